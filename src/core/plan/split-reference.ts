import { textOf, type Cell } from "./cells";

/** A part of a reference by itself: a number, a letter or two, a Roman number, with a bracket or full stop round it. */
const PART = /^[([]?\s*([A-Za-z]{0,3}\d{1,3}|[A-Za-z]{1,2}|[ivxIVX]{1,5})\s*[)\].:]{0,2}$/;

/** The part of a reference that a text is, without what people put round it; null where it is no such part. */
export function referencePart(text: string): string | null {
  return PART.exec(text.trim())?.[1] ?? null;
}

/** Keeps the first half of the references of a table, which may be filled in only at the head of each group. */
export type FirstHalves = {
  /** The first half that stands in a row holds from there on; called for each row in order. */
  readonly see: (row: number) => void;
  /** The cells of a reference: those of its second half, holding both, then the one of the first half. */
  readonly join: (second: readonly Cell[]) => readonly Cell[];
};

/** @param column that of the first half; null: the references stand in one column */
export function firstHalves(column: number | null, cellAt: (row: number, column: number) => Cell): FirstHalves | null {
  if (column === null) return null;
  let first: Cell | null = null;
  return {
    see(row) {
      const cell = cellAt(row, column);
      if (referencePart(textOf(cell) ?? "") !== null) first = cell;
    },
    join: (second) => (first === null ? second : joined(first, second)),
  };
}

/** Where the second half is none by itself, its cell stays as it is: "2.3" is the whole reference. */
function joined(first: Cell, cells: readonly Cell[]): readonly Cell[] {
  const second = cells.find((cell) => textOf(cell) !== null);
  const part = second && referencePart(textOf(second)!);
  if (second === undefined || part === null) return cells;
  const both = { ...second, raw: `${referencePart(textOf(first)!)}.${part}`, format: "" };
  return [...cells.map((cell) => (cell === second ? both : cell)), first];
}
