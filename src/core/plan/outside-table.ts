import { cellRef, isBlank, valueAt, type CellRef, type SheetSnapshot } from "../workbook";
import type { Outside, SheetLayout } from "./plan";
import { isWording } from "./statuses";

/** A note has so many words at least; less is a mark or a check of somebody's. */
const FEWEST_WORDS = 3;
/** How far beside a table somebody writes a note to its row. */
const NEAR = 6;

/**
 * The words that stand in the rows of a plan's actions, in columns without a heading: notes that belong to an action and
 * are read by nobody. What has a heading or a title above it is a table or a key of its own.
 */
export function outsideTable(sheet: SheetSnapshot, layout: SheetLayout): readonly Outside[] {
  if (layout.role !== "actions" || layout.headerRow === null) return [];
  const headed = new Set(layout.columns.filter(({ header }) => header.trim() !== "").map(({ column }) => column));
  const last = Math.max(-1, ...headed);
  const rows = layout.rows.filter(({ kind }) => kind === "data").map(({ row }) => row);
  const width = rows.reduce((most, row) => Math.max(most, sheet.values[row]?.length ?? 0), 0);
  const free = Array.from({ length: Math.min(width, last + 1 + NEAR) }, (_, column) => column).filter(
    (column) => !headed.has(column) && !hasTitle(sheet, layout.headerRow!, column),
  );
  const at = rows.flatMap((row) =>
    free.flatMap((column): readonly CellRef[] =>
      isNote(valueAt(sheet, row, column)) ? [cellRef(sheet.name, row, column)] : [],
    ),
  );
  const [first, ...others] = at;
  // A block that fills most rows is a column whose heading somebody forgot, or a list of its own.
  return first === undefined || at.length * 2 > rows.length + 1 ? [] : [{ sheet: sheet.name, at: [first, ...others] }];
}

function isNote(value: unknown): boolean {
  if (typeof value !== "string" || isWording(value)) return false;
  return (value.match(/\p{L}{2,}/gu)?.length ?? 0) >= FEWEST_WORDS;
}

function hasTitle(sheet: SheetSnapshot, headerRow: number, column: number): boolean {
  for (let row = Math.max(0, headerRow - 2); row <= headerRow; row++)
    if (!isBlank(valueAt(sheet, row, column))) return true;
  return false;
}
