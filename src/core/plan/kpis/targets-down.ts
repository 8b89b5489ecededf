import { textOf, type Cell } from "../cells";
import type { KpiField } from "../columns";
import type { PeriodTarget } from "./entries";

/** What a measure aims at, and the cells that describe it. */
type Aimed = { readonly cells: ReadonlyMap<KpiField, Cell>; readonly targets: readonly PeriodTarget[] };

/**
 * The targets of a measure with a row for each value. A target that is repeated row by row is one, even where the first row
 * leaves it blank; one that changes belongs to the period of its row, as where targets have rows or columns of their own.
 *
 * @param cells those of the measure's first row
 * @param targets the target of each row that has a period
 */
export function aimsOfRows(cells: Aimed["cells"], targets: readonly PeriodTarget[]): Aimed {
  const filled = targets.filter(({ cell }) => textOf(cell) !== null);
  const [first] = filled;
  if (first === undefined) return { cells, targets: [] };
  const words = new Set(filled.map(({ cell }) => textOf(cell)!));
  if (words.size > 1 && [...words].some((text) => /\d/.test(text)))
    return { cells: new Map([...cells].filter(([field]) => field !== "target")), targets: filled };
  const isBlank = textOf(cells.get("target") ?? first.cell) === null;
  return { cells: isBlank ? new Map([...cells, ["target", first.cell]]) : cells, targets: [] };
}
