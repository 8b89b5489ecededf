import { longDay, longPeriod } from "../plan/dates/day";
import { periodStart } from "../plan/dates/periods";
import { periodEnd, type Reported } from "../plan/kpis/reading";
import { ofOneHistory } from "../plan/kpis/period-kinds";
import type { IsoDay, Kpi, KpiPoint } from "../plan";
import type { CellRef } from "../workbook";
import { byTime, calendarOf, unitOf, type PeriodUnit } from "./calendar";

/** A place on the time axis: a value with its cell, or a period of which there is none. */
export type SeriesPlace = {
  readonly period: string;
  readonly value: number | null;
  /** The point of the measure that it is read from; null where the workbook has no cell for the period. */
  readonly point: KpiPoint | null;
};

/** A period from which values are not comparable with those before, and who says so. */
export type Recalculation = {
  readonly period: string;
  readonly why: string;
  /** The cell that says so; null where somebody chose it and has not saved it. */
  readonly at: CellRef | null;
  /** Somebody chose it; the workbook's sheets tell of no break. */
  readonly isChosen?: true;
};

/** A measure's values in the order of time, each on its place. */
export type KpiSeries = {
  readonly unit: PeriodUnit;
  /** How many periods lie from one place to the next: 3 for a value every third month; null where places are days. */
  readonly step: number | null;
  readonly places: readonly SeriesPlace[];
  /** Values that are no part of the series, and why. */
  readonly leftOut: readonly { readonly point: KpiPoint; readonly why: string }[];
  /** The breaks that the workbook tells, where they lie within the series. */
  readonly breaks: readonly Recalculation[];
  /** Why the values say nothing of a trend, whatever their number; null where they may. */
  readonly unfit: { readonly why: string; readonly at: readonly CellRef[] } | null;
};

/** The series of a measure up to the as-at date. A forecast, part of a period and a total over others are no values of it. */
export function seriesOf(kpi: Kpi, asAt: IsoDay): KpiSeries {
  const reported = kpi.points.filter((point): point is Reported => point.value !== null);
  const history = ofOneHistory(reported.map(({ period }) => period));
  const leftOut: { point: KpiPoint; why: string }[] = [];
  const kept = reported.filter((point) => {
    const why = unfitFor(point, asAt) ?? (history.has(point.period) ? null : "it spans other periods of the series");
    if (why !== null) leftOut.push({ point, why });
    return why === null;
  });
  const unit = commonUnit(kept);
  const own = kept.filter(({ period }) => unitOf(period) === unit).sort((a, b) => byTime(a.period, b.period));
  if (own.length < kept.length)
    for (const point of kept)
      if (unitOf(point.period) !== unit) leftOut.push({ point, why: `a ${unitOf(point.period)} among ${unit}s` });
  const { periods, step } = calendarOf([...new Set(own.map(({ period }) => period))]);
  const places = placesOf(kpi, own, periods);
  return { unit, step, places, leftOut, breaks: breaksIn(kpi, places), unfit: unfitOf(kpi, own) };
}

/** Why a value is no result of its period. */
function unfitFor({ period, estimate, part, ends }: Reported, asAt: IsoDay): string | null {
  if (estimate === true) return "it is a forecast or an estimate";
  if (part) return `it holds for a part of its period (${part})`;
  if (periodStart(period) > asAt) return `it lies after ${longDay(asAt)}`;
  const end = ends ?? periodEnd(period);
  return end !== null && end > asAt ? `its period was not over on ${longDay(asAt)}` : null;
}

/** The unit of most periods; of as many, the shorter one. */
function commonUnit(points: readonly Reported[]): PeriodUnit {
  const counts = { day: 0, month: 0, quarter: 0, term: 0, year: 0 };
  for (const { period } of points) counts[unitOf(period)]++;
  return (Object.keys(counts) as PeriodUnit[]).reduce((most, unit) => (counts[unit] > counts[most] ? unit : most));
}

/** Every period from the first value to the last, with the value that it has. */
function placesOf({ points }: Kpi, own: readonly Reported[], periods: readonly string[]): readonly SeriesPlace[] {
  const values = new Map(own.map((point) => [point.period, point]));
  return periods.map((period): SeriesPlace => {
    const point = values.get(period) ?? points.find((one) => one.period === period) ?? null;
    return { period, value: values.get(period)?.value ?? null, point };
  });
}

/** A break takes effect from the first place that does not lie before it; at the first of all it changes nothing. */
function breaksIn({ breaks = [] }: Kpi, places: readonly SeriesPlace[]): readonly Recalculation[] {
  return breaks.flatMap(({ period, why, at }): Recalculation[] => {
    if (period === null) return [];
    const from = places.findIndex((place) => byTime(place.period, period) >= 0);
    return from <= 0 ? [] : [{ period: places[from]!.period, why, at }];
  });
}

/** What forbids any word on a trend: nobody can say which value holds, or values that share what they count. */
function unfitOf(kpi: Kpi, own: readonly Reported[]): KpiSeries["unfit"] {
  // They stand in the order of time.
  const twice = own.find(({ period, value }, i) => own[i + 1]?.period === period && own[i + 1]?.value !== value);
  if (twice !== undefined)
    return {
      why: `${longPeriod(twice.period)} stands more than once, with other values`,
      at: own.filter(({ period }) => period === twice.period).map(({ at }) => at),
    };
  const summed = own.find(({ covers }) => covers !== undefined);
  if (summed !== undefined) {
    const { words, soFar } = summed.covers!;
    const why = soFar
      ? `the values add up since the year began (${words})`
      : `each value covers more than its period (${words}), so that neighbours count the same`;
    return { why, at: [summed.at] };
  }
  const open = kpi.breaks?.find(({ period }) => period === null);
  if (open !== undefined)
    return { why: "the workbook tells of a break in the series, and not from when", at: [open.at] };
  return null;
}
