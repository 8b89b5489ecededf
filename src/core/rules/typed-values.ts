import type { Kpi, KpiPoint } from "../plan";
import { decimalsApart, limitsOf } from "../plan/kpis/decimals";
import { isPercentage } from "../plan/kpis/reading";
import { listCells, listed, nameOfKpi, quoted } from "./rows";

/** The number to type for a value, on the scale on which most of the measure's cells are typed: 70, or 0.7 shown as 70%. */
export function asTyped({ points }: Kpi, value: number): number {
  const typed = points.filter((point) => typeof point.raw === "number" && point.value !== null && point.value !== 0);
  const fractions = typed.filter((point) => !point.rescaled && point.raw !== point.value);
  return fractions.length * 2 > typed.length ? Number((value / 100).toPrecision(12)) : value;
}

export { isPercentage };

/** A value as people read it: `70%`, `318`; with more than two decimals only where it would look like its target. */
export function shown(kpi: Kpi, value: number): string {
  const decimals = decimalsApart(value, 2, limitsOf(kpi));
  return `${Number(value.toFixed(decimals))}${isPercentage(kpi) ? "%" : ""}`;
}

/** Whether the cell itself says the two numbers, "12 of 15"; they may as well stand in cells of their own. */
export function holdsFraction({ raw, numerator, denominator }: KpiPoint): boolean {
  if (typeof raw !== "string" || numerator === null || denominator === null) return false;
  const numbers = (raw.match(/\d[\d,]*(?:\.\d+)?/g) ?? []).map((number) => Number(number.replaceAll(",", "")));
  return numbers.includes(numerator) && numbers.includes(denominator);
}

/** Some cells of a measure as a message tells them: where they are, what they hold, and how that was read. */
export type Told = {
  readonly measure: string;
  readonly cells: string;
  readonly one: boolean;
  readonly texts: string;
  readonly read: string;
};

/** Cells that hold the same are told once. */
export function told(kpi: Kpi, points: readonly KpiPoint[]): Told {
  const once = (texts: readonly string[]) => listed([...new Set(texts)]);
  return {
    measure: nameOfKpi(kpi),
    cells: listCells(points.map(({ at }) => at)),
    one: points.length === 1,
    texts: once(points.map(({ raw }) => quoted(raw))),
    read: once(points.map(({ value }) => (value === null ? "no value" : shown(kpi, value)))),
  };
}
