import { analyseSeries, mannKendall, type SeriesAnalysis } from "./engine";
import { chartedBy } from "./kpi-settings";
import { isOneNumber, type KpiTrend } from "./kpi-trend";

/** So many values on one side of the mean speak of a new level. */
const LONG_SHIFT = 8;
const SIGNIFICANT = 0.05;

/** From which period the limits might be drawn anew, and what the icons would be then. */
export type Suggestion = { readonly period: string; readonly analysis: SeriesAnalysis };

/**
 * A step to a new level that still holds: at least eight values up to the latest on one side of the mean, and no rise or
 * fall among them. It is suggested and never done: whoever draws limits anew must know the cause.
 */
export function suggestionOf({
  analysis,
  series,
  better,
  settings,
  recalculations,
  distance,
  target,
}: KpiTrend): Suggestion | null {
  const shift = analysis?.variation?.signals.find(
    ({ rule, points }) => rule === "shift" && points.length >= LONG_SHIFT,
  );
  if (shift === undefined) return null;
  const from = shift.points[0]!;
  const values = series.places.slice(from).map(({ value }) => value);
  if (mannKendall(values)!.p < SIGNIFICANT) return null;
  const { period } = series.places[from]!;
  const recalculateAt = [...recalculations.map((one) => one.period), period];
  const aim = distance === null || target === null || !isOneNumber(target) ? null : target.value;
  const anew = analyseSeries(series.places, {
    better,
    target: aim,
    ...chartedBy(settings),
    recalculateAt,
  });
  return { period, analysis: anew };
}
