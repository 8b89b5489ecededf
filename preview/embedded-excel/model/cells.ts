import { SHEET_LIMITS, contains } from "../../../src/core/workbook";
import type { Block, CellValue } from "../../../src/core/workbook";
import { WHOLE_SHEET, isWholeColumns, isWholeRows } from "./address";
import { ApiError } from "./errors";
import type { CellFormat, Restyle } from "./format";
import type { Cell, Sheet } from "./types";

/** More cells than this are neither read nor formatted one by one; Excel has the same limit for a read. */
export const MOST_CELLS = 5_000_000;

const keyOf = (row: number, column: number): number => row * SHEET_LIMITS.columns + column;

/** The cell, or undefined where nothing was ever written or formatted. */
export function cellAt(sheet: Sheet, row: number, column: number): Cell | undefined {
  return sheet.cells.get(keyOf(row, column));
}

/** The cell, made if need be. */
export function ensureCell(sheet: Sheet, row: number, column: number): Cell {
  const known = cellAt(sheet, row, column);
  if (known) return known;
  const cell: Cell = { value: null, error: false, formula: null, format: null, link: null };
  sheet.cells.set(keyOf(row, column), cell);
  return cell;
}

/** What the cell holds, null when blank. */
export function valueAt(sheet: Sheet, row: number, column: number): CellValue {
  return cellAt(sheet, row, column)?.value ?? null;
}

/** How the cell looks: its own format, else its row's, its column's, the sheet's. */
export function formatAt(sheet: Sheet, row: number, column: number): CellFormat {
  return (
    cellAt(sheet, row, column)?.format ??
    sheet.rowFormats.get(row) ??
    sheet.columnFormats.get(column) ??
    sheet.baseFormat
  );
}

/** `count` whole numbers from `from` on. */
export function* indexes(from: number, count: number): Generator<number> {
  for (let index = from; index < from + count; index++) yield index;
}

/** Every place of the block, row by row. */
export function* places(block: Block): Generator<{ row: number; column: number }> {
  for (const row of indexes(block.row, block.rows)) {
    for (const column of indexes(block.column, block.columns)) yield { row, column };
  }
}

/** The cells of the block that exist, with their places, in no particular order. */
export function* cellsIn(sheet: Sheet, block: Block): Generator<{ row: number; column: number; cell: Cell }> {
  if (block.rows * block.columns <= sheet.cells.size) {
    for (const { row, column } of places(block)) {
      const cell = cellAt(sheet, row, column);
      if (cell) yield { row, column, cell };
    }
    return;
  }
  for (const [key, cell] of sheet.cells) {
    const row = Math.floor(key / SHEET_LIMITS.columns);
    const column = key % SHEET_LIMITS.columns;
    if (contains(block, row, column)) yield { row, column, cell };
  }
}

/** Whether the cell holds a value or a formula. */
export const isFilled = (cell: Cell): boolean => cell.value !== null || cell.formula !== null;

/** The smallest block with all cells that hold something or, unless `valuesOnly`, are formatted. Null: none. */
export function usedBlock(sheet: Sheet, valuesOnly: boolean, within: Block = WHOLE_SHEET): Block | null {
  let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
  for (const { row, column, cell } of cellsIn(sheet, within)) {
    const formatted = !valuesOnly && cell.format !== null && cell.format !== sheet.baseFormat;
    if (!isFilled(cell) && !formatted) continue;
    top = Math.min(top, row);
    left = Math.min(left, column);
    bottom = Math.max(bottom, row);
    right = Math.max(right, column);
  }
  return bottom < 0 ? null : { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}

/** Refuses blocks of more cells than can be held one by one. */
export function refuseHuge(block: Block): void {
  if (block.rows * block.columns <= MOST_CELLS) return;
  throw new ApiError("RangeExceedsLimit", `Not more than ${MOST_CELLS} cells at once.`);
}

/** Changes the format of every cell of the block; whole rows and columns keep theirs for cells to come. */
export function restyle(sheet: Sheet, block: Block, how: Restyle): void {
  const change = remembering(how);
  if (isWholeColumns(block) && isWholeRows(block)) restyleSheet(sheet, change);
  else if (isWholeColumns(block)) restyleColumns(sheet, block, change);
  else if (isWholeRows(block)) restyleRows(sheet, block, change);
  else {
    refuseHuge(block);
    for (const { row, column } of places(block)) {
      const before = formatAt(sheet, row, column);
      const after = change(before);
      if (after !== before) ensureCell(sheet, row, column).format = after;
    }
  }
}

function restyleSheet(sheet: Sheet, change: Restyle): void {
  for (const [row, format] of sheet.rowFormats) sheet.rowFormats.set(row, change(format));
  for (const [column, format] of sheet.columnFormats) sheet.columnFormats.set(column, change(format));
  for (const cell of sheet.cells.values()) if (cell.format) cell.format = change(cell.format);
  sheet.baseFormat = change(sheet.baseFormat);
}

function restyleColumns(sheet: Sheet, block: Block, change: Restyle): void {
  for (const [row, format] of sheet.rowFormats) {
    for (const column of indexes(block.column, block.columns)) ensureCell(sheet, row, column).format ??= format;
  }
  for (const { cell } of cellsIn(sheet, block)) if (cell.format) cell.format = change(cell.format);
  for (const column of indexes(block.column, block.columns)) {
    sheet.columnFormats.set(column, change(sheet.columnFormats.get(column) ?? sheet.baseFormat));
  }
}

function restyleRows(sheet: Sheet, block: Block, change: Restyle): void {
  for (const row of indexes(block.row, block.rows)) {
    if (sheet.rowFormats.has(row)) continue;
    for (const [column, format] of sheet.columnFormats) ensureCell(sheet, row, column).format ??= format;
  }
  for (const { cell } of cellsIn(sheet, block)) if (cell.format) cell.format = change(cell.format);
  for (const row of indexes(block.row, block.rows)) {
    sheet.rowFormats.set(row, change(sheet.rowFormats.get(row) ?? sheet.baseFormat));
  }
}

/** Formats are shared: each distinct one is changed once. */
function remembering(how: Restyle): Restyle {
  const known = new Map<CellFormat, CellFormat>();
  return (format) => {
    const changed = known.get(format) ?? how(format);
    known.set(format, changed);
    return changed;
  };
}

/** In points; 0 when hidden. */
export function columnWidth(sheet: Sheet, column: number): number {
  return sheet.hiddenColumns.has(column) ? 0 : (sheet.columnWidths.get(column) ?? sheet.standardWidth);
}

/** Excel's height of a row of Calibri 11, in points. */
export const STANDARD_HEIGHT = 15;

/** In points; 0 when hidden. */
export function rowHeight(sheet: Sheet, row: number): number {
  return sheet.hiddenRows.has(row) ? 0 : (sheet.rowHeights.get(row) ?? STANDARD_HEIGHT);
}

/** The merged area that the cell belongs to, or null. */
export function mergeAt(sheet: Sheet, row: number, column: number): Block | null {
  return sheet.merges.find((area) => contains(area, row, column)) ?? null;
}
