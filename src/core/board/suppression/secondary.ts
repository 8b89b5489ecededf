import { groupBy } from "../../group-by";
import type { Kpi } from "../../plan";
import type { CellRef } from "../../workbook";
import { equationsIn, type Equation, type Term } from "./equations";
import { followingFrom } from "./following";

/**
 * The cells that have to be left out besides, so that what is left out cannot be worked out: as long as one follows from
 * what is shown, the smallest other part goes with it, or where there is none the total. Where nothing is left out, nothing
 * is.
 */
export function secondaryCells(kpis: readonly Kpi[], withheld: ReadonlySet<CellRef>): readonly CellRef[] {
  if (!kpis.some(({ points }) => points.some(({ at, value }) => value !== null && withheld.has(at)))) return [];
  const equations = equationsIn(kpis).filter(({ isOpen }) => !isOpen);
  return [...groupBy(equations, ({ period }) => period).values()].flatMap((own) => besidesIn(own, withheld));
}

/** Values of one period say nothing of those of another. */
function besidesIn(equations: readonly Equation[], withheld: ReadonlySet<CellRef>): readonly CellRef[] {
  const hidden = new Set(withheld);
  const added: CellRef[] = [];
  for (;;) {
    const touched = equations.filter(({ terms }) => terms.some(({ at }) => hidden.has(at)));
    const follows = followingFrom(touched, hidden);
    const more = touched.flatMap((equation) => besides(equation, hidden, follows) ?? []);
    const next = bestOf(more);
    if (next === null) return added;
    hidden.add(next.at);
    added.push(next.at);
  }
}

/** Of an equation from which something follows, the cell that is best left out as well; null where nothing can help. */
function besides({ terms }: Equation, hidden: ReadonlySet<CellRef>, follows: ReadonlySet<CellRef>): Term | null {
  if (!terms.some(({ at }) => follows.has(at))) return null;
  return bestOf(terms.filter(({ at, value }) => !hidden.has(at) && value !== 0));
}

/** The smallest part before the total, which more people know from elsewhere. */
function bestOf(terms: readonly Term[]): Term | null {
  const rank = ({ isWhole }: Term) => (isWhole ? 1 : 0);
  return [...terms].sort((a, b) => rank(a) - rank(b) || a.value - b.value)[0] ?? null;
}
