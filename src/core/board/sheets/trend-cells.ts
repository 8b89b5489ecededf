import type { KpiTrend } from "../../trends";
import type { CellRef } from "../../workbook";

/** The cells that name the measure and its target. */
export const ownCells = ({ kpi: { at } }: KpiTrend): readonly CellRef[] =>
  [at.ref, at.name, at.unit].filter((cell) => cell !== undefined);

/** All cells that the words on a measure rest on; where one of them is not shown, none of the words is. */
export function cellsBehind(trend: KpiTrend): readonly CellRef[] {
  const { kpi, series, recalculations, withheld, beside } = trend;
  const { at } = kpi;
  return [
    ...new Set([
      ...series.places.flatMap(({ value, point }) => (value === null || point === null ? [] : [point.at])),
      ...(trend.reading.latest === null ? [] : [trend.reading.latest.at]),
      ...ownCells(trend),
      ...[at.target, at.targetDate].filter((cell) => cell !== undefined),
      ...recalculations.flatMap((one) => (one.at === null ? [] : [one.at])),
      ...(withheld?.at ?? []),
      ...(beside === null ? [] : [beside.latest.at, beside.kpi.at.name].filter((cell) => cell !== undefined)),
    ]),
  ];
}
