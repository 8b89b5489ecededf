import { contains, FONT_SIZE, type SheetSpec, type SpecCell, type SpecRow, type Style } from "../../workbook";
import { fontOf } from "../layout/looks";
import { heightOf, linesOf } from "../layout/text-fit";
import { widthOf, type Drawn } from "./drawn";
import { referenceOf, rowKeys } from "./row-keys";
import { tokenOf } from "./token";
import type { TypedCell } from "./typed";

/** A typed cell and where it stands on the sheet as it is drawn now; null where it has no place there. */
export type Placed = {
  readonly cell: TypedCell;
  readonly to: { readonly row: number; readonly column: number } | null;
};

/** So many columns beside a sheet, and rows below it, it is drawn with. */
const FARTHEST = 60;

/** A text as long as this hardly stands in two rows. */
const LONG = 20;

/**
 * Finds the place of each typed cell on the new sheet: beside the row that it was typed beside, as far to the right of the
 * sheet as it was, or as far below it; between the blocks, under the same block. What stands in place of a figure or within
 * a table has none, nor has a formula, whose cells may be others by now.
 */
export function placesFor(cells: readonly TypedCell[], drawn: Drawn, spec: SheetSpec): readonly Placed[] {
  const width = widthOf(spec);
  const rowFor = rowsFor(drawn, spec);
  const taken = new Set<string>();
  return cells.map((cell): Placed => {
    const { row: wasRow, column: was } = cell.of;
    if (cell.over || cell.formula !== null || cell.isError || wasRow === null || was === null)
      return { cell, to: null };
    const row = rowFor(wasRow);
    const column = was < drawn.width ? was : width + was - drawn.width;
    const isNear = row !== null && column < width + FARTHEST && row < spec.rows.length + FARTHEST;
    const isFree = isNear && (column >= width || row >= spec.rows.length || isOpen(spec, row, column));
    if (!isFree || taken.has(`${row},${column}`)) return { cell, to: null };
    taken.add(`${row},${column}`);
    return { cell, to: { row, column } };
  });
}

/** Whether a cell within the drawn columns is nobody's: empty, and no part of a table, a merged line or what a chart covers. */
function isOpen({ rows, tables, merges, charts }: SheetSpec, row: number, column: number): boolean {
  if ((rows[row]?.cells[column] ?? null) !== null) return false;
  const blocks = [...tables.map(({ block }) => block), ...merges, ...charts.map(({ place }) => place)];
  return !blocks.some((block) => contains(block, row, column));
}

/** Finds a drawn row on the new sheet. */
function rowsFor(drawn: Drawn, spec: SheetSpec): (was: number) => number | null {
  const places = new Map(rowKeys(spec).flatMap((key, row) => (key === null ? [] : [[tokenOf(key), row] as const])));
  return (was) => {
    if (was >= drawn.rows.length) return spec.rows.length + was - drawn.rows.length;
    const { key, cells } = drawn.rows[was]!;
    const row = key === "" ? undefined : places.get(key);
    return row !== undefined && isNamed(spec, row, new Set(cells)) ? row : null;
  };
}

/**
 * Whether the name of a row is enough to know it by: a reference, or words that stand in no other row. A short word in a
 * table (“Improved”) names the row only together with a long text that stands in both.
 */
function isNamed({ rows, tables }: SheetSpec, row: number, cells: ReadonlySet<string>): boolean {
  if (!tables.some(({ block }) => row > block.row && row < block.row + block.rows)) return true;
  const texts = rows[row]!.cells.flatMap((cell) => (typeof cell?.value === "string" ? [cell.value] : []));
  const [name = "", ...others] = texts;
  const long = others.filter((text) => text.length >= LONG);
  return (
    referenceOf(name) !== null ||
    name.length >= LONG ||
    long.length === 0 ||
    long.some((text) => cells.has(tokenOf(text)))
  );
}

/** Characters of a column for what people typed beside the sheet, and of one that is empty. */
const [NOTE_WIDTH, EMPTY_WIDTH] = [40, 9];
const NOTE: Style = { wrap: true, align: "left" };
const NUMBER: Style = { align: "right" };

/** The sheet with what people typed in its places. */
export function withTyped(spec: SheetSpec, placed: readonly Placed[]): SheetSpec {
  const rows: (Omit<SpecRow, "cells"> & { cells: (SpecCell | null)[] })[] = spec.rows.map((row) => ({
    ...row,
    cells: [...row.cells],
  }));
  const columns = [...spec.columns];
  const width = widthOf(spec);
  for (const { cell, to } of placed) {
    if (to === null) continue;
    while (rows.length <= to.row) rows.push({ height: heightOf(1, fontOf({})), cells: [] });
    while (columns.length <= to.column) columns.push(EMPTY_WIDTH);
    if (to.column >= width) columns[to.column] = NOTE_WIDTH;
    const row = rows[to.row]!;
    while (row.cells.length <= to.column) row.cells.push(null);
    row.cells[to.column] = specCell(cell);
    rows[to.row] = { ...row, height: Math.max(row.height, heightFor(cell, columns[to.column]!)) };
  }
  return { ...spec, rows, columns };
}

function specCell({ value, format }: TypedCell): SpecCell {
  const isNumber = typeof value === "number";
  return { value, style: isNumber ? { ...NUMBER, ...(format !== null && { format }) } : NOTE };
}

function heightFor({ value }: TypedCell, width: number): number {
  const font = { size: FONT_SIZE, bold: false };
  return typeof value === "string" ? heightOf(Math.max(1, linesOf(value, width, font).length), font) : 0;
}
