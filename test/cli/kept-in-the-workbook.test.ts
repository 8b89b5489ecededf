import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { writeXlsx, type WriteOptions } from "hucre";
import { run } from "../../src/cli/run";
import { recording } from "../../src/core/changes";
import { parse, recognise } from "../../src/core/plan";
import { choose, noSettings, settingsRows } from "../../src/core/plan/settings";
import { boardJson, nudgesJson, reviewJson } from "../../src/core/review-schema";
import { review } from "../../src/core/review";
import { factsMark } from "../../src/core/rules";
import { columnName, type CellValue } from "../../src/core/workbook";
import { readXlsx } from "../../src/hosts/xlsx";

/** What the workbook itself keeps between two reports: the sheet of earlier reports, and findings that were set aside. */

const PLAN: readonly (readonly CellValue[])[] = [
  ["Ref", "Action", "Lead", "Due date", "Action status", "Impact status", "Progress update"],
  [
    "1.1",
    "Publish the local offer",
    "Head of SEND",
    "30 June 2027",
    "Action in progress, on track",
    "Impact not yet seen",
    "The pages are drafted and parents read them in May; they will be published in September.",
  ],
  [
    "1.2",
    "Train the panel",
    "Head of Schools",
    "30 June 2026",
    "Action complete and impactful",
    "Impact not yet seen",
    "All members of the panel were trained in the spring and met twice since then.",
  ],
];
const ASAT = "2026-10-31";
const REASON = "Ms Ferrand of the panel explained it on 3 October";
const ID = "complete-impactful-but-impact-not-seen:1.2";

type Rows = readonly (readonly CellValue[])[];

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "rag-monitor-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function written(sheets: { readonly [name: string]: Rows }, name = "plan.xlsx"): Promise<string> {
  const file = join(folder, name);
  const all = Object.entries(sheets).map(([sheet, rows]) => ({ name: sheet, rows: rows.map((row) => [...row]) }));
  await writeFile(file, await writeXlsx({ sheets: all } as unknown as WriteOptions));
  return file;
}

async function rag(...args: readonly string[]) {
  let [out, err] = ["", ""];
  const code = await run(args, {
    out: (text) => void (out += text),
    err: (text) => void (err += text),
    width: 10_000,
    bold: false,
    today: () => ASAT,
  });
  return { code, out, err };
}

const bookIn = async (file: string) => readXlsx(new Uint8Array(await readFile(file)), "plan.xlsx");

/** The plan with the sheet of earlier reports as “Record this report” draws it. */
async function withReport(date: string): Promise<string> {
  const book = await bookIn(await written({ Plan: PLAN }));
  const change = recording(book, parse(book, recognise(book)), date);
  if (change?.kind !== "new-sheet") throw new Error("no sheet of reports was drawn");
  const history = change.spec.rows.map(({ cells }) => cells.map((cell) => cell?.value ?? null));
  return written({ Plan: PLAN, "RAG history": history });
}

async function withDismissal(): Promise<string> {
  const book = await bookIn(await written({ Plan: PLAN }));
  const found = review(book, { asAt: ASAT, today: ASAT }).findings.find(({ id }) => id === ID)!;
  const settings = choose(noSettings, {
    kind: "dismissed",
    finding: ID,
    reason: REASON,
    until: null,
    mark: factsMark(book, found, ASAT),
  });
  return written({ Plan: PLAN, "RAG settings": settingsRows(settings) });
}

describe("a report that is recorded", () => {
  test("is said to be there already when the same day is judged again", async () => {
    const { out } = await rag("check", await withReport(ASAT), "--as-at", ASAT);
    expect(out).toContain("A report of this date is recorded in the workbook already, with 2 actions and no measures.");
    expect(out).not.toContain("What has moved");
  });

  test("is what the next one is compared with", async () => {
    const { out } = await rag("check", await withReport("2026-07-31"), "--as-at", ASAT);
    expect(out).not.toContain("recorded in the workbook already");
    expect(out).toContain("What has moved since the report of 31 July 2026");
  });

  test("recorded a second time for the same day, it replaces its own rows and adds none", async () => {
    const book = await bookIn(await withReport(ASAT));
    const again = recording(book, parse(book, recognise(book)), ASAT);
    expect(again).toBeNull();
  });
});

describe("a finding that was set aside", () => {
  test("is in the JSON of check and board, with its reason", async () => {
    const file = await withDismissal();
    const wanted = [{ id: ID, severity: "error", reason: REASON, until: null }];
    const checked = reviewJson.parse(JSON.parse((await rag("check", file, "--format", "json")).out));
    expect(checked.dismissed).toEqual(wanted);
    const built = await rag("board", file, "--out", join(folder, "pack.xlsx"), "--format", "json");
    expect(boardJson.parse(JSON.parse(built.out)).dismissed).toEqual(wanted);
  });

  test("is only counted for a public edition: in the text, in both JSONs and on the cover", async () => {
    const file = await withDismissal();
    const text = await rag("check", file, "--profile", "public");
    expect(text.out).toContain("Dismissed (1)");
    expect(text.out).toContain("1 finding, an error, was set aside, with a reason that stands on the sheet");
    const check = await rag("check", file, "--profile", "public", "--format", "json");
    expect(reviewJson.parse(JSON.parse(check.out)).dismissed).toMatchObject([{ id: ID, reason: null }]);
    const out = join(folder, "pack.xlsx");
    const built = await rag("board", file, "--out", out, "--profile", "public", "--format", "json");
    expect(boardJson.parse(JSON.parse(built.out)).dismissed).toMatchObject([{ id: ID, reason: null }]);
    const cover = JSON.stringify((await bookIn(out)).sheets[0]!.values);
    expect(cover).toContain("1 finding, an error, was set aside");
    for (const said of [text.out, check.out, built.out, cover]) expect(said).not.toContain("Ferrand");
    expect((await rag("check", file)).out).toContain(REASON);
  });
});

describe("nudges", () => {
  test("the text opens with the day and for whom it was judged, then asks each lead", async () => {
    const file = await written({ Plan: PLAN });
    const { code, out, err } = await rag("nudges", file, "--as-at", ASAT, "--profile", "partnership-board", "--strict");
    expect({ code, err }).toEqual({ code: 0, err: "" });
    const [opening, ask] = out.split(/\n\n-{20,}\n\n/);
    expect(opening).toBe(
      "As at 31 October 2026, as you asked. Judged strictly for the partnership board: contradictions count as errors. " +
        "For each lead a text to paste; nothing is sent.",
    );
    expect(ask).toMatch(/^For: Head of Schools\n\nThe board will see the plan as at 31 October 2026\./);
    expect(ask).toContain("Action 1.2, Train the panel (due 30 June 2026)\n- ");
    expect((await rag("nudges", file, "--as-at", ASAT)).out).not.toContain("Judged");
  });

  test("who is asked nothing has no text; an action that names nobody is told at the end", async () => {
    const rows = PLAN.map((row, i) => (i === 2 ? row.map((cell, j) => (j === 2 ? "TBC" : cell)) : row));
    const { out } = await rag("nudges", await written({ Plan: rows }), "--as-at", ASAT);
    expect(out).not.toContain("For: ");
    expect(out).toContain("No lead is named for 1 action with something to settle: Action 1.2, Train the panel.");
    const fine = await rag("nudges", await written({ Plan: PLAN.slice(0, 2) }), "--as-at", ASAT);
    expect(fine.out).toBe("As at 31 October 2026, as you asked. Nothing was found that a lead could settle.\n");
  });

  test("JSON is what its schema says, with the same leads", async () => {
    const { out } = await rag("nudges", await written({ Plan: PLAN }), "--as-at", ASAT, "--format", "json");
    const json = nudgesJson.parse(JSON.parse(out));
    expect(json.leads.map(({ lead }) => lead)).toEqual(["Head of Schools"]);
    expect(json.leads[0]!.text).toContain("Action 1.2");
    expect(json.leads[0]!.actions[0]!.at[0]).toBe(`Plan!${columnName(4)}3`);
  });
});
