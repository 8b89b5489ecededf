import fs from "node:fs";
import path from "node:path";
import { boardPack, layOut, type BoardSheet } from "../../../src/core/board";
import { review, type Review } from "../../../src/core/review";
import { parse, recognise } from "../../../src/core/plan";
import { reportOf } from "../../../src/core/changes";
import type { Profile } from "../../../src/core/plan/settings";
import { readXlsx } from "../../../src/hosts/xlsx/read";
import type { CellValue } from "../../../src/core/workbook";
import { bookOf } from "../../book";

const sample = (name: string) =>
  readXlsx(new Uint8Array(fs.readFileSync(path.join(__dirname, "../../../samples", name))), name);
const WITH_REGISTERS = sample("plan-with-registers.xlsx");
const judged = (profile: Profile = "partnership-board"): Review =>
  review(WITH_REGISTERS, { asAt: null, today: "2026-11-01", grading: { profile } });

const idsOf = (of: Review) => boardPack(of).sheets.map(({ id }) => id);
const sheetOf = (of: Review, id: string): BoardSheet => boardPack(of).sheets.find((one) => one.id === id)!;
const textsOf = ({ blocks }: BoardSheet) => blocks.flatMap((block) => (block.kind === "text" ? [block.text] : []));
const tableOf = ({ blocks }: BoardSheet, which = 0) => {
  const table = blocks.filter((block) => block.kind === "table")[which]!;
  return [table.header, ...table.rows.map((row) => row.map(({ value }): CellValue => value))];
};

test("a board is answered first, then come the sections in the order of its agenda; what the workbook holds nothing for is left out", () => {
  const areas = ["area1", "area2", "area3", "area4", "area5"];
  expect(idsOf(judged())).toEqual([
    ...["cover", "summary", "exceptions", "trends", "trends-more", "previous", "voice", "families"],
    ...["kpis", "by-area", ...areas],
    ...["risks", "requests", "escalations", "challenges", "evidence", "projects", "strategy", "notes"],
  ]);
});

test("without a reader, and for others than a board, the order is that of the agenda", () => {
  const agenda = ["cover", "previous", "voice", "families", "summary", "exceptions", "kpis", "trends", "by-area"];
  expect(idsOf(judged("improvement-board")).slice(0, 9)).toEqual(agenda);
});

test("a stocktake begins with what the reviewers asked for", () => {
  const [board, stocktake] = [idsOf(judged()), idsOf(judged("stocktake"))];
  expect(stocktake.slice(0, 5)).toEqual([
    ...["cover", "requests", "recommendation1", "recommendation2", "recommendation3"],
  ]);
  const others = (ids: readonly string[]) => ids.filter((id) => !/^area\d|recommendation/.test(id)).sort();
  expect(others(stocktake)).toEqual(others(board));
});

test("a public edition holds nothing of the registers, of movement, or of who leads what", () => {
  expect(idsOf(judged("public"))).toEqual(["cover", "families", "summary", "exceptions", "kpis", "trends", "notes"]);
});

test("what is open comes first, and every row leads back to its cell", () => {
  const previous = sheetOf(judged(), "previous");
  expect(textsOf(previous)[1]).toEqual(
    expect.stringMatching(/^3 .*, 1 not stated as closed or answered\. Those come first\.$/),
  );
  const [header, first] = tableOf(previous);
  expect(header!.at(-1)).toBe("Cell");
  expect(header).toContain("Action or decision");
  expect(first).toContain("Open");
  expect(String(first!.at(-1))).toMatch(/!A\d+$/);
});

test("the highest score stands first among the risks", () => {
  const [header, ...rows] = tableOf(sheetOf(judged(), "risks"));
  const scores = rows.map((row) => Number(row[header!.indexOf("Score")]));
  expect(scores.length).toBeGreaterThan(1);
  expect(scores).toEqual([...scores].sort((a, b) => b - a));
});

test("the index of evidence sets kinds of source side by side, each word with its cell", () => {
  const of = judged();
  const [header, ...rows] = tableOf(sheetOf(of, "evidence"));
  expect(header!.slice(0, 5)).toEqual(["Action", "Impact status", "Data", "Practice", "Voice"]);
  const told = rows.flatMap((row) => row.slice(2).filter((cell) => cell !== "not stated"));
  expect(told.length).toBeGreaterThan(0);
  for (const cell of told) for (const line of String(cell).split("\n")) expect(line).toMatch(/\([^()]+![A-Z]+\d+\)$/);
});

test("an area's page has its own actions and measures, and no colour or score of the area", () => {
  const of = judged();
  const pages = boardPack(of).sheets.filter(({ id }) => id.startsWith("area"));
  const named = pages.flatMap((page) =>
    tableOf(page)
      .slice(1)
      .map(([action]) => String(action)),
  );
  expect(named).toHaveLength(of.plan.actions.length);
  expect(textsOf(pages[0]!)[1]).toBe(of.areas[0]!.sentence);
  for (const { title } of pages) expect(title.length).toBeLessThanOrEqual(31);
});

const HEADER = ["Ref", "Area", "Action", "Designated lead", "Due date", "Action status", "Impact status", "Progress"];
const row = (ref: string, area: string, status = "Action in progress, on track", due = "31 March 2026") => [
  ...[
    ref,
    area,
    `Agree pathway ${ref}`,
    "Head of SEND (Council)",
    due,
    status,
    "Impact not yet seen",
    "A first draft is out.",
  ],
];

test("names of sheets hold no sign that Excel refuses, are told apart, and end with a whole word", () => {
  const long = "Preparing for adulthood: transition, employment and independent living";
  const book = bookOf({
    Plan: [HEADER, row("1", `${long} A`), row("2", `${long} B`), row("3", "Health/Care [joint]?")],
  });
  const titles = layOut(boardPack(review(book, { asAt: "2025-06-30", today: "2025-06-30" })))
    .filter(({ id }) => id.startsWith("area"))
    .map(({ title }) => title);
  expect(titles).toHaveLength(3);
  expect(new Set(titles.map((title) => title.toLowerCase())).size).toBe(3);
  for (const title of titles) {
    expect(title).not.toMatch(/[[\]:*?/\\]/);
    expect(title.length).toBeLessThanOrEqual(31);
    expect(title.replace(/ \(\d\)$/, "")).not.toMatch(/[\s,;.–-]$|\s(?:and|of|for)$/);
  }
});

test("movement says what was before, with the way in a word, and stands only where an earlier report is known", () => {
  const before = bookOf({ Plan: [HEADER, row("1", "A"), row("2", "A"), row("3", "A")] });
  const after = bookOf({
    Plan: [
      HEADER,
      row("1", "A", "Action in progress, off track"),
      row("2", "A", undefined, "30 June 2026"),
      row("4", "A"),
    ],
  });
  const past = [reportOf(parse(before, recognise(before)), "2025-03-31")];
  const now = review(after, { asAt: "2025-06-30", today: "2025-06-30", past });
  const [, ...rows] = tableOf(sheetOf(now, "movement"));
  expect(rows.map(([way, what]) => [way, what])).toEqual([
    ["▼ Back", expect.stringMatching(/^1 .*went back from .*on track.* to .*off track/)],
    ["▶ Date moved", expect.stringMatching(/^2 .*30 June 2026.*31 March 2026/)],
    ["+ New", expect.stringMatching(/^4 .*is new/)],
    ["− Gone", expect.stringMatching(/^3 .*is not in the plan any more/)],
  ]);
  expect(idsOf(review(after, { asAt: "2025-06-30", today: "2025-06-30" }))).not.toContain("movement");
});

test("the balance counts an action for each organisation that leads it, and says what it does not say", () => {
  const header = ["Ref", "Action", "Council lead", "Health lead", "Due date", "Action status", "Evidence of impact"];
  const line = (
    ref: string,
    council: string | null,
    health: string | null,
    status: string,
    evidence: string | null,
  ) => [...[ref, `Agree pathway ${ref}`, council, health, "31 March 2025", status, evidence]];
  const book = bookOf({
    Plan: [
      header,
      line("1", "Head of SEND", "Designated Clinical Officer", "Action in progress, off track", "Audit, May 2025."),
      line("2", "Head of SEND", null, "Action complete and impactful", "None yet"),
      line("3", "Head of SEND", null, "Action in progress, on track", null),
    ],
  });
  const now = review(book, { asAt: "2025-06-30", today: "2025-06-30" });
  const page = sheetOf(now, "balance");
  expect(tableOf(page)).toEqual([
    ["Organisation", "Actions led", "Off track", "Overdue", "With evidence"],
    ["Council", 3, 1, 2, 1],
    ["Health", 1, 1, 1, 1],
  ]);
  expect(textsOf(page)[1]).toMatch(/1 action led by more than one of them: each counts it\.$/);
});

test("what is answered is not open, and who is to be agreed carries nothing on", () => {
  const of = judged();
  expect(textsOf(sheetOf(of, "requests"))[1]).toMatch(/^8 requests, 5 not stated as closed or answered/);
  expect(textsOf(sheetOf(of, "challenges"))[1]).toMatch(/^2 challenges, 1 not stated as closed or answered/);
  expect(textsOf(sheetOf(of, "projects"))[1]).toMatch(/who carries them on is not stated, or open, for 1\.$/);
});
