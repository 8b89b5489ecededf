import { isBlank, valueAt, type CellValue, type SheetSnapshot } from "../workbook";

/** The rows below a header, as many as are wanted. */
export function rowsBelow(sheet: SheetSnapshot, headerRow: number, most: number): readonly number[] {
  return sheet.values.slice(headerRow + 1, headerRow + 1 + most).map((_, i) => headerRow + 1 + i);
}

/** What a column holds in the rows below a header, of as many rows as are wanted; blanks are left out. */
export function cellsBelow(
  sheet: SheetSnapshot,
  headerRow: number,
  column: number,
  most: number,
): readonly CellValue[] {
  return rowsBelow(sheet, headerRow, most)
    .map((row) => valueAt(sheet, row, column))
    .filter((cell) => !isBlank(cell));
}
