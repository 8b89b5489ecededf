import { parse, recognise } from "../../../src/core/plan";
import type { CellValue } from "../../../src/core/workbook";
import { bookOf } from "../../book";

const planOf = (
  rows: readonly (readonly CellValue[])[],
  merges: { row: number; column: number; rows: number; columns: number }[] = [],
) => {
  const book = bookOf({ Plan: rows }, { Plan: { merges } });
  return parse(book, recognise(book));
};
const DAY = 46_081; // 28 February 2026
const ON = "Action in progress, on track";
const SEEN = "Impact not yet seen";

describe("dates below a heading that holds for several columns", () => {
  test.each([
    ["Dates", "Original", "Revised", "Actual"],
    ["Date", "Planned", "Revised", "Actual"],
    ["Timescales", "Agreed", "New", "Achieved"],
    ["Completion dates", "Baseline", "Forecast", "Actual"],
    ["Deadlines", "First agreed", "Extended to", "Completed"],
    ["Due date", "Original", "Current", "Actual"],
  ])("%s over %s, %s, %s", (band, first, second, third) => {
    const rows: CellValue[][] = [
      ["Ref", "Action", "Lead", band, null, null, "Action status", "Impact status"],
      [null, null, null, first, second, third, null, null],
      ...[0, 1, 2, 3].map((i) => [
        ...[`1.${i + 1}`, `Map what district ${i + 1} has`, "Head of SEND"],
        ...[DAY + i, i === 2 ? DAY + 60 : null, i === 3 ? DAY + 3 : null, ON, SEEN],
      ]),
    ];
    for (const merges of [[], [{ row: 0, column: 3, rows: 1, columns: 3 }]]) {
      const plan = planOf(rows, merges);
      expect(plan.actions.map(({ finalDue }) => finalDue)).toEqual([
        "2026-02-28",
        "2026-03-01",
        "2026-04-29",
        "2026-03-03",
      ]);
      expect(plan.actions[2]!.at).toMatchObject({ revisedDue: "Plan!E5" });
      expect(plan.questions).toEqual([]);
    }
  });

  test("start and end below one heading", () => {
    const rows: CellValue[][] = [
      ["Ref", "Action", "Lead", "Timescale", null, "Action status", "Impact status"],
      [null, null, null, "Start", "End", null, null],
      ...[0, 1, 2].map((i) => [
        `1.${i + 1}`,
        `Map what district ${i + 1} has`,
        "Head of SEND",
        DAY,
        DAY + 31 + i,
        ON,
        SEEN,
      ]),
    ];
    const { actions } = planOf(rows);
    expect(actions.map(({ start, finalDue }) => [start?.date, finalDue])).toEqual([
      ["2026-02-28", "2026-03-31"],
      ["2026-02-28", "2026-04-01"],
      ["2026-02-28", "2026-04-02"],
    ]);
  });
});
