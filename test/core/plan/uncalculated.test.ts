import { parse, recognise } from "../../../src/core/plan";
import { review } from "../../../src/core/review";
import type { CellValue, SheetSnapshot, Snapshot } from "../../../src/core/workbook";
import { sheetOf } from "../../book";
import { localRef } from "../../../src/core/workbook";

const HEADER = ["Ref", "Action", "Lead", "Due date", "Action status", "Impact status", "Progress update"];
const row = (ref: CellValue, change: { readonly [column: number]: CellValue } = {}): CellValue[] =>
  [
    ref,
    `Set up panel ${String(ref)}`,
    "Head of SEND",
    "March 2026",
    "Action in progress, on track",
    "Impact not yet seen",
    "Panel meets",
  ].map((value, column) => (column in change ? change[column]! : value));

/** A sheet in which a text with `=` before it is a formula without a stored result, and `=""` one whose result is "". */
function sheetWith(name: string, rows: readonly (readonly CellValue[])[]): SheetSnapshot {
  const formulas = new Map<string, string>();
  const values = rows.map((cells, r) =>
    cells.map((value, c) => {
      if (typeof value !== "string" || !value.startsWith("=")) return value;
      formulas.set(localRef(r, c), value);
      return null;
    }),
  );
  const uncalculated = new Set([...formulas].flatMap(([ref, formula]) => (formula === '=""' ? [] : [ref])));
  return sheetOf(name, values, { formulas, ...(uncalculated.size > 0 && { uncalculated }) });
}

const bookWith = (...sheets: SheetSnapshot[]): Snapshot => ({ name: "plan.xlsx", dateSystem: 1900, sheets });
const planOf = (...sheets: SheetSnapshot[]) => {
  const book = bookWith(...sheets);
  return parse(book, recognise(book));
};
const told = (...sheets: SheetSnapshot[]) => [...planOf(...sheets).uncalculated];

test("cells of the columns that were read are named in the order of rows; a result of nothing is a blank", () => {
  const plan = planOf(
    sheetWith("Plan", [
      ["Plan", "", "", "", "", "", "", "=NOW()"],
      [...HEADER, "Days left"],
      [...row("1.1", { 3: "=EDATE(A1,6)", 2: "=Leads!B2" }), "=D3-1"],
      [...row("1.2", { 3: '=""' }), 4],
      [...row("1.3", { 4: "=Data!B2" }), 4],
    ]),
  );
  expect([...plan.uncalculated]).toEqual(["Plan!C3", "Plan!D3", "Plan!E5"]);
  expect(plan.actions.map(({ finalDue, actionStatus }) => [finalDue, actionStatus])).toEqual([
    [null, "in-progress-on-track"],
    [null, "in-progress-on-track"],
    ["2026-03-31", null],
  ]);
});

test("a plan whose formulas have results, and one without formulas, tell none", () => {
  expect(told(sheetWith("Plan", [HEADER, row("1.1"), row("1.2", { 3: '=""' })]))).toEqual([]);
});

test("an action of which only the words are typed stays an action, and does not continue the one above", () => {
  const formulas = { 0: "=A2+1", 2: "=X1", 3: "=X2", 4: "=X3", 5: "=X4", 6: "=X5" };
  const { actions } = planOf(sheetWith("Plan", [HEADER, row("1.1"), row("1.2", formulas), row("1.3")]));
  expect(actions.map(({ ref, title, row: at }) => [ref, title, at])).toEqual([
    ["1.1", "Set up panel 1.1", 1],
    [null, "Set up panel 1.2", 2],
    ["1.3", "Set up panel 1.3", 3],
  ]);
});

test("of several cells of one field, the one with the formula stands for the action", () => {
  const heads = ["Ref", "Action", "LA lead", "Health lead", "Due date", "Action status", "Impact status"];
  const act = (ref: string, leads: CellValue[]): CellValue[] => [
    ref,
    `Set up panel ${ref}`,
    ...leads,
    "March 2026",
    "Action not yet started",
    "Impact not yet seen",
  ];
  const sheet = sheetWith("Plan", [
    heads,
    act("1.1", ["Head of SEND", "Designated nurse"]),
    act("1.2", [null, "=Leads!B2"]),
    act("1.3", [null, null]),
  ]);
  expect(planOf(sheet).actions.map(({ at }) => at.leads)).toEqual(["Plan!C2", "Plan!D3", "Plan!C4"]);
  const { findings } = review(bookWith(sheet), { asAt: "2026-01-31", today: "2026-01-31" });
  const errors = findings.filter(({ severity }) => severity === "error");
  expect(errors.map(({ rule, at }) => [rule, at[0]])).toEqual([
    ["lead-missing", "Plan!C4"],
    ["formula-not-calculated", "Plan!D3"],
  ]);
});

test("below the last row, formulas are told where they may stand for an action, not where they were filled down", () => {
  const all = ["=A3+1", "=X1", "=X2", "=X3", "=X4", "=X5", "=X6"];
  const filledDown = ["", "", "", "=X3", "", "", ""];
  const lost = sheetWith("Plan", [HEADER, row("1.1"), row("1.2"), all]);
  expect(told(lost)).toEqual(["A4", "B4", "C4", "D4", "E4", "F4", "G4"].map((ref) => `Plan!${ref}`));
  expect(planOf(lost).actions).toHaveLength(2);
  expect(told(sheetWith("Plan", [HEADER, row("1.1"), row("1.2"), filledDown, filledDown]))).toEqual([]);
});

test("a measure whose values are all formulas stays a measure, and its total and the other sheets say nothing", () => {
  const plan = planOf(
    sheetWith("KPIs", [
      ["Ref", "Measure", "Target", "=EDATE(E1,-1)", "Jan 2025", "Feb 2025", "Mar 2025"],
      ["K1", "Plans in time", 80, 1, 61, 62, 63],
      [null, "Plans begun", null, "=Data!A1", "=Data!B1", "=Data!C1", "=Data!D1"],
      ["K3", "Plans ended", 80, 1, 61, "=Data!C2", 63],
      ["Total", null, null, null, "=SUM(E2:E4)", "=SUM(F2:F4)", "=SUM(G2:G4)"],
    ]),
    sheetWith("Notes", [["See also", "=NOW()"]]),
  );
  expect(plan.kpis.map(({ name, points }) => [name, points.map(({ value }) => value)])).toEqual([
    ["Plans in time", [61, 62, 63]],
    ["Plans begun", [null, null, null]],
    ["Plans ended", [61, null, 63]],
  ]);
  expect([...plan.uncalculated]).toEqual(["D1", "E3", "F3", "G3", "F4"].map((ref) => `KPIs!${ref}`));
});

test("where nothing could be read for want of results, the formulas are told all the same", () => {
  const linked = ["=Master!A2", "=Master!B2", "=Master!C2", "=Master!D2", "=Master!E2", "=Master!F2", "=Master!G2"];
  for (const rows of [
    [HEADER, linked, linked],
    [linked, linked, linked],
  ]) {
    const { reads, findings } = review(bookWith(sheetWith("Plan", rows)), { asAt: "2026-01-31", today: "2026-01-31" });
    expect({ reads, rules: findings.map(({ rule }) => rule) }).toEqual({
      reads: "nothing",
      rules: ["formula-not-calculated"],
    });
  }
});

test("five thousand actions with formulas in three columns are one finding", () => {
  const rows = Array.from({ length: 5000 }, (_, i) => row(`1.${i + 1}`, { 2: "=X1", 3: "=X2", 4: "=X3" }));
  const book = bookWith(sheetWith("Plan", [HEADER, ...rows]));
  const { findings } = review(book, { asAt: "2026-01-31", today: "2026-01-31" });
  const [found, ...more] = findings.filter(({ severity }) => severity === "error");
  expect(more).toEqual([]);
  expect(found).toMatchObject({ rule: "formula-not-calculated", id: "formula-not-calculated:Plan" });
  expect(found!.at).toHaveLength(15_000);
  expect(found!.message).toMatch(/^C2:C5001, D2:D5001 and E2:E5001 on Plan hold formulas without a result/);
});
