import type { Kpi, KpiPoint } from "../plan";
import { totalOf } from "../plan/kpis/group-names";
import type { CellRef } from "../workbook";

/**
 * The cells that have to be left out besides, so that what is left out cannot be worked out: where of the parts of a total
 * one alone is missing in a period, the smallest of the others goes with it. Measures are parts of a total by their names,
 * "Children missing education" and "Children missing education – North".
 */
export function secondaryCells(kpis: readonly Kpi[], withheld: ReadonlySet<CellRef>): readonly CellRef[] {
  return kpis.flatMap((total) => {
    const parts = kpis.filter(({ sheet, name }) => sheet === total.sheet && totalOf(name) === total.name);
    return parts.length < 2 ? [] : total.points.flatMap((point) => besides(point, parts, withheld));
  });
}

function besides(total: KpiPoint, parts: readonly Kpi[], withheld: ReadonlySet<CellRef>): readonly CellRef[] {
  if (total.value === null || withheld.has(total.at)) return [];
  const own = parts.flatMap(({ points }) => points.filter(({ period }) => period === total.period));
  const shown = own.filter(({ value, at }) => value !== null && !withheld.has(at));
  // Two that are missing hide each other; none needs no help.
  if (own.length - shown.length !== 1 || shown.length === 0) return [];
  const [smallest] = [...shown].sort((a, b) => a.value! - b.value!);
  return [smallest!.at];
}
