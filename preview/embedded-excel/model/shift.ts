import { SHEET_LIMITS } from "../../../src/core/workbook";
import type { Block } from "../../../src/core/workbook";
import { intersection } from "./address";
import { changed, refuseUnlessAllowed } from "./edits";
import { ApiError } from "./errors";
import type { Cell, CellChange, Sheet } from "./types";

/** Along which axis cells move: down and up, or right and left. */
export type Axis = "row" | "column";

type Move = {
  readonly axis: Axis;
  /** Where cells begin to move, and by how many: more than 0 for an insertion, less for a deletion. */
  readonly from: number;
  readonly by: number;
  /** The columns (or rows) whose cells move. */
  readonly across: { readonly from: number; readonly count: number };
};

/** Inserts blank cells at the block; what is there and beyond moves down or right. */
export function insertCells(sheet: Sheet, block: Block, axis: Axis): void {
  const whole = isWhole(block, axis);
  refuseUnlessAllowed(
    sheet,
    ...(whole ? [axis === "row" ? ("allowInsertRows" as const) : ("allowInsertColumns" as const)] : []),
  );
  const count = axis === "row" ? block.rows : block.columns;
  const move = moveOf(block, axis, count);
  refusePartly(sheet, block, move);
  shift(sheet, move);
  changed(sheet, block, kindOf("Inserted", axis, whole));
}

/** Deletes the block's cells; what lies beyond moves up or left. */
export function deleteCells(sheet: Sheet, block: Block, axis: Axis): void {
  const whole = isWhole(block, axis);
  refuseUnlessAllowed(
    sheet,
    ...(whole ? [axis === "row" ? ("allowDeleteRows" as const) : ("allowDeleteColumns" as const)] : []),
  );
  const count = axis === "row" ? block.rows : block.columns;
  const move = moveOf(block, axis, -count);
  refusePartly(sheet, block, move);
  shift(sheet, move);
  changed(sheet, block, kindOf("Deleted", axis, whole));
}

function isWhole(block: Block, axis: Axis): boolean {
  return axis === "row" ? block.columns === SHEET_LIMITS.columns : block.rows === SHEET_LIMITS.rows;
}

function kindOf(what: "Inserted" | "Deleted", axis: Axis, whole: boolean): CellChange {
  if (!whole) return `Cell${what}`;
  return axis === "row" ? `Row${what}` : `Column${what}`;
}

function moveOf(block: Block, axis: Axis, by: number): Move {
  return axis === "row"
    ? { axis, from: block.row, by, across: { from: block.column, count: block.columns } }
    : { axis, from: block.column, by, across: { from: block.row, count: block.rows } };
}

/** Cells that move must not take a part of a merged area or a table with them. */
function refusePartly(sheet: Sheet, block: Block, move: Move): void {
  const beyond: Block =
    move.axis === "row"
      ? { ...block, rows: SHEET_LIMITS.rows - block.row }
      : { ...block, columns: SHEET_LIMITS.columns - block.column };
  const tables = sheet.tables.flatMap(({ range }) => (range.at ? [range.at] : []));
  for (const area of [...sheet.merges, ...tables]) {
    if (intersection(area, beyond) && !liesAcross(area, move)) {
      throw new ApiError("InsertDeleteConflict", "The cells cannot be moved: a merged area or table would be torn.");
    }
  }
}

function liesAcross(block: Block, { axis, across }: Move): boolean {
  const [from, count] = axis === "row" ? [block.column, block.columns] : [block.row, block.rows];
  return from >= across.from && from + count <= across.from + across.count;
}

function shift(sheet: Sheet, move: Move): void {
  shiftCells(sheet, move);
  const whole = move.across.count === (move.axis === "row" ? SHEET_LIMITS.columns : SHEET_LIMITS.rows);
  if (whole) shiftLines(sheet, move);
  for (const ref of sheet.followers) if (ref.at && liesAcross(ref.at, move)) ref.at = moved(ref.at, move);
  sheet.merges = sheet.merges.flatMap((area) => (liesAcross(area, move) ? keep(moved(area, move)) : [area]));
  sheet.tables = sheet.tables.filter(({ range }) => range.at !== null);
  sheet.conditionalFormats = sheet.conditionalFormats.filter(({ range }) => range.at !== null);
  if (sheet.filter && liesAcross(sheet.filter, move)) sheet.filter = moved(sheet.filter, move);
}

function shiftCells(sheet: Sheet, move: Move): void {
  const stay: [number, Cell][] = [];
  for (const [key, cell] of sheet.cells) {
    const row = Math.floor(key / SHEET_LIMITS.columns);
    const column = key % SHEET_LIMITS.columns;
    const at = { row, column, rows: 1, columns: 1 };
    const to = liesAcross(at, move) ? moved(at, move) : at;
    if (to) stay.push([to.row * SHEET_LIMITS.columns + to.column, cell]);
  }
  sheet.cells.clear();
  for (const [key, cell] of stay) sheet.cells.set(key, cell);
}

/** Sizes, hidden lines and formats of whole rows or columns. */
function shiftLines(sheet: Sheet, move: Move): void {
  const index = (at: number): number | null => moved1(at, 1, move)?.from ?? null;
  if (move.axis === "row") {
    rekey(sheet.rowHeights, index);
    rekey(sheet.rowFormats, index);
    reset(sheet.hiddenRows, index);
  } else {
    rekey(sheet.columnWidths, index);
    rekey(sheet.columnFormats, index);
    reset(sheet.hiddenColumns, index);
  }
}

function rekey<V>(map: Map<number, V>, index: (at: number) => number | null): void {
  const entries = [...map];
  map.clear();
  for (const [at, value] of entries) {
    const to = index(at);
    if (to !== null) map.set(to, value);
  }
}

function reset(set: Set<number>, index: (at: number) => number | null): void {
  const all = [...set];
  set.clear();
  for (const at of all) {
    const to = index(at);
    if (to !== null) set.add(to);
  }
}

const keep = (block: Block | null): Block[] => (block ? [block] : []);

/** Where a block is after the move; null when all of it was deleted. */
function moved(block: Block, move: Move): Block | null {
  if (move.axis === "row") {
    const line = moved1(block.row, block.rows, move);
    return line && { ...block, row: line.from, rows: line.count };
  }
  const line = moved1(block.column, block.columns, move);
  return line && { ...block, column: line.from, columns: line.count };
}

function moved1(from: number, count: number, { from: at, by }: Move): { from: number; count: number } | null {
  const end = from + count;
  if (by > 0) {
    if (from >= at) return { from: from + by, count };
    return { from, count: end > at ? count + by : count };
  }
  const gone = Math.max(0, Math.min(end, at - by) - Math.max(from, at));
  if (gone === count) return null;
  const before = Math.max(0, Math.min(from, at - by) - at);
  return { from: from - before, count: count - gone };
}
