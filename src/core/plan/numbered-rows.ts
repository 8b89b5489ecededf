import { cellRef, isBlank, type SheetSnapshot } from "../workbook";
import { cellReader } from "./cells";
import type { Numbered, SheetLayout, TableColumn } from "./plan";
import { isReference } from "./references";

type Rows = SheetLayout["rows"];
type Row = Rows[number];

/** One row with a number alone may be an action that nobody has written yet; so many together are a template's. */
const FEWEST = 2;

/**
 * The rows of a plan, of which those are notes that hold a number and nothing else, two or more together: a template has
 * numbered them, and nobody has filled them in. Colours are not looked at here.
 */
export function withoutNumbered(sheet: SheetSnapshot, columns: readonly TableColumn[], rows: Rows): Rows {
  const ref = columns.find(({ field }) => field === "ref")?.column;
  if (ref === undefined || !columns.some(({ field }) => field === "title")) return rows;
  const holdsOnlyNumber = numberAlone(sheet, ref);
  const empty = together(rows, ({ row, kind }) => kind === "data" && holdsOnlyNumber(row));
  return empty.size === 0 ? rows : rows.map((one) => (empty.has(one.row) ? asNote(one) : one));
}

const asNote = (one: Row): Row => ({ ...one, kind: "note", numbered: true });

/**
 * The rows of a plan, of which those are actions after all that hold a number and the colour of a state, and those that
 * stand alone between such.
 */
export function withColoured(rows: Rows, hasColour: (row: number) => boolean): Rows {
  if (!rows.some(({ row, numbered }) => numbered && hasColour(row))) return rows;
  const empty = together(rows, ({ row, numbered }) => numbered === true && !hasColour(row));
  return rows.map((one) => {
    const { numbered, ...action } = one;
    return numbered && !empty.has(one.row) ? { ...action, kind: "data" } : one;
  });
}

/** Those rows of a plan, to be told. */
export function numberedIn(sheet: SheetSnapshot, { role, columns, rows }: SheetLayout): readonly Numbered[] {
  if (role !== "actions") return [];
  const ref = columns.find(({ field }) => field === "ref")?.column ?? 0;
  const at = rows.flatMap(({ row, numbered }) => (numbered ? [cellRef(sheet.name, row, ref)] : []));
  const [first, ...others] = at;
  return first === undefined ? [] : [{ sheet: sheet.name, at: [first, ...others] }];
}

/** The rows that are such, two or more together; blank rows part none. */
function together(rows: Rows, isSuch: (row: Row) => boolean): ReadonlySet<number> {
  const runs: number[][] = [];
  let isOpen = false;
  for (const one of rows) {
    if (one.kind === "blank") continue;
    const isOne = isSuch(one);
    if (isOne && isOpen) runs.at(-1)!.push(one.row);
    else if (isOne) runs.push([one.row]);
    isOpen = isOne;
  }
  return new Set(runs.filter((run) => run.length >= FEWEST).flat());
}

function numberAlone(sheet: SheetSnapshot, ref: number): (row: number) => boolean {
  const cellAt = cellReader(sheet, 1900);
  return (row) => {
    const cells = sheet.values[row] ?? [];
    if (cells.some((value, column) => column !== ref && !isBlank(value))) return false;
    if (isBlank(cells[ref]) || !isReference(String(cells[ref]).trim())) return false;
    // What is merged down over the row and a formula without its result say something, too.
    return cells.every((_, column) => {
      if (column === ref) return true;
      const { raw, uncalculated } = cellAt(row, column);
      return isBlank(raw) && uncalculated !== true;
    });
  };
}
