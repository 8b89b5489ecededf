import fc from "fast-check";
import { parse, recognise, setupOf } from "../../../../src/core/plan";
import { choose, noSettings, type Choice } from "../../../../src/core/plan/settings";
import type { CellValue } from "../../../../src/core/workbook";
import { bookOf } from "../../../book";
import { anyChoice } from "./choices";

const ROWS: CellValue[][] = [
  ["Our plan", null, null, null, null, null],
  ["Ref", "Action", "Lead", "Due date", "Action status", null],
  [
    "1.1",
    "Recruit a nurse",
    "SEND Officer",
    "30 April 2024 (done)\n30 September 2026",
    "In progress – on track",
    "own",
  ],
  ["1.2", "Train the panel", "TBC", "31 May 2026", "Green", null],
  ["1.3", "Publish the offer", "SEND Officer", "in due course", "Action not yet started", "mark"],
  ["1.4", "Visit schools", "SEND Officer", "30 June 2026", "Action not yet started", null],
  ["Note: agreed in May", null, null, null, null, null],
];

const setup = (book = bookOf({ Plan: ROWS }, { Plan: { hiddenRows: [3] } }), choices: Choice[] = []) => {
  const settings = choices.reduce(choose, noSettings);
  return setupOf(book, parse(book, recognise(book, settings), settings), settings);
};

describe("what Setup shows of a plan", () => {
  const [sheet] = setup().sheets;
  const reads = (column: number) =>
    Object.fromEntries(sheet!.columns[column]!.preview.map(({ raw, reads: words }) => [raw, words]));

  test("each column with a few cells, and what they read as in words; null where they could not be read", () => {
    expect(reads(0)).toMatchObject({ "1.1": "1.1" });
    expect(reads(2)).toEqual({ "SEND Officer": "SEND Officer", TBC: "TBC (not named yet)" });
    expect(reads(3)).toMatchObject({
      "30 April 2024 (done)\n30 September 2026": "30 April 2024, done; 30 September 2026, open",
      "in due course": null,
    });
    expect(reads(4)).toMatchObject({ "In progress – on track": "in progress, on track", Green: null });
  });
  test("cells that could not be read come first, each only once, with their place", () => {
    expect(sheet!.columns[4]!.preview[0]).toEqual({ at: "Plan!E4", raw: "Green", reads: null });
    expect(sheet!.columns[4]!.preview).toHaveLength(3);
  });
  test("columns without a heading that hold something, to be chosen if somebody wants", () =>
    expect(sheet!.columns[5]).toMatchObject({
      column: 5,
      header: "",
      field: null,
      preview: [{ raw: "own" }, { raw: "mark" }],
    }));
  test("how many rows are what, and how many are hidden", () =>
    expect(sheet!.rows).toEqual({ data: 4, continuations: 0, headings: 0, notes: 1, totals: 0, hidden: 1 }));
});

test("measures read as values and targets", () => {
  const book = bookOf({
    KPIs: [
      ["KPI", "Unit", "Target", "Jan 2025", "Feb 2025"],
      ["Plans within 20 weeks", "%", "At least 70%", 62, "n/a"],
    ],
  });
  const [sheet] = setup(book).sheets;
  const reads = sheet!.columns.map(({ preview }) => preview[0]?.reads);
  expect(reads).toEqual(["Plans within 20 weeks", "%", "at least 70%", "62%", "no value, does not apply: n/a"]);
});

test("whatever is chosen, reading never throws, and no two columns of a plan hold one field but the leads", () => {
  const heading = fc.constantFrom("Ref", "Action", "Lead", "Due date", "Action status", "", "RAG");
  const about = fc.tuple(anyChoice, heading, fc.nat(6)).map(([choice, text, column]): Choice => {
    if (choice.kind === "column") return { ...choice, sheet: "Plan", heading: text, column };
    if (choice.kind === "heading-row") return { ...choice, sheet: "Plan", row: choice.row % 12 };
    return choice.kind === "sheet" ? { ...choice, sheet: "Plan" } : choice;
  });
  fc.assert(
    fc.property(fc.array(about, { maxLength: 6 }), (choices) => {
      const { sheets } = setup(undefined, choices);
      for (const { layout } of sheets) {
        const fields = layout.columns.flatMap(({ field }) => (field === null || field === "leads" ? [] : [field]));
        if (layout.role === "actions") expect(new Set(fields).size).toBe(fields.length);
      }
    }),
  );
});
