import type { Kpi, Target } from "../plan";
import { isPercentage, meets } from "../plan/kpis/reading";

/** Whether a value of the measure can be held against the target: its direction is known, and both are on one scale. */
export function isComparable(kpi: Kpi, { value, operator, unit, sideUnknown }: Target): boolean {
  const onOneScale = unit === null || kpi.unit === null || /%/.test(unit) === isPercentage(kpi);
  const directed = !sideUnknown && operator !== "between" && operator !== "=" && kpi.better !== "neither";
  return value !== null && directed && onOneScale;
}

/** Whether the value meets the target, and not only just. */
export function isBetterThan(value: number, target: Target): boolean {
  return meets(value, target) && value !== target.value;
}
