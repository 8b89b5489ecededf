import type { CellRef } from "../../workbook";
import type { Equation } from "./equations";

/** Less than any share of a value. */
const NOTHING = 1e-9;

/**
 * The cells that are not shown and follow all the same from what is: those that no change of the others could make up for.
 * A nought that is not shown hides nothing, for it cannot be less.
 */
export function followingFrom(equations: readonly Equation[], hidden: ReadonlySet<CellRef>): ReadonlySet<CellRef> {
  const isOpen = ({ at, value }: Equation["terms"][number]) => hidden.has(at) && value !== 0;
  const cells = [...new Set(equations.flatMap(({ terms }) => terms.filter(isOpen).map(({ at }) => at)))];
  const places = new Map(cells.map((at, i) => [at, i]));
  const rows = equations.map(({ terms }) => {
    const row = new Map<number, number>();
    for (const term of terms.filter(isOpen)) {
      const place = places.get(term.at)!;
      row.set(place, (row.get(place) ?? 0) + term.weight);
    }
    return row;
  });
  const alone = reduced(rows).flatMap((row) => (row.size === 1 ? [...row.keys()] : []));
  return new Set(alone.map((place) => cells[place]!));
}

type Row = Map<number, number>;

/** Gauss and Jordan: each row keeps a cell that stands in no other. */
function reduced(rows: readonly Row[]): readonly Row[] {
  const done: { readonly row: Row; readonly pivot: number }[] = [];
  for (const row of rows) {
    for (const { row: other, pivot } of done) subtract(row, other, pivot);
    const [pivot] = row.keys();
    if (pivot === undefined) continue;
    const first = row.get(pivot)!;
    for (const [place, weight] of row) row.set(place, weight / first);
    for (const one of done) subtract(one.row, row, pivot);
    done.push({ row, pivot });
  }
  return done.map(({ row }) => row);
}

/** Takes as much of the other row away as leaves nothing of one cell. */
function subtract(row: Row, other: Row, pivot: number): void {
  const times = row.get(pivot);
  if (times === undefined) return;
  for (const [place, weight] of other) {
    const left = (row.get(place) ?? 0) - times * weight;
    if (Math.abs(left) < NOTHING) row.delete(place);
    else row.set(place, left);
  }
}
