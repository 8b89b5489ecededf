import { improves, misses, worsens } from "../rules/linked-measures";
import type { KpiTrend } from "../trends";

/** The measures with a value: first what gets worse, then what misses its target, then what gets better, then the others. */
export function measuresRanked(trends: readonly KpiTrend[]): readonly KpiTrend[] {
  const rank = (trend: KpiTrend) => (worsens(trend) ? 0 : misses(trend) ? 1 : improves(trend) ? 2 : 3);
  return trends.filter(({ reading }) => reading.latest !== null).sort((a, b) => rank(a) - rank(b));
}
