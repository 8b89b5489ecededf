import type { CellRef, CellValue, Edit, Fix } from "../../../src/core/workbook";
import { type CellNow, planEdits } from "../../../src/hosts/excel/plan-edits";

const ref = (local: string) => `Plan!${local}` as CellRef;
const cell = (value: CellValue, more: Partial<CellNow> = {}): CellNow => ({
  value,
  format: "General",
  isFormula: false,
  protection: "none",
  ...more,
});
const edit = (local: string, was: CellValue, to: CellValue, format?: string): Edit => ({
  at: ref(local),
  was,
  to,
  ...(format !== undefined && { format }),
});
const fix = (...edits: Edit[]): Fix => ({ label: "A fix", safe: true, edits });
const now = (cells: Record<string, CellNow | null>) =>
  new Map(Object.entries(cells).map(([local, found]) => [ref(local), found]));

const writesOf = (one: Edit, found: CellNow) => planEdits([fix(one)], now({ A1: found })).writes;

test.each([
  ["a text that Excel would convert", edit("A1", null, "2.10"), cell(null), "@", "@"],
  ["a text like a formula", edit("A1", null, "=1+1"), cell(null), "@", "@"],
  ["an ordinary text", edit("A1", "a", "b"), cell("a"), "General", "General"],
  ["a number into a text cell", edit("A1", "70", 70), cell("70", { format: "@" }), "General", "General"],
  ["a number into a percentage cell", edit("A1", 70, 0.7), cell(70, { format: "0%" }), "0%", "0%"],
  [
    "a number with a format of its own",
    edit("A1", "1/2/24", 45_323, "dd/mm/yyyy"),
    cell("1/2/24", { format: "@" }),
    "dd/mm/yyyy",
    "dd/mm/yyyy",
  ],
  ["a blank keeps the format", edit("A1", "x", null), cell("x", { format: "@" }), "@", "@"],
  ["a text that must stay one under General", edit("A1", 2.1, "2.10", "General"), cell(2.1), "@", "General"],
  ["a number that must stay one under @", edit("A1", "x", 7, "@"), cell("x"), "General", "@"],
])("%s", (_what, one, found, during, format) => {
  expect(writesOf(one, found)).toEqual([{ at: one.at, value: one.to, during, format }]);
});

test.each([
  ["another text", cell("something else"), "changed", "something else"],
  ["the same digits as a number", cell(2.1), "changed", 2.1],
  ["blank by now", cell(null), "changed", null],
  ["a formula with the same value", cell("2.10", { isFormula: true }), "changed", "2.10"],
  ["a locked cell of a protected sheet", cell("2.10", { protection: "cell" }), "protected", "2.10"],
  ["no sheet", null, "missing", null],
])("refused because the cell is %s", (_what, found, because, seen) => {
  const wanted = fix(edit("A1", "2.10", "2.11"));
  const { applied, refused, writes } = planEdits([wanted], now({ A1: found }));
  expect({ applied, refused, writes }).toEqual({
    applied: [],
    refused: [{ fix: wanted, because, at: ref("A1"), found: seen }],
    writes: [],
  });
});

test("an unlocked cell of a protected sheet takes a value but no new format", () => {
  const unlocked = cell("old", { protection: "sheet" });
  expect(planEdits([fix(edit("A1", "old", "new"))], now({ A1: unlocked })).refused).toEqual([]);
  expect(planEdits([fix(edit("A1", "old", "2.10"))], now({ A1: unlocked })).refused[0]?.because).toBe("protected");
});

test("a fix is refused whole when one of its cells has moved on, and the others go through", () => {
  const half = fix(edit("A1", 1, 2), edit("B1", 1, 2));
  const good = fix(edit("C1", 1, 2));
  const plan = planEdits([half, good], now({ A1: cell(1), B1: cell(9), C1: cell(1) }));
  expect(plan.refused).toEqual([{ fix: half, because: "changed", at: ref("B1"), found: 9 }]);
  expect(plan.writes.map(({ at }) => at)).toEqual([ref("C1")]);
});

test("a later fix sees what an earlier one leaves; one cell is written once", () => {
  const [first, second, late] = [fix(edit("A1", 1, 2)), fix(edit("A1", 2, "3.0")), fix(edit("A1", 1, 5))];
  const plan = planEdits([first, second, late], now({ A1: cell(1) }));
  expect(plan.applied.map(({ fix }) => fix)).toEqual([first, second]);
  expect(plan.refused).toEqual([{ fix: late, because: "changed", at: ref("A1"), found: "3.0" }]);
  expect(plan.writes).toEqual([{ at: ref("A1"), value: "3.0", during: "@", format: "@" }]);
});

test("undo puts back value and number format, last edit first", () => {
  const done = fix(edit("A1", 2.1, "2.10"), edit("B1", null, 7));
  const { applied } = planEdits([done], now({ A1: cell(2.1, { format: "0.00" }), B1: cell(null, { format: "@" }) }));
  expect(applied[0]?.undo.edits).toEqual([
    { at: ref("B1"), was: 7, to: null, format: "@" },
    { at: ref("A1"), was: "2.10", to: 2.1, format: "0.00" },
  ]);
});
