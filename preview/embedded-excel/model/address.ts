import {
  SHEET_LIMITS,
  blockAddress,
  columnIndex,
  columnName,
  quoteSheet,
  splitLocalRef,
} from "../../../src/core/workbook";
import type { Block } from "../../../src/core/workbook";
import { ApiError, badArgument } from "./errors";

/** The whole sheet. */
export const WHOLE_SHEET: Block = { row: 0, column: 0, rows: SHEET_LIMITS.rows, columns: SHEET_LIMITS.columns };

/** Whether the block goes from the first row to the last, so that it means whole columns. */
export const isWholeColumns = (block: Block): boolean => block.rows === SHEET_LIMITS.rows;

/** Whether the block goes from the first column to the last, so that it means whole rows. */
export const isWholeRows = (block: Block): boolean => block.columns === SHEET_LIMITS.columns;

/** `Sheet1!A1:B2`, `'My sheet'!$A$1`, `A:C`, `=3:5` -> the sheet's name, if it has one, and the block. */
export function parseAddress(address: string): { sheet: string | null; block: Block } {
  const [, quoted, plain, local] = /^=?(?:'((?:[^']|'')+)'!|([^'!]+)!)?([^!]+)$/.exec(address.trim()) ?? [];
  if (local === undefined) throw badArgument(`"${address}" is not an address`);
  return { sheet: quoted?.replaceAll("''", "'") ?? plain ?? null, block: parseLocal(local) };
}

/** `E23`, `$E$23:G30`, `A:C`, `1:1` -> the block. */
export function parseLocal(local: string): Block {
  const text = local.trim().toUpperCase();
  const [, fromColumn, toColumn] = /^\$?([A-Z]{1,3}):\$?([A-Z]{1,3})$/.exec(text) ?? [];
  if (fromColumn && toColumn) {
    return spanning(
      { row: 0, column: columnIndex(fromColumn) },
      { row: SHEET_LIMITS.rows - 1, column: columnIndex(toColumn) },
      local,
    );
  }
  const [, fromRow, toRow] = /^\$?(\d{1,7}):\$?(\d{1,7})$/.exec(text) ?? [];
  if (fromRow && toRow) {
    return spanning(
      { row: Number(fromRow) - 1, column: 0 },
      { row: Number(toRow) - 1, column: SHEET_LIMITS.columns - 1 },
      local,
    );
  }
  const parts = text.split(":");
  const [from = "", to = from] = parts;
  if (parts.length > 2 || ![from, to].every((cell) => /^\$?[A-Z]{1,3}\$?\d{1,7}$/.test(cell))) {
    throw badArgument(`"${local}" is not an address`);
  }
  return spanning(splitLocalRef(from), splitLocalRef(to), local);
}

/** The same, or null where the text names no cells of a sheet. */
export function parseLocalIfAny(local: string): Block | null {
  try {
    return parseLocal(local);
  } catch (cause) {
    if (cause instanceof ApiError) return null;
    throw cause;
  }
}

type Corner = { readonly row: number; readonly column: number };

function spanning(a: Corner, b: Corner, address: string): Block {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  const block = { row, column, rows: Math.abs(a.row - b.row) + 1, columns: Math.abs(a.column - b.column) + 1 };
  return onSheet(block, address);
}

/** The block itself, if the sheet has it. */
export function onSheet(block: Block, address = JSON.stringify(block)): Block {
  const { row, column, rows, columns } = block;
  const whole = [row, column, rows, columns].every(Number.isInteger);
  const inside = row >= 0 && column >= 0 && row + rows <= SHEET_LIMITS.rows && column + columns <= SHEET_LIMITS.columns;
  if (!whole || !inside || rows < 1 || columns < 1) throw badArgument(`${address} is not on the sheet`);
  return block;
}

/** As Excel writes it: `A1`, `A1:B2`, `A:C` for whole columns, `3:5` for whole rows. */
export function formatLocal(block: Block): string {
  const { row, column, rows, columns } = block;
  if (isWholeColumns(block) && !isWholeRows(block)) return `${columnName(column)}:${columnName(column + columns - 1)}`;
  if (isWholeRows(block) && !isWholeColumns(block)) return `${row + 1}:${row + rows}`;
  return blockAddress(block);
}

/** With the sheet before it, quoted where Excel quotes: `'My sheet'!A1`. */
export function formatAddress(sheet: string, block: Block): string {
  return `${quoteSheet(sheet)}!${formatLocal(block)}`;
}

/** With dollar signs, as in the formula of a name: `Sheet1!$A$1:$B$2`. */
export function formatAbsolute(sheet: string, block: Block): string {
  const local = formatLocal(block).replace(/[A-Z]+|\d+/g, (part) => `$${part}`);
  return `${quoteSheet(sheet)}!${local}`;
}

/** The cells that both blocks have, or null. */
export function intersection(a: Block, b: Block): Block | null {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rows = Math.min(a.row + a.rows, b.row + b.rows) - row;
  const columns = Math.min(a.column + a.columns, b.column + b.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : null;
}

/** The smallest block that holds both. */
export function bounding(a: Block, b: Block): Block {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  const rows = Math.max(a.row + a.rows, b.row + b.rows) - row;
  const columns = Math.max(a.column + a.columns, b.column + b.columns) - column;
  return { row, column, rows, columns };
}

/** Whether `outer` has every cell of `inner`. */
export function encloses(outer: Block, inner: Block): boolean {
  const both = intersection(outer, inner);
  return both !== null && both.rows === inner.rows && both.columns === inner.columns;
}

/** Whether they are the same cells. */
export function sameBlock(a: Block, b: Block): boolean {
  return a.row === b.row && a.column === b.column && a.rows === b.rows && a.columns === b.columns;
}

/** What is left of a block when a part of it is cut out: at most four blocks. */
export function subtract(block: Block, hole: Block): Block[] {
  const cut = intersection(block, hole);
  if (!cut) return [block];
  const below = cut.row + cut.rows;
  const right = cut.column + cut.columns;
  const around = [
    { ...block, rows: cut.row - block.row },
    { ...block, row: below, rows: block.row + block.rows - below },
    { ...cut, column: block.column, columns: cut.column - block.column },
    { ...cut, column: right, columns: block.column + block.columns - right },
  ];
  return around.filter(({ rows, columns }) => rows > 0 && columns > 0);
}
