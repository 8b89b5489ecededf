import { localRef, UNFINISHED, type CellValue, type SheetSnapshot } from "../../workbook";
import { alignColumns, alignRows } from "./align";
import type { Drawn } from "./drawn";
import { tokenOf, type Token } from "./token";

/** A cell of a drawn sheet that holds something else than what was drawn there. */
export type TypedCell = {
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
  /** Number format of a number, where it is not General. */
  readonly format: string | null;
  readonly formula: string | null;
  readonly isError: boolean;
  /** The drawn row and column in which it stands; null in one that somebody has put in. Rows go on below the last drawn one. */
  readonly of: { readonly row: number | null; readonly column: number | null };
  /** Whether something that was drawn was overwritten. */
  readonly over: boolean;
};

/** What stands on a sheet beside what was drawn, and whether all that was drawn still stands where it was. */
export type Typed = { readonly cells: readonly TypedCell[]; readonly isWhole: boolean };

/** What somebody has typed on a drawn sheet since. */
export function typedOn(sheet: SheetSnapshot, drawn: Drawn): Typed {
  const now = tokensOf(sheet);
  const were = drawn.rows.map(({ cells }) => cells);
  const rows = withRowsBelow(alignRows(now, were), were.length);
  const columns = alignColumns(now, were, rows);
  const cells: TypedCell[] = [];
  forEachCell(sheet, (row, column) => {
    const of = { row: rows[row] ?? null, column: columns[column] ?? null };
    const was = of.row === null || of.column === null ? "" : (were[of.row]?.[of.column] ?? "");
    const cell = cellAt(sheet, row, column);
    if (cell.formula === null && was === now[row]![column]) return;
    cells.push({ ...cell, of, over: was !== "" });
  });
  const isWhole = were.every((row, r) => row.every((token, c) => token === "" || now[r]?.[c] === token));
  return { cells, isWhole };
}

/**
 * Where nobody knows any more what was drawn on a sheet: every cell whose content is not drawn on it now. `tokens` are
 * those of the new sheet.
 */
export function unknownOn(sheet: SheetSnapshot, tokens: ReadonlySet<Token>): readonly TypedCell[] {
  const cells: TypedCell[] = [];
  forEachCell(sheet, (row, column) => {
    const cell = cellAt(sheet, row, column);
    if (cell.formula !== null || !tokens.has(tokenOf(cell.value)))
      cells.push({ ...cell, of: { row: null, column: null }, over: true });
  });
  return cells;
}

export function tokensOf({ values }: SheetSnapshot): readonly (readonly Token[])[] {
  return values.map((row) => row.map(tokenOf));
}

/** Every cell that holds something, formulas without a result too; but not what we wrote where drawing broke off. */
function forEachCell({ values, formulas }: SheetSnapshot, take: (row: number, column: number) => void): void {
  values.forEach((row, r) =>
    row.forEach((value, c) => {
      const isTheirs = tokenOf(value) !== "" && value !== UNFINISHED;
      if (isTheirs || formulas.has(localRef(r, c))) take(r, c);
    }),
  );
}

function cellAt({ values, formats, formulas, errors }: SheetSnapshot, row: number, column: number) {
  const ref = localRef(row, column);
  const value = values[row]![column]!;
  return {
    ...{ row, column, value, isError: errors.has(ref), formula: formulas.get(ref) ?? null },
    format: typeof value === "number" ? (formats.get(ref) ?? null) : null,
  };
}

/** The rows below the last drawn one go on with its numbers, as far below it as they are. */
function withRowsBelow(rows: readonly (number | null)[], drawn: number): readonly (number | null)[] {
  const last = rows.reduce<number>((most, of, at) => (of === null ? most : at), -1);
  const below = (last < 0 ? 0 : rows[last]!) - last;
  return rows.map((of, at) => of ?? (at > last && at + below >= drawn ? at + below : null));
}
