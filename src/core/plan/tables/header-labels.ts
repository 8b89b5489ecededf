import { localRef, valueAt, type CellValue, type SheetSnapshot } from "../../workbook";

/** A heading that holds for a column, and the column in which it stands. */
export type Label = { readonly value: CellValue; readonly format: string; readonly from: number };

/**
 * What the cells of an upper header row say of each column. A merged cell holds for the columns that it covers; others
 * hold to the right as far as the next one. Cells up to the column `after` belong to titles and other headings.
 */
export function labelsAbove(sheet: SheetSnapshot, row: number, after: number): readonly (Label | null)[] {
  const merges = (sheet.merges ?? []).filter(
    (merge) => row >= merge.row && row < merge.row + merge.rows && merge.columns > 1,
  );
  const labels: (Label | null)[] = [];
  let held: Label | null = null;
  (sheet.values[row] ?? []).forEach((value, column) => {
    const merge = merges.find((one) => column >= one.column && column < one.column + one.columns);
    if (merge !== undefined) {
      held = null;
      labels.push(merge.column > after ? labelAt(sheet, merge.row, merge.column) : null);
      return;
    }
    if (value !== null && value !== "") held = column > after ? labelAt(sheet, row, column) : null;
    labels.push(held);
  });
  return labels;
}

/** The cell as a heading of its own column; null when it is blank. */
export function labelAt(sheet: SheetSnapshot, row: number, column: number): Label | null {
  const value = valueAt(sheet, row, column);
  if (value === null || value === "") return null;
  return { value, format: sheet.formats.get(localRef(row, column)) ?? "", from: column };
}
