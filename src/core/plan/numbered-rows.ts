import { cellRef, isBlank, localRef, type SheetSnapshot } from "../workbook";
import { cellReader } from "./cells";
import type { Numbered, SheetLayout, TableColumn } from "./plan";
import { isReference } from "./references";

type Rows = SheetLayout["rows"];

/** One row with a number alone may be an action that nobody has written yet; so many together are a template's. */
const FEWEST = 2;

/**
 * The rows of a plan, of which those are notes that hold a number and nothing else, two or more together: a template has
 * numbered them, and nobody has filled them in.
 */
export function withoutNumbered(sheet: SheetSnapshot, columns: readonly TableColumn[], rows: Rows): Rows {
  const empty = new Set(runsOf(sheet, columns, rows, "data").flat());
  return empty.size === 0 ? rows : rows.map((one) => (empty.has(one.row) ? { ...one, kind: "note" as const } : one));
}

/** Those rows of a plan, to be told. */
export function numberedIn(sheet: SheetSnapshot, { role, columns, rows }: SheetLayout): readonly Numbered[] {
  if (role !== "actions") return [];
  const ref = columns.find(({ field }) => field === "ref")?.column ?? 0;
  const at = runsOf(sheet, columns, rows, "note")
    .flat()
    .map((row) => cellRef(sheet.name, row, ref));
  const [first, ...others] = at;
  return first === undefined ? [] : [{ sheet: sheet.name, at: [first, ...others] }];
}

/** The runs of rows of one kind that hold a number and nothing else; blank rows part none. */
function runsOf(
  sheet: SheetSnapshot,
  columns: readonly TableColumn[],
  rows: Rows,
  wanted: Rows[number]["kind"],
): readonly (readonly number[])[] {
  const ref = columns.find(({ field }) => field === "ref")?.column;
  if (ref === undefined || !columns.some(({ field }) => field === "title")) return [];
  const holdsOnlyNumber = numberAlone(sheet, columns, ref);
  const runs: number[][] = [];
  let isOpen = false;
  for (const { row, kind } of rows) {
    if (kind === "blank") continue;
    const isOne = kind === wanted && holdsOnlyNumber(row);
    if (isOne && isOpen) runs.at(-1)!.push(row);
    else if (isOne) runs.push([row]);
    isOpen = isOne;
  }
  return runs.filter((run) => run.length >= FEWEST);
}

function numberAlone(sheet: SheetSnapshot, columns: readonly TableColumn[], ref: number): (row: number) => boolean {
  const states = columns.filter(({ field }) => field === "actionStatus" || field === "impactStatus");
  const cellAt = cellReader(sheet, 1900);
  const fillAt = (row: number, column: number) => sheet.fills.get(localRef(row, column));
  return (row) => {
    const cells = sheet.values[row] ?? [];
    if (cells.some((value, column) => column !== ref && !isBlank(value))) return false;
    if (isBlank(cells[ref]) || !isReference(String(cells[ref]).trim())) return false;
    // What is merged down over the row, a formula without its result and a colour of its own say something, too.
    const isSilent = cells.every((_, column) => {
      if (column === ref) return true;
      const { raw, uncalculated } = cellAt(row, column);
      return isBlank(raw) && uncalculated !== true;
    });
    return isSilent && states.every(({ column }) => fillAt(row, column) === fillAt(row, ref));
  };
}
