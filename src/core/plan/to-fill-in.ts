import { cellRef, type CellRef } from "../workbook";
import type { Plan } from "./plan";

/** A table with its headings and nothing below them, and the cell at which its first row begins. */
export type ToFillIn = { readonly role: "actions" | "kpis"; readonly sheet: string; readonly at: CellRef };

/** The tables that wait for their first row, where nothing else was read: a blank plan is no workbook without one. */
export function toFillIn({ actions, kpis, layout }: Plan): readonly ToFillIn[] {
  if (actions.length > 0 || kpis.length > 0) return [];
  return layout.flatMap(({ role, sheet, headerRow, columns, rows, turn }) => {
    const [first] = columns;
    if ((role !== "actions" && role !== "kpis") || headerRow === null || first === undefined || turn) return [];
    if (rows.some(({ kind }) => kind !== "blank")) return [];
    return [{ role, sheet, at: cellRef(sheet, headerRow + 1, first.column) }];
  });
}
