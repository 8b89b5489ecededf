import type { Kpi } from "../plan";
import { longPeriod } from "../plan/dates/day";
import { kindOfPeriod } from "../plan/kpis/period-kinds";
import { decimalsOf, figure, plainNumber } from "../plan/kpis/figure";
import { FEW, isBroken, isPercentage, onFew, severalValues, type Reading } from "../plan/kpis/reading";

/** From the value reported before to the latest one: a difference with its two periods, and nothing more. */
export function changeOf(kpi: Kpi, { latest, previous, twice }: Reading): string {
  if (latest === null || previous === null) return "no earlier value";
  if (twice) return `not compared: ${severalValues(latest)}`;
  const before = longPeriod(previous.period);
  if (onFew(kpi, latest) || onFew(kpi, previous))
    return `not compared with ${before}: fewer than ${FEW} in one of the two`;
  if (latest.part || previous.part) return `not compared with ${before}: one of the two holds for a part of its period`;
  if (latest.covers?.soFar || previous.covers?.soFar)
    return `not compared with ${before}: the values add up since the year began`;
  const [kind, kindBefore] = [latest, previous].map(({ period }) => kindOfPeriod(period));
  if (kind !== kindBefore) return `not compared with ${before}: a ${kind} is not held against a ${kindBefore}`;
  if (isBroken(kpi, previous, latest))
    return `not compared with ${before}: the workbook tells of a break in the series`;
  if (latest.footnote !== previous.footnote)
    return `not compared with ${before}: one of the two carries a footnote mark`;
  const decimals = Math.max(decimalsOf(kpi, latest.value), decimalsOf(kpi, previous.value));
  const difference = Number((latest.value - previous.value).toFixed(decimals));
  const span = `${before} (${figure(kpi, previous)}) to ${longPeriod(latest.period)}`;
  if (difference === 0) return `no change, ${span}`;
  const size = plainNumber(Math.abs(difference), decimals);
  const unit = isPercentage(kpi) ? (size === "1" ? " percentage point" : " percentage points") : "";
  return `${difference > 0 ? "up" : "down"} ${size}${unit}, ${span}`;
}
