import type { KpiPoint } from "../plan";

/**
 * Whether the numbers behind a percentage are the wrong way round. A share above the whole that is printed so ("120% of the
 * budget") is meant.
 */
export function isPartAboveWhole({ numerator, denominator, value }: KpiPoint): boolean {
  if (numerator === null || denominator === null || denominator <= 0 || numerator <= denominator) return false;
  return value === null || Math.abs(value - (numerator / denominator) * 100) > 1;
}
