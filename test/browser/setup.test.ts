import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readXlsx, writeXlsx } from "hucre";
import type { Frame, Locator, Page } from "playwright-core";
import { FORCED } from "./keyboard";
import { narrow, openAll, violations } from "./look";
import {
  XLSX,
  restartedBy,
  root,
  selection,
  setTheStage,
  sheetNames,
  textAt,
  withPreview,
  type Preview,
} from "./stage";

setTheStage();

type Cells = readonly (string | number | null)[];

const SHEET = "Our plan";
const HEADINGS = ["What are we doing", "Who", "By when", "Where are we", "Difference made", "Lately"];

/** A plan in a partnership's own headings and words; four of its columns mean nothing to anybody else. */
const ROWS: readonly Cells[] = [
  [
    "Agree the joint pathway for speech and language",
    "Head of Inclusion",
    "30 September 2026",
    "Flying",
    "Some of us feel it",
    "Signed in May.",
  ],
  [
    "Train the front door team",
    "Principal Psychologist",
    "31/12/2025",
    "Stuck",
    "Nobody feels it",
    "Two sessions were cancelled.",
  ],
  [
    "Publish the short breaks offer",
    "Designated Clinical Officer",
    "31 March 2026",
    "Landed",
    "All of us feel it",
    "On the website.",
  ],
  ["Recruit two caseworkers", "Head of SEND", "30 June 2026", "Flying", "Nobody feels it", "The advert is out."],
  [
    "Write to all school leaders",
    "Head of Inclusion",
    "31 May 2026",
    "Stuck",
    "Nobody feels it",
    "A draft is with the heads.",
  ],
  ["Review the tribunal cases", "Head of SEND", "31 July 2026", "Flying", "Some of us feel it", "Eleven were read."],
];

/** What the columns are, and what the words stand for, as somebody of the partnership would say it. */
const FIELDS: readonly (readonly [heading: string, field: string])[] = [
  ["What are we doing", "Action"],
  ["Who", "Designated lead"],
  ["By when", "Due date"],
  ["Where are we", "Action status"],
  ["Difference made", "Impact status"],
  ["Lately", "Progress update"],
];
const WORDS: readonly (readonly [word: string, state: string])[] = [
  ["Flying", "Action in progress, on track"],
  ["Stuck", "Action in progress, off track"],
  ["Landed", "Action complete and impactful"],
  ["Nobody feels it", "Impact not yet seen"],
  ["Some of us feel it", "Impact is variable"],
  ["All of us feel it", "Impact is felt at a system level"],
];

type Style = { readonly fill: string };

/** A workbook with one plan, below its title. */
async function workbook(headings: Cells, rows: readonly Cells[], fills: ReadonlyMap<string, Style> = new Map()) {
  const top = [["What we do together"], ["Position at 31 March 2026"], []];
  const cells = new Map(
    [...fills].map(([at, { fill }]) => [
      at,
      { style: { fill: { type: "pattern" as const, pattern: "solid" as const, fgColor: { rgb: fill } } } },
    ]),
  );
  const bytes = await writeXlsx({
    sheets: [{ name: SHEET, rows: [...top, [...headings], ...rows.map((row) => [...row])], cells }],
  });
  return Buffer.from(bytes);
}

async function openWorkbook({ page }: Preview, buffer: Buffer): Promise<Frame> {
  await restartedBy(page, () => page.setInputFiles("#file", { name: "Plan.xlsx", mimeType: XLSX, buffer }));
  return page.frames().find((frame) => frame.url().includes("taskpane.html"))!;
}

/** Checks the plan from the overview, and waits for what came of it. */
async function check(pane: Frame): Promise<void> {
  await pane
    .getByRole("button", { name: /^Check (plan|again)$/ })
    .first()
    .click();
  await saysAtLast(pane, /^Checked/);
}

/** Waits until the live region says something. */
async function saysAtLast(pane: Frame, words: RegExp): Promise<void> {
  await pane.locator(".unseen[role=status]").filter({ hasText: words }).waitFor({ state: "attached" });
}

const line = (pane: Frame, words: string | RegExp): Locator => pane.locator("summary").filter({ hasText: words });

/** Says in Setup that the sheet is the plan, what its columns are and what its words stand for; nothing is saved yet. */
async function mapByHand(pane: Frame): Promise<void> {
  await pane.getByRole("button", { name: "Say which sheet holds the plan" }).click();
  await line(pane, SHEET).click();
  await pane.getByLabel(/^This sheet is/).selectOption({ label: "Action plan" });
  for (const [heading, field] of FIELDS) {
    await line(pane, heading).click();
    await pane.getByLabel(new RegExp(`^Reads as.*${heading}`)).selectOption({ label: field });
    await line(pane, `${heading} reads as ${field.toLowerCase()}`).waitFor();
  }
  for (const [word, state] of WORDS) {
    const select = pane.locator(".question").getByLabel(new RegExp(`“${word}”`));
    await select.selectOption({ label: state });
  }
  for (const left of [1, 0]) {
    await pane.getByRole("button", { name: "Use these meanings" }).first().click();
    await expectCount(pane.getByRole("button", { name: "Use these meanings" }), left);
  }
}

async function expectCount(locator: Locator, count: number): Promise<void> {
  for (let tries = 0; tries < 100 && (await locator.count()) !== count; tries++) {
    await new Promise((wait) => setTimeout(wait, 100));
  }
  expect(await locator.count()).toBe(count);
}

async function save(pane: Frame): Promise<void> {
  await pane.getByRole("button", { name: "Save…" }).click();
  await pane.getByRole("button", { name: "Save to RAG settings" }).click();
  await pane.getByRole("heading", { name: /^Saved on/ }).waitFor();
}

/** How the actions stand: the numbers of the two tables on the overview, each with the state that they are of. */
async function standing(pane: Frame): Promise<readonly string[]> {
  await pane.getByRole("table", { name: "Impact status" }).waitFor();
  const rows = await pane.locator("table.scale tr").allInnerTexts();
  return rows.map((row) => row.replace(/\s+/g, " ").trim()).filter((row) => !/ 0$/.test(row));
}

const STANDING = [
  "Action complete and impactful 1",
  "Action in progress, off track 2",
  "Action in progress, on track 3",
  "Impact is felt at a system level 1",
  "Impact is variable 2",
  "Impact not yet seen 3",
];

/** The workbook as it stands in the preview, as a file. */
async function savedCopy({ page }: Preview): Promise<Buffer> {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Save a copy" }).click(),
  ]);
  return readFileSync(await download.path());
}

type Json = {
  readonly summary: { readonly byActionStatus: object; readonly byImpactStatus: object };
  readonly questions?: readonly object[];
};

/** What the command line that was built makes of a workbook. */
function onTheCommandLine(bytes: Buffer): Json {
  const folder = mkdtempSync(join(tmpdir(), "rag-monitor-"));
  try {
    const file = join(folder, "Plan.xlsx");
    writeFileSync(file, bytes);
    const args = [join(root, "dist/cli.mjs"), "check", file, "--format", "json"];
    try {
      return JSON.parse(execFileSync(process.execPath, args, { encoding: "utf8" })) as Json;
    } catch (error) {
      // A plan with errors ends the command with 1, and says the same.
      const { status, stdout } = error as { readonly status: number; readonly stdout: string };
      if (status !== 1) throw error;
      return JSON.parse(stdout) as Json;
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe("a foreign layout", () => {
  test("is mapped by hand once, saved, and read without asking by the pane and by the command line", async () => {
    const foreign = await workbook(HEADINGS, ROWS);
    let saved: Buffer = Buffer.alloc(0);
    await withPreview(async (preview) => {
      const pane = await openWorkbook(preview, foreign);
      await check(pane);
      await pane.getByRole("heading", { name: "No plan was recognised" }).waitFor();
      await mapByHand(pane);
      expect(await sheetNames(preview.page)).toEqual([SHEET]);
      await save(pane);
      expect(await sheetNames(preview.page)).toEqual([SHEET, "RAG settings"]);
      expect(await textAt(preview, "RAG settings!A4")).toBe("Setting");
      await pane.getByRole("tab", { name: /^Overview/ }).click();
      expect(await standing(pane)).toEqual(STANDING);
      saved = await savedCopy(preview);
      expect(preview.troubles).toEqual([]);
    });
    await withPreview(async (preview) => {
      const pane = await openWorkbook(preview, saved);
      await check(pane);
      expect(await standing(pane)).toEqual(STANDING);
      expect(await pane.locator(".question").count()).toBe(0);
      expect(preview.troubles).toEqual([]);
    });
    const { summary, questions = [] } = onTheCommandLine(saved);
    expect(summary).toMatchObject({
      byActionStatus: {
        "complete-impactful": 1,
        "complete-impact-not-seen": 0,
        "in-progress-off-track": 2,
        "in-progress-on-track": 3,
        "not-started": 0,
        "not-stated": 0,
      },
      byImpactStatus: { "system-level": 1, variable: 2, "not-seen": 3, "not-stated": 0 },
    });
    expect(questions).toEqual([]);
  });

  test("is nothing that the command line could read before it is mapped", async () => {
    const { summary } = onTheCommandLine(await workbook(HEADINGS, ROWS));
    expect(summary).toMatchObject({ actions: 0 });
  });

  test("keeps its mapping in a new version with a column more and another heading, and says which heading", async () => {
    let saved: Buffer = Buffer.alloc(0);
    await withPreview(async (preview) => {
      const pane = await openWorkbook(preview, await workbook(HEADINGS, ROWS));
      await check(pane);
      await mapByHand(pane);
      await save(pane);
      saved = await savedCopy(preview);
    });
    const newer = await newVersion(saved);
    await withPreview(async (preview) => {
      const pane = await openWorkbook(preview, newer);
      await check(pane);
      expect(await standing(pane)).toEqual(STANDING);
      expect(await pane.locator(".question").count()).toBe(0);
      await pane.getByRole("tab", { name: "Setup" }).click();
      await pane.getByText(/By when.*is now headed “Finish line”/).waitFor();
      await line(pane, SHEET).first().click();
      await line(pane, "D Finish line reads as due date").waitFor();
      expect(preview.troubles).toEqual([]);
    });
    expect(onTheCommandLine(newer).summary).toMatchObject({ actions: 6, byImpactStatus: { "not-stated": 0 } });
  });
});

/** The workbook with a column of costs put in behind the first, and the dates under another heading. */
async function newVersion(saved: Buffer): Promise<Buffer> {
  const { sheets } = await readXlsx(saved);
  const changed = sheets.map(({ name, rows }) => {
    if (name !== SHEET) return { name, rows };
    const wider = rows.map((row, i) => [...row.slice(0, 1), i === 3 ? "Cost" : null, ...row.slice(1)]);
    return { name, rows: wider.map((row) => row.map((cell) => (cell === "By when" ? "Finish line" : cell))) };
  });
  return Buffer.from(await writeXlsx({ sheets: changed }));
}

describe("the colours beside the words", () => {
  /** The plan in the scheme's own words, the status cells filled with the colours that its keepers use. */
  function coloured(): Promise<Buffer> {
    const colours: { readonly [state: string]: string } = {
      "Action in progress, on track": "92D050",
      "Action in progress, off track": "FF0000",
      "Action complete and impactful": "0070C0",
    };
    const states = new Map(WORDS);
    const rows = ROWS.map((row) => row.map((cell) => states.get(String(cell)) ?? cell));
    const headings = ["Action", "Lead", "Due date", "Action status", "Impact status", "Progress update"];
    const fills = new Map(rows.map((row, i) => [`${i + 4},3`, { fill: colours[String(row[3])]! }]));
    return workbook(headings, rows, fills);
  }

  test("are asked about before the findings, answered Yes once, and not asked about again", async () => {
    let saved: Buffer = Buffer.alloc(0);
    await withPreview(async (preview) => {
      const pane = await openWorkbook(preview, await coloured());
      await check(pane);
      const question = pane.locator(".question").filter({ hasText: /Beside the words of the action status/ });
      const [asked, found] = [question, pane.getByRole("heading", { name: "What was found" })];
      expect((await asked.boundingBox())!.y).toBeLessThan((await found.boundingBox())!.y);
      await question.getByRole("button", { name: "Yes" }).click();
      await pane.getByRole("heading", { name: "Saved on the new sheet “RAG settings”: 3 rows." }).waitFor();
      await question.waitFor({ state: "detached" });
      await check(pane);
      expect(await question.count()).toBe(0);
      saved = await savedCopy(preview);
      await pane.getByRole("button", { name: "Take back" }).click();
      await question.waitFor();
      expect(preview.troubles).toEqual([]);
    });
    await withPreview(async (preview) => {
      const pane = await openWorkbook(preview, saved);
      await check(pane);
      await pane.getByRole("heading", { name: "What was found" }).waitFor();
      expect(await pane.locator(".question").count()).toBe(0);
    });
  });
});

test("a cell of a preview is selected in the workbook", async () => {
  await withPreview(async ({ page, pane }) => {
    await check(pane);
    await pane.getByRole("tab", { name: "Setup" }).click();
    await line(pane, "KPIs").click();
    await line(pane, /^A /).first().click();
    await pane
      .getByRole("button", { name: /^Select KPIs A/ })
      .first()
      .click();
    await page.getByRole("grid", { name: "Cells of KPIs" }).waitFor();
    expect(await selection(page)).toMatch(/^KPIs!A\d+$/);
  });
});

test("by the keyboard alone: a column is chosen, tried, saved and taken back", async () => {
  await withPreview(async (preview) => {
    const { page, pane } = preview;
    await check(pane);
    await pane.getByRole("tab", { name: "Overview" }).focus();
    await page.keyboard.press("End");
    await focusIsOn(pane, "Setup");
    // What Setup shows is loaded when it is opened.
    await pane.getByRole("heading", { name: "How this workbook is read" }).waitFor();
    await tabTo(page, pane, "Action Plan");
    await page.keyboard.press("Enter");
    await tabTo(page, pane, "Progress update");
    await page.keyboard.press("Enter");
    await tabTo(page, pane, "Reads as");
    await page.keyboard.type("Not read");
    await pane.getByText("1 choice is tried and not saved.").waitFor();
    await focusIsOn(pane, "Reads as");
    await tabTo(page, pane, "Save…");
    await page.keyboard.press("Enter");
    await focusIsOn(pane, "1 row on RAG settings");
    await tabTo(page, pane, "Save to RAG settings");
    await page.keyboard.press("Enter");
    await focusIsOn(pane, "Saved on the new sheet");
    await tabTo(page, pane, "Take back");
    await page.keyboard.press("Enter");
    await focusIsOn(pane, "Taken off “RAG settings” again");
  });
});

/** The words of what has the keyboard's focus: its name, or its label's. */
function focused(pane: Frame): Promise<string> {
  return pane.evaluate(() => {
    const element = document.activeElement;
    const label =
      element instanceof HTMLSelectElement || element instanceof HTMLInputElement ? element.labels?.[0] : null;
    return element === document.body ? "" : ((label ?? element)?.textContent ?? "");
  });
}

async function focusIsOn(pane: Frame, words: string): Promise<void> {
  for (let tries = 0; tries < 100 && !(await focused(pane)).includes(words); tries++) {
    await new Promise((wait) => setTimeout(wait, 100));
  }
  expect(await focused(pane)).toContain(words);
}

/** Goes on with the Tab key until these words have the focus, which must be seen there. */
async function tabTo(page: Page, pane: Frame, words: string): Promise<void> {
  for (let presses = 0; presses < 80; presses++) {
    await page.keyboard.press("Tab");
    if ((await focused(pane)).includes(words)) {
      const isSeen = await pane.evaluate(() => document.activeElement?.matches(":focus-visible"));
      return expect(isSeen).toBe(true);
    }
  }
  throw new Error(`Tab never comes to “${words}”.`);
}

test.each([FORCED])(
  "Setup at 320 pixels, %s: no violation, with questions, unfolded sheets and choices to save",
  async (_, theme, options) => {
    await withPreview(async (preview) => {
      await narrow(preview.page);
      await restartedBy(preview.page, () => preview.page.getByLabel("Office theme").selectOption(theme));
      const pane = await openWorkbook(preview, await workbook(HEADINGS, ROWS));
      await check(pane);
      await pane.getByRole("button", { name: "Say which sheet holds the plan" }).click();
      await line(pane, SHEET).click();
      await pane.getByLabel(/^This sheet is/).selectOption({ label: "Action plan" });
      for (const [heading, field] of FIELDS.slice(0, 4)) {
        await line(pane, heading).click();
        await pane.getByLabel(new RegExp(`^Reads as.*${heading}`)).selectOption({ label: field });
        await line(pane, `${heading} reads as ${field.toLowerCase()}`).waitFor();
      }
      await pane.locator(".question").first().waitFor();
      await openAll(pane);
      await pane.getByRole("button", { name: "Save…" }).click();
      await pane.getByRole("heading", { name: /rows on RAG settings$/ }).waitFor();
      expect(await pane.evaluate(() => [innerWidth, document.documentElement.scrollWidth])).toEqual([320, 320]);
      expect(await violations(pane)).toEqual([]);
      await pane.getByRole("tab", { name: "Overview" }).click();
      expect(await violations(pane)).toEqual([]);
      await pane.getByRole("tab", { name: "Findings" }).click();
      expect(await violations(pane)).toEqual([]);
    }, options);
  },
);
