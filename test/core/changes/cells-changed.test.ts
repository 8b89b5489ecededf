import fc from "fast-check";
import { cellsChanged, withOwnEdits } from "../../../src/core/changes/cells-changed";
import { heldRows } from "../../../src/core/changes/held-rows";
import { parse, recognise } from "../../../src/core/plan";
import { shortRef, withEdits, type CellRef, type CellValue, type Snapshot } from "../../../src/core/workbook";
import { bookOf } from "../../book";

const HEAD = ["Ref", "Action", "Lead", "Due date", "Action status", "Impact status", "Progress", "Our notes"];
const row = (ref: string, title: string, progress: string | null = null, notes: string | null = null): CellValue[] => [
  ...[ref, title, "Head of SEND", "June 2026", "Action in progress, on track", "Impact not yet seen", progress, notes],
];
const ROWS = [
  row("1.1", "Agree one way in to therapy", "Drafted."),
  row("1.2", "Publish the local offer", "Out."),
  row("1.3", "Train new staff in schools"),
  row("1.3", "Train new staff in schools", "The later of the two."),
];
const KPIS: CellValue[][] = [
  ["Ref", "KPI", "Unit", "Target", "Apr 2025", "May 2025", "Jun 2025"],
  ["K1", "Plans finished on time", "%", 70, 52, 55, 58],
  ["K2", "Children waiting", "number", 100, 140, 131, 128],
];
const planWith = (rows: readonly (readonly CellValue[])[], head: readonly CellValue[] = HEAD, kpis = KPIS) =>
  bookOf({ Plan: [head, ...rows], KPIs: kpis });
const rowsOf = (book: Snapshot) => heldRows(book, parse(book, recognise(book)));
const at = (address: string) => `Plan!${address}` as CellRef;

/** What changed, a line for each cell. */
const between = (before: Snapshot, now: Snapshot) =>
  cellsChanged(rowsOf(before), rowsOf(now)).flatMap(({ row: { ref }, how, cells }) =>
    how === "changed"
      ? cells.map(
          (cell) =>
            `${ref} ${shortRef(cell.at)} ${cell.heading}: ${cell.before?.value ?? "blank"} > ${cell.now?.value ?? "blank"}`,
        )
      : [`${ref} ${how}`],
  );

describe("what changed since the last check", () => {
  test("is told by cell, of columns that are not read and of measures too", () => {
    const now = withEdits(planWith(ROWS), [
      { at: at("G2"), was: "Drafted.", to: "Agreed." },
      { at: at("H3"), was: null, to: "Ask again in May" },
      { at: "KPIs!G3" as CellRef, was: 128, to: 120 },
    ]);
    expect(between(planWith(ROWS), now)).toEqual([
      "1.1 G2 Progress: Drafted. > Agreed.",
      "1.2 H3 Our notes: blank > Ask again in May",
      "K2 G3 June 2025: 128 > 120",
    ]);
  });

  test("is nothing where rows were only moved, or a column was put in or renamed that is known by its field", () => {
    expect(between(planWith(ROWS), planWith([...ROWS].reverse()))).toEqual([]);
    const wider = planWith(
      ROWS.map((cells) => [cells[0]!, cells[1]!, null, ...cells.slice(2)]),
      ["Ref", "Action", "Room", "Lead", ...HEAD.slice(3, 6), "Progress update", "Our notes"],
    );
    expect(between(planWith(ROWS), wider)).toEqual([]);
  });

  test("is nothing where only the reading of a column was changed, and what was typed there all the same", () => {
    const book = planWith(ROWS);
    const layout = recognise(book).map((sheet) => ({
      ...sheet,
      columns: sheet.columns.map((one) => (one.field === "due" ? { ...one, field: null } : one)),
    }));
    const rows = (now: Snapshot) => heldRows(now, parse(now, layout));
    expect(layout[0]!.columns.some(({ field }) => field === "due")).toBe(false);
    expect(cellsChanged(rowsOf(book), rows(book))).toEqual([]);
    expect(cellsChanged(rows(book), rowsOf(book))).toEqual([]);
    const typed = withEdits(book, [{ at: at("D3"), was: "June 2026", to: "July 2026" }]);
    const [changed, ...more] = cellsChanged(rowsOf(book), rows(typed));
    expect(changed!.cells.map((cell) => [cell.at, cell.before?.value, cell.now?.value])).toEqual([
      [at("D3"), "June 2026", "July 2026"],
    ]);
    expect(more).toEqual([]);
  });

  test("is one line for a row that was put in or taken out, and none for those below it", () => {
    const added = planWith([row("1.0", "Open a new clinic in the north"), ...ROWS]);
    expect(between(planWith(ROWS), added)).toEqual(["1.0 added"]);
    expect(between(added, planWith(ROWS))).toEqual(["1.0 removed"]);
    expect(between(planWith(ROWS), planWith([ROWS[0]!, ROWS[1]!, ROWS[3]!]))).toEqual(["1.3 removed"]);
  });

  test("leaves out what was written by the pane, and tells what others wrote beside or over it", () => {
    const before = planWith(ROWS);
    const own = [{ at: at("G2"), was: "Drafted.", to: "Agreed." }];
    const after = withEdits(before, own);
    const base = withOwnEdits(rowsOf(before), rowsOf(after), own);
    expect(cellsChanged(base, rowsOf(after))).toEqual([]);
    const others = withEdits(after, [{ at: at("G2"), was: "Agreed.", to: "Agreed by all." }]);
    const [change] = cellsChanged(base, rowsOf(others));
    expect(change!.cells.map((cell) => [cell.before?.value, cell.now?.value])).toEqual([["Agreed.", "Agreed by all."]]);
  });

  test("is exactly what was typed, whatever rows were moved meanwhile", () => {
    const cells = fc.uniqueArray(
      fc.record({
        row: fc.nat({ max: 2 }),
        column: fc.constantFrom(2, 6, 7),
        to: fc.constantFrom("One", "Two", "Three words here"),
      }),
      { selector: ({ row: r, column }) => r * 10 + column },
    );
    fc.assert(
      fc.property(cells, fc.shuffledSubarray([0, 1, 2], { minLength: 3 }), (typed, order) => {
        const rows = ROWS.slice(0, 3);
        const now = rows.map((values, r) =>
          values.map((value, c) => typed.find((one) => one.row === r && one.column === c)?.to ?? value),
        );
        const found = cellsChanged(rowsOf(planWith(rows)), rowsOf(planWith(order.map((r) => now[r]!))));
        const told = found.flatMap(({ cells: all, row: { ref } }) =>
          all.map((cell) => [ref, cell.heading, cell.now?.value]),
        );
        expect(told.sort()).toEqual(typed.map(({ row: r, column, to }) => [rows[r]![0], HEAD[column], to]).sort());
        expect(found.every(({ how }) => how === "changed")).toBe(true);
      }),
      { numRuns: 100 },
    );
  });
});
