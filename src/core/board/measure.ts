import type { Kpi } from "../plan";
import { longPeriod } from "../plan/dates/day";
import { kindOfPeriod } from "../plan/kpis/period-kinds";
import { decimalsApart, limitsOf } from "../plan/kpis/decimals";
import { FEW, isBroken, isPercentage, onFew, severalValues, type Reading, type Reported } from "../plan/kpis/reading";

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

/** A value as people read it: `70%`, `1,204`, `2 of 4` where so few stand behind it. */
export function figure(kpi: Kpi, point: Reported): string {
  if (onFew(kpi, point))
    return point.numerator === null ? `not shown: fewer than ${FEW}` : `${point.numerator} of ${point.denominator}`;
  return plainNumber(point.value, decimalsOf(kpi, point.value)) + (isPercentage(kpi) ? "%" : "");
}

/** Number format under which the value shows as `figure` says. */
export function formatOf(kpi: Kpi, value: number): string {
  const decimals = decimalsOf(kpi, value);
  const digits = decimals === 0 ? "0" : `0.${"0".repeat(decimals)}`;
  return isPercentage(kpi) ? `${digits}"%"` : `#,##${digits}`;
}

/**
 * At most two decimals are shown, and one of a percentage that somebody worked out, whose digits do not end there; more
 * only where the value would look like its target. Comparisons use the value as it stands in the cell.
 */
function decimalsOf(kpi: Kpi, value: number): number {
  const two = Number(value.toFixed(2));
  const most = isPercentage(kpi) && Math.abs(value - two) > 1e-9 ? 1 : 2;
  const usual = (/\.(\d+)$/.exec(String(Number(value.toFixed(most))))?.[1] ?? "").length;
  return decimalsApart(value, usual, limitsOf(kpi));
}

function plainNumber(value: number, decimals: number): string {
  const [whole = "0", rest] = value.toFixed(decimals).split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, ",");
  return rest === undefined ? grouped : `${grouped}.${rest}`;
}
