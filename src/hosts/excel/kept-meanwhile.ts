import { type CellRef, cellRef, type CellValue, type SheetSnapshot } from "../../core/workbook";
import type { Target } from "./target";
import { type Content, contentAt, typedValue } from "./write-cells";

/** Told of a cell that somebody typed into while its sheet was drawn again, and where what they typed stands now. */
export type OnKept = (at: CellRef, now: CellRef) => void;

/** What somebody typed, and where. */
type Typed = Content & { readonly row: number; readonly column: number };

const holds = (value: CellValue | undefined) => value !== undefined && value !== null && value !== "";

/**
 * What stood on a sheet just before it was emptied and is none of what it may have held, wherever rows have gone since:
 * the used range with its contents, against the values that were read, or those that were drawn by a request whose answer
 * was lost.
 */
export function typedMeanwhile(used: Excel.Range, ours: readonly SheetSnapshot["values"][]): readonly Typed[] {
  if (used.isNullObject) return [];
  const places = used.values.flatMap((cells: CellValue[], down) => cells.map((_, right) => ({ down, right })));
  const held = places
    .map(({ down, right }): Typed => {
      const [row, column] = [used.rowIndex + down, used.columnIndex + right];
      return { ...contentAt(used, down, right), row, column };
    })
    .filter(({ value }) => holds(value));
  const others = ours.map((values) => notAmong(held, values));
  return others.reduce((least, some) => (some.length < least.length ? some : least));
}

function notAmong(held: readonly Typed[], values: SheetSnapshot["values"]): readonly Typed[] {
  const known = new Map<CellValue, number>();
  for (const value of values.flat()) if (holds(value)) known.set(value, (known.get(value) ?? 0) + 1);
  const take = (value: CellValue) => {
    const left = known.get(value) ?? 0;
    known.set(value, left - 1);
    return left > 0;
  };
  const moved = held.filter(({ value, row, column }) => !(values[row]?.[column] === value && take(value)));
  return moved.filter(({ value }) => !take(value));
}

/** Queues that it stands below what was drawn, where it covers no figure; a formula as a text, for its cells are others now. */
export function keepTyped({ spec, there, title }: Target, typed: readonly Typed[], onKept: OnKept): void {
  typed.forEach(({ row, column, value, formula, format }, i) => {
    const to = spec.rows.length + 1 + i;
    const range = there!.getRangeByIndexes(to, column, 1, 1);
    const isText = formula !== null || typeof value === "string";
    range.numberFormat = [[isText ? "@" : format]];
    range.values = [[typedValue(formula ?? value)]];
    onKept(cellRef(title, row, column), cellRef(title, to, column));
  });
}
