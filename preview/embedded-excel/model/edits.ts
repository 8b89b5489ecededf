import type { Block, CellValue } from "../../../src/core/workbook";
import { intersection, sameBlock } from "./address";
import { emit, refuseReadOnly } from "./book";
import { cellAt, cellsIn, ensureCell, formatAt, places, refuseHuge, restyle, valueAt } from "./cells";
import { ApiError, badArgument, denied } from "./errors";
import { PLAIN } from "./format";
import type { Restyle } from "./format";
import { settleHeaders } from "./tables";
import { asFormula, typed } from "./typed-text";
import type { Typed } from "./typed-text";
import type { CellChange, ProtectionOptions, Sheet } from "./types";

/** Refuses to change what the cells hold: read-only workbook, or a protected sheet with a locked cell among them. */
export function refuseLocked(sheet: Sheet, block: Block): void {
  refuseReadOnly(sheet.book);
  if (!sheet.protection) return;
  refuseHuge(block);
  for (const { row, column } of places(block)) {
    if (formatAt(sheet, row, column).protection.locked) throw denied(`the sheet "${sheet.name}" is protected`);
  }
}

/** Refuses what a protected sheet does not expressly allow. */
export function refuseUnlessAllowed(sheet: Sheet, ...options: readonly (keyof ProtectionOptions)[]): void {
  refuseReadOnly(sheet.book);
  if (!sheet.protection) return;
  const { options: allowed } = sheet.protection;
  if (options.length > 0 && options.every((option) => allowed[option] === true)) return;
  throw denied(`the sheet "${sheet.name}" is protected`);
}

/** Writes what was typed, or null to leave the cell alone. */
export type Entry = string | number | boolean | null;

/**
 * Writes entries of the block's shape, texts converted as Excel converts what is typed. Cells under a merged area but
 * its first stay blank.
 *
 * @param dayFirst what 1/2/2024 means: as the user's settings have it, unless told.
 */
export function writeEntries(
  sheet: Sheet,
  block: Block,
  entryAt: (down: number, right: number) => Entry,
  dayFirst = sheet.book.typist.dayFirst,
): void {
  refuseLocked(sheet, block);
  const single = block.rows * block.columns === 1;
  const before = single ? valueAt(sheet, block.row, block.column) : null;
  const all = [...places(block)].map(({ row, column }) => {
    const entry = entryAt(row - block.row, column - block.column);
    return { row, column, content: entry === null ? null : content(sheet, row, column, entry, dayFirst) };
  });
  for (const { row, column, content: found } of all)
    if (found && !isCovered(sheet, row, column)) put(sheet, row, column, found);
  settleHeaders(sheet, block);
  const detail = single ? { before, after: valueAt(sheet, block.row, block.column) } : null;
  emit(sheet.book, { kind: "cells", sheet, block, change: "RangeEdited", detail });
}

function content(sheet: Sheet, row: number, column: number, entry: Exclude<Entry, null>, dayFirst: boolean): Typed {
  if (typeof entry !== "string") return { value: entry, error: false, formula: null, format: null };
  const { book } = sheet;
  return typed(entry, formatAt(sheet, row, column).numberFormat, { ...book.typist, dayFirst, date1904: book.date1904 });
}

/** Whether the cell lies under a merged area and is not its first. */
export function isCovered(sheet: Sheet, row: number, column: number): boolean {
  if (sheet.merges.length === 0) return false;
  return sheet.merges.some(
    (area) =>
      intersection(area, { row, column, rows: 1, columns: 1 }) !== null && (area.row !== row || area.column !== column),
  );
}

function put(sheet: Sheet, row: number, column: number, { value, error, formula, format }: Typed): void {
  if (value === null && formula === null && !cellAt(sheet, row, column)) return;
  const cell = ensureCell(sheet, row, column);
  cell.value = value;
  cell.error = error;
  cell.formula = formula;
  if (value === null && formula === null) cell.link = null;
  const before = formatAt(sheet, row, column);
  if (format !== null && before.numberFormat === "General") cell.format = { ...before, numberFormat: format };
  // What is typed anew has one font.
  const { font } = before;
  if (font.strikethrough === null)
    cell.format = { ...(cell.format ?? before), font: { ...font, strikethrough: false } };
}

/** Puts a value as it is, unconverted and without asking; for what comes out of a file. */
export function load(
  sheet: Sheet,
  row: number,
  column: number,
  value: CellValue,
  formula: string | null,
  error: boolean,
): void {
  put(sheet, row, column, { ...asFormula(""), value, formula, error });
}

/** Empties the cells and keeps their formats. */
export function clearContents(sheet: Sheet, block: Block): void {
  refuseLocked(sheet, block);
  for (const { cell } of cellsIn(sheet, block))
    Object.assign(cell, { value: null, error: false, formula: null, link: null });
  settleHeaders(sheet, block);
  changed(sheet, block, "RangeEdited");
}

/** Changes how the cells look, if the sheet's protection allows. */
export function format(sheet: Sheet, block: Block, how: Restyle): void {
  refuseUnlessAllowed(sheet, "allowFormatCells");
  restyle(sheet, block, how);
  emit(sheet.book, { kind: "format", sheet, block });
}

/** Back to the format of a new cell. */
export function clearFormats(sheet: Sheet, block: Block): void {
  unmerge(sheet, block);
  format(sheet, block, () => PLAIN);
}

/** Tells of changed cells. */
export function changed(sheet: Sheet, block: Block, change: CellChange): void {
  emit(sheet.book, { kind: "cells", sheet, block, change, detail: null });
}

/** Merges the block, or with `across` each of its rows; only the first cell's content stays. */
export function merge(sheet: Sheet, block: Block, across: boolean): void {
  refuseUnlessAllowed(sheet, "allowFormatCells");
  const areas = across
    ? Array.from({ length: block.rows }, (_, down) => ({ ...block, row: block.row + down, rows: 1 }))
    : [block];
  for (const area of areas) {
    if (area.rows * area.columns > 1) mergeOne(sheet, area);
  }
  emit(sheet.book, { kind: "format", sheet, block });
}

function mergeOne(sheet: Sheet, area: Block): void {
  const table = sheet.tables.find(({ range }) => range.at && intersection(range.at, area));
  if (table) throw new ApiError("InvalidOperation", `Cells of the table "${table.name}" cannot be merged.`);
  const partly = sheet.merges.find((other) => {
    const both = intersection(other, area);
    return both !== null && !sameBlock(both, other);
  });
  if (partly) throw badArgument("the range cuts through a merged area");
  sheet.merges = [...sheet.merges.filter((other) => !intersection(other, area)), area];
  for (const { row, column, cell } of cellsIn(sheet, area)) {
    if (row === area.row && column === area.column) continue;
    Object.assign(cell, { value: null, error: false, formula: null, link: null });
  }
}

/** Takes every merged area apart that the block touches. */
export function unmerge(sheet: Sheet, block: Block): void {
  refuseUnlessAllowed(sheet, "allowFormatCells");
  sheet.merges = sheet.merges.filter((area) => !intersection(area, block));
  emit(sheet.book, { kind: "format", sheet, block });
}

/** Hides or shows rows. */
export function hideRows(sheet: Sheet, block: Block, hidden: boolean): void {
  refuseUnlessAllowed(sheet, "allowFormatRows");
  for (let row = block.row; row < block.row + block.rows; row++) {
    if (hidden) sheet.hiddenRows.add(row);
    else sheet.hiddenRows.delete(row);
  }
  emit(sheet.book, { kind: "rows-hidden", sheet, block, hidden });
}

/** Hides or shows columns. */
export function hideColumns(sheet: Sheet, block: Block, hidden: boolean): void {
  refuseUnlessAllowed(sheet, "allowFormatColumns");
  for (let column = block.column; column < block.column + block.columns; column++) {
    if (hidden) sheet.hiddenColumns.add(column);
    else sheet.hiddenColumns.delete(column);
  }
  emit(sheet.book, { kind: "other", sheet });
}
