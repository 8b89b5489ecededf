import { type CellRef, cellRef, type CellValue, type SheetSnapshot } from "../../core/workbook";
import type { Target } from "./target";
import { type Content, contentAt, typedValue } from "./write-cells";

/** Told of a cell that somebody typed into while its sheet was drawn again, and where what they typed stands now. */
export type OnKept = (at: CellRef, now: CellRef) => void;

/** What somebody typed, and where. */
type Typed = Content & { readonly row: number; readonly column: number };

const holds = (value: CellValue | undefined) => value !== undefined && value !== null && value !== "";

/**
 * What stood on a sheet just before it was emptied and was not there when it was read, wherever rows have gone since: the
 * used range with its contents, against the values that were read.
 */
export function typedMeanwhile(used: Excel.Range, values: SheetSnapshot["values"]): readonly Typed[] {
  if (used.isNullObject) return [];
  const known = new Map<CellValue, number>();
  for (const value of values.flat()) if (holds(value)) known.set(value, (known.get(value) ?? 0) + 1);
  const places = used.values.flatMap((cells: CellValue[], down) => cells.map((_, right) => ({ down, right })));
  const typed = places.map(({ down, right }) => {
    const [row, column] = [used.rowIndex + down, used.columnIndex + right];
    return { ...contentAt(used, down, right), row, column };
  });
  const stood = typed.filter(({ value, row, column }) => {
    const isSame = holds(value) && values[row]?.[column] === value;
    if (isSame) known.set(value, known.get(value)! - 1);
    return holds(value) && !isSame;
  });
  return stood.filter(({ value }) => {
    const left = known.get(value) ?? 0;
    known.set(value, left - 1);
    return left <= 0;
  });
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
