import { localRef, valueAt, type CellValue, type SheetSnapshot } from "../../workbook";
import { isDateFormat } from "../dates/day";
import { rowsBelow } from "../below-header";

export type Column = readonly CellValue[];

/** How many rows are looked at to see what a column holds. */
const SAMPLE = 40;

/** The filled cells of a column below the header; dates are left out. */
export function columnReader(sheet: SheetSnapshot, headerRow: number): (column: number) => Column {
  const known = new Map<number, Column>();
  return (column) => {
    const cells =
      known.get(column) ??
      rowsBelow(sheet, headerRow, SAMPLE).flatMap((row) => {
        const value = valueAt(sheet, row, column);
        const isDate = typeof value === "number" && isDateFormat(sheet.formats.get(localRef(row, column)) ?? "");
        return value === null || value === "" || isDate ? [] : [value];
      });
    known.set(column, cells);
    return cells;
  };
}
