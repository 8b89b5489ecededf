import type { Kpi } from "../plan";
import { decimalsApart, limitsOf } from "./decimals";
import { FEW, isPercentage, onFew, type Reported } from "./reading";

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
export function decimalsOf(kpi: Kpi, value: number): number {
  const two = Number(value.toFixed(2));
  const most = isPercentage(kpi) && Math.abs(value - two) > 1e-9 ? 1 : 2;
  const usual = (/\.(\d+)$/.exec(String(Number(value.toFixed(most))))?.[1] ?? "").length;
  return decimalsApart(value, usual, limitsOf(kpi));
}

/** `1,204.5`, with so many decimals. */
export function plainNumber(value: number, decimals: number): string {
  const [whole = "0", rest] = value.toFixed(decimals).split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, ",");
  return rest === undefined ? grouped : `${grouped}.${rest}`;
}
