import type { Kpi } from "../plan";

/** The number to type for a value, on the scale on which the measure's other cells are typed: 70, or 0.7 shown as 70%. */
export function asTyped({ points }: Kpi, value: number): number {
  const other = points.find(
    (point) => typeof point.raw === "number" && !point.rescaled && point.value !== null && point.value !== 0,
  );
  const fraction =
    other !== undefined && Math.abs((other.raw as number) * 100 - other.value!) < 1e-9 * Math.abs(other.value!);
  return fraction ? Number((value / 100).toPrecision(12)) : value;
}

/** Whether the measure is a percentage. */
export function isPercentage({ unit }: Kpi): boolean {
  return unit !== null && /%|\bper ?cent/i.test(unit);
}

/** A value as people read it: `70%`, `441`. */
export function shown(kpi: Kpi, value: number): string {
  return `${Number(value.toFixed(2))}${isPercentage(kpi) ? "%" : ""}`;
}
