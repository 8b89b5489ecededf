import type { SheetSnapshot } from "../../workbook";
import { cellReader, type Cell } from "../cells";
import type { SheetLayout } from "../plan";

/** How many rows above a header may hold notes about its table. */
const ABOVE = 8;

/** The cells above and below a table that are no part of it. */
export function notesOf(sheet: SheetSnapshot, layout: SheetLayout, system: 1900 | 1904): readonly Cell[] {
  const cellAt = cellReader(sheet, system);
  const top = layout.headerRow ?? 0;
  const above = Array.from({ length: Math.min(ABOVE, top) }, (_, i) => top - 1 - i);
  const rows = [
    ...above,
    ...layout.rows.flatMap(({ row, kind }) => (kind === "note" || kind === "heading" ? [row] : [])),
  ];
  return rows.flatMap((row) =>
    (sheet.values[row] ?? []).flatMap((value, column) => (typeof value === "string" ? [cellAt(row, column)] : [])),
  );
}
