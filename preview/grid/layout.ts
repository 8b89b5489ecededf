import type { Block } from "../../src/core/workbook";
import { columnWidth, rowHeight, usedBlock } from "../embedded-excel/model/cells";
import type { Sheet } from "../embedded-excel/model/types";

/** Excel counts in points, browsers in pixels. */
export const PIXELS = 4 / 3;

/** Where each row (or column) begins, in pixels, and after them where the last one ends. */
export type Starts = Float64Array;

export type Layout = { readonly rows: Starts; readonly columns: Starts };

export type Box = { readonly left: number; readonly top: number; readonly width: number; readonly height: number };

/** Empty rows and columns that are shown beyond those that hold something. */
const ROOM = { rows: 40, columns: 8 };
const LEAST = { rows: 60, columns: 20 };

/** The places of all rows and columns of a sheet that its grid shows. */
export function layoutOf(sheet: Sheet): Layout {
  const used = [usedBlock(sheet, false), sheet.selection].filter((block) => block !== null);
  const rows = Math.max(LEAST.rows, ...used.map((block) => block.row + block.rows + ROOM.rows));
  const columns = Math.max(LEAST.columns, ...used.map((block) => block.column + block.columns + ROOM.columns));
  return {
    rows: startsOf(Math.min(rows, 1_048_576), (row) => rowHeight(sheet, row) * PIXELS),
    columns: startsOf(Math.min(columns, 16_384), (column) => columnWidth(sheet, column) * PIXELS),
  };
}

/** Whether the grid shows all rows and columns of the block. */
export function holds({ rows, columns }: Layout, block: Block): boolean {
  return block.row + block.rows < rows.length && block.column + block.columns < columns.length;
}

/** Sizes -> where each begins. */
export function startsOf(count: number, sizeOf: (index: number) => number): Starts {
  const starts = new Float64Array(count + 1);
  for (let index = 0; index < count; index++) starts[index + 1] = startAt(starts, index) + sizeOf(index);
  return starts;
}

/** Where the row or column begins; past the last one, where that ends. */
export function startAt(starts: Starts, index: number): number {
  return starts[Math.min(index, starts.length - 1)] ?? 0;
}

/** The row or column at a place; the first or the last one for a place outside. */
export function indexAt(starts: Starts, place: number): number {
  let [low, high] = [0, starts.length - 2];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (startAt(starts, middle) <= place) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The pixels that a block of cells covers. */
export function boxOf({ rows, columns }: Layout, block: Block): Box {
  const left = startAt(columns, block.column);
  const top = startAt(rows, block.row);
  return {
    left,
    top,
    width: startAt(columns, block.column + block.columns) - left,
    height: startAt(rows, block.row + block.rows) - top,
  };
}
