import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readXlsx, writeXlsx, type WriteOptions } from "hucre";
import type { Frame, Locator } from "playwright-core";
import {
  XLSX,
  drawn,
  goTo,
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

const OWN_SHEETS = ["Action Plan", "KPIs", "Key", "Notes"];
/** The sheets that are built behind the trends: a page for each area of the sample, and the notes. */
const BEHIND = [
  ...["Areas", "Area 1 Plans on time", "Area 2 Health advice", "Area 3 Inclusion", "Area 4 Preparing for adulthood"],
  ...["Area 5 Leadership, data", "Data notes"],
];
const BUILT = ["Cover", "Summary", "Exceptions", "KPIs (2)", "KPI trends", ...BEHIND];

/** Presses Check plan and waits for the findings. */
async function check(pane: Frame): Promise<void> {
  await pane.getByRole("tab", { name: /^Findings/ }).click();
  await pane.getByRole("button", { name: "Check plan" }).click();
  await findingsAre(pane, /^\d+ findings$/);
}

/** How many findings the sample has on record. */
const FOUND = readFileSync("test/workbooks/monitoring-plan.findings.txt", "utf8").match(
  /^(?:error|warning|advice) /gm,
)!.length;

async function findingsAre(pane: Frame, heading: string | RegExp): Promise<void> {
  await pane.getByRole("heading", { name: heading, level: 2 }).waitFor();
}

const finding = (pane: Frame, words: string): Locator => pane.getByRole("listitem").filter({ hasText: words });

/** Builds the board sheets, for the first time or again. */
async function build({ pane }: Preview): Promise<void> {
  await pane.getByRole("tab", { name: "Board" }).click();
  await pane.getByRole("button", { name: "Build board summary" }).click();
  await pane
    .getByRole("status")
    .filter({ hasText: new RegExp(`^${BUILT.length} sheets built`) })
    .waitFor({ state: "attached" });
}

/** What the cells of a sheet show, as far as they are in view: `A1 Summary: where the plan stands`. */
async function textsOf({ page }: Preview, sheet: string): Promise<readonly string[]> {
  await page.getByRole("tablist", { name: "Sheets" }).getByRole("tab", { name: sheet, exact: true }).click();
  await page.getByRole("grid", { name: `Cells of ${sheet}`, exact: true }).waitFor();
  await drawn(page);
  return page
    .locator("[data-cell]")
    .evaluateAll((cells) =>
      cells
        .filter(({ textContent }) => textContent !== "")
        .map((cell) => `${cell.getAttribute("data-cell")} ${cell.textContent}`),
    );
}

async function textsOfAll(preview: Preview, sheets: readonly string[]): Promise<Map<string, readonly string[]>> {
  const texts = new Map<string, readonly string[]>();
  for (const sheet of sheets) texts.set(sheet, await textsOf(preview, sheet));
  return texts;
}

test("a check finds what was planted in the sample, within ten round trips", async () => {
  await withPreview(async ({ page, pane, troubles }) => {
    await check(pane);
    await findingsAre(pane, `${FOUND} findings`);
    const trips = page.locator("#trips");
    await trips.getByText(/^[1-9]/).waitFor();
    await page.waitForTimeout(600);
    expect(parseInt(await trips.innerText(), 10)).toBeLessThanOrEqual(10);
    expect(troubles).toEqual([]);
  });
});

test("a click on a finding's cell selects that cell in the workbook, on whichever sheet", async () => {
  await withPreview(async ({ page, pane, cell, troubles }) => {
    await check(pane);
    await pane.getByRole("button", { name: "Select KPIs AA20" }).click();
    await cell("AA20").and(page.locator("[aria-selected=true]")).waitFor();
    expect(await selection(page)).toBe("KPIs!AA20");
    await pane.getByRole("button", { name: "Select Action Plan G22" }).click();
    await cell("G22").and(page.locator("[aria-selected=true]")).waitFor();
    expect(await selection(page)).toBe("Action Plan!G22");
    expect(troubles).toEqual([]);
  });
});

test("a fix changes the cell and its finding goes; taken back, both are as before", async () => {
  await withPreview(async (preview) => {
    const { page, pane, troubles } = preview;
    const wrong = await textAt(preview, "F27");
    expect(wrong).toBe("Action in progress,on track");
    await check(pane);

    const reworded = finding(pane, "Action in progress,on track");
    await reworded.getByText("Show fix").click();
    await reworded.getByRole("button", { name: /^Apply/ }).click();
    await findingsAre(pane, `${FOUND - 1} findings`);
    expect(await finding(pane, "F27").count()).toBe(0);
    expect(await textAt(preview, "F27")).toBe("Action in progress, on track");

    await pane.getByRole("button", { name: "Take back" }).click();
    await findingsAre(pane, `${FOUND} findings`);
    expect(await finding(pane, "Action in progress,on track").count()).toBe(1);
    expect(await textAt(preview, "F27")).toBe(wrong);
    expect(await sheetNames(page)).toEqual(OWN_SHEETS);
    expect(troubles).toEqual([]);
  });
});

test("a fix is refused whole when somebody has changed the cell meanwhile", async () => {
  await withPreview(async (preview) => {
    const { page, pane } = preview;
    await check(pane);
    const reworded = finding(pane, "Action in progress,on track");
    await reworded.getByText("Show fix").click();
    await goTo(page, "F27");
    await page.keyboard.type("Action not yet started");
    await page.keyboard.press("Enter");
    await reworded.getByRole("button", { name: /^Apply/ }).click();
    await pane.getByRole("heading", { name: "Nothing was changed." }).waitFor();
    await pane.getByText("now holds “Action not yet started”").first().waitFor();
    expect(await textAt(preview, "F27")).toBe("Action not yet started");
  });
});

test("the board sheets are built, and built again as they were, and change no finding", async () => {
  await withPreview(async (preview) => {
    const { page, pane, troubles } = preview;
    await build(preview);
    expect(await sheetNames(page)).toEqual([...OWN_SHEETS, ...BUILT, "RAG settings"]);
    const first = await textsOfAll(preview, BUILT);
    expect(first.get("Summary")).toContain("F14 18");
    expect(first.get("Cover")?.join("\n")).toContain("31 October 2026");
    expect(first.get("KPIs (2)")).toContain("B10 78%");

    await build(preview);
    expect(await sheetNames(page)).toEqual([...OWN_SHEETS, ...BUILT, "RAG settings"]);
    expect(await textsOfAll(preview, BUILT)).toEqual(first);

    await pane.getByRole("tab", { name: /^Findings/ }).click();
    await findingsAre(pane, `${FOUND} findings`);
    expect(troubles).toEqual([]);
  });
});

test("a sheet of the user's that is called Summary is left alone, and ours gets another name each time", async () => {
  const file = await readXlsx(readFileSync(join(root, "samples/monitoring-plan.xlsx")), { readStyles: true });
  file.sheets.push({ name: "Summary", rows: [["Minutes of the board"], ["2.10"], ["Agreed as read"]] });
  // What the reader gives, the writer takes; only their types disagree on what may be undefined.
  const buffer = Buffer.from(await writeXlsx(file as unknown as WriteOptions));
  const mine = [...OWN_SHEETS, "Summary"];
  const built = ["Cover", "Summary (2)", "Exceptions", "KPIs (2)", "KPI trends", ...BEHIND];
  await withPreview(async (preview) => {
    const { page, troubles } = preview;
    await restartedBy(page, () => page.setInputFiles("#file", { name: "Mine.xlsx", mimeType: XLSX, buffer }));
    const before = await textsOf(preview, "Summary");
    expect(before).toEqual(["A1 Minutes of the board", "A2 2.10", "A3 Agreed as read"]);
    for (const time of ["once", "twice"]) {
      await build(preview);
      expect([time, await sheetNames(page)]).toEqual([time, [...mine, ...built, "RAG settings"]]);
      expect([time, await textsOf(preview, "Summary")]).toEqual([time, before]);
    }
    expect(await textsOf(preview, "Summary (2)")).toContain("F14 18");
    expect(troubles).toEqual([]);
  });
});

test("native charts are drawn on the summary and beside the measures, from their cells", async () => {
  await withPreview(async (preview) => {
    await build(preview);
    for (const sheet of ["Summary", "KPIs (2)"]) {
      await textsOf(preview, sheet);
      const chart = preview.page.locator("[data-chart]");
      expect([sheet, await chart.count()]).toEqual([sheet, 1]);
      const title = await chart.locator("text").first().textContent();
      expect(title).toMatch(/\w{3}/);
      expect(await chart.getAttribute("aria-label")).toBe(`Chart: ${title}`);
      expect(await chart.locator("rect title").count()).toBeGreaterThan(0);
    }
  });
});
