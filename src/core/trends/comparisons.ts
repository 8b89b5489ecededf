import { longPeriod } from "../plan/dates/day";
import { figure, plainNumber } from "../plan/kpis/figure";
import { FEW, isPercentage, type Reported } from "../plan/kpis/reading";
import type { Kpi, KpiPoint } from "../plan";
import type { CellRef } from "../workbook";
import { numberOf, periodOf } from "./calendar";
import { ENOUGH } from "./claims";
import { changeOfShare, recentTrendOfShare, wilson, type RecentTrend } from "./engine";
import type { KpiTrend } from "./kpi-trend";

/** The latest value held against another one. Two values are a difference, and no trend. */
export type Comparison = {
  readonly with: "year before" | "baseline" | "others";
  /** As it is said: "up 6 percentage points on October 2023 (74%)". */
  readonly words: string;
  readonly at: readonly CellRef[];
};

/** A p-value below this is no chance. */
const SIGNIFICANT = 0.05;

/** The latest value against the same period a year before, against the baseline, and against what others reach. */
export function comparisonsOf(trend: KpiTrend): readonly Comparison[] {
  const { kpi, reading, series } = trend;
  const { latest } = reading;
  // A part of a period, or one that is not over, is held against no whole one.
  if (latest === null || series.unfit !== null || !series.places.some(({ point }) => point === latest)) return [];
  const before = yearBefore(trend, latest);
  return [
    ...(before === null
      ? []
      : [{ with: "year before" as const, words: againstPoint(trend, latest, before), at: [before.at, latest.at] }]),
    ...againstBaseline(kpi, latest),
    ...(kpi.comparators ?? []).map(({ asWritten, value, at }) => ({
      with: "others" as const,
      words: value === null ? asWritten : `${figure(kpi, latest)}, beside ${asWritten}`,
      at: [latest.at, at],
    })),
  ];
}

/** The value of the same month, quarter, term or year one year before, if no break lies between. */
function yearBefore({ series, recalculations }: KpiTrend, latest: Reported): Reported | null {
  const { unit, places } = series;
  if (unit === "day") return null;
  const inYear = { month: 12, quarter: 4, term: 3, year: 1 }[unit];
  const period = periodOf(numberOf(latest.period, unit) - inYear, unit, latest.period);
  const place = places.findIndex((one) => one.period === period);
  const point = places[place]?.point ?? null;
  const isBroken = recalculations.some((one) => places.findIndex(({ period }) => period === one.period) > place);
  return point === null || point.value === null || isBroken ? null : (point as Reported);
}

function againstPoint({ kpi }: KpiTrend, latest: Reported, before: Reported): string {
  const on = `${longPeriod(before.period)} (${figure(kpi, before)})`;
  if (isSmall(latest) || isSmall(before))
    return `not compared with ${on}: fewer than ${FEW} stand behind one of the two`;
  return `${difference(kpi, latest.value - before.value)} ${latest.value === before.value ? "as in" : "on"} ${on}${chanceOf(before, latest)}`;
}

function againstBaseline(kpi: Kpi, latest: Reported): readonly Comparison[] {
  const { value, period } = kpi.baseline;
  const cell = kpi.at.baseline;
  if (value === null || cell === undefined || isSmall(latest)) return [];
  const shown = `${plainNumber(value, Number.isInteger(value) ? 0 : 1)}${isPercentage(kpi) ? "%" : ""}${period === null ? "" : `, ${longPeriod(period)}`}`;
  const words = `${difference(kpi, latest.value - value)} ${latest.value === value ? "as at" : "on"} the baseline (${shown})`;
  return [{ with: "baseline", words, at: [cell, latest.at] }];
}

const isSmall = ({ denominator }: KpiPoint) => denominator !== null && denominator < FEW;

function difference(kpi: Kpi, change: number): string {
  if (Math.abs(change) < 1e-9) return "the same";
  const size = plainNumber(Math.abs(change), Number.isInteger(Number(Math.abs(change).toFixed(6))) ? 0 : 1);
  const unit = isPercentage(kpi) ? ` percentage ${size === "1" ? "point" : "points"}` : "";
  return `${change > 0 ? "up" : "down"} ${size}${unit}`;
}

/** Of two percentages with their numbers, whether they differ by more than chance (two-proportion score test). */
function chanceOf(before: Reported, latest: Reported): string {
  const [one, other] = [before, latest].map(shareOf);
  if (one === null || other === null || one === undefined || other === undefined) return "";
  const found = changeOfShare(one, other);
  if (found === null) return ", too few to say whether by chance";
  return found.p < SIGNIFICANT ? ", more than chance would do" : ", which may be chance";
}

function shareOf({ numerator, denominator }: KpiPoint) {
  return numerator === null || denominator === null || denominator <= 0 || numerator > denominator
    ? null
    : { numerator, denominator };
}

/** "from 51% to 94%": what the percentage of so few may stand for (Wilson, 95 %); null where enough stand behind it. */
export function intervalInWords(kpi: Kpi, latest: Reported): string | null {
  const share = shareOf(latest);
  if (share === null || !isPercentage(kpi) || share.denominator >= ENOUGH || share.denominator < FEW) return null;
  const { lower, upper } = wilson(share.numerator, share.denominator);
  return `from ${Math.round(lower * 100)}% to ${Math.round(upper * 100)}%`;
}

/**
 * The recent trend of an annual percentage as Fingertips defines it, over its latest five years; null for other series.
 * Years must follow each other, with a numerator and a denominator each, and no break between them.
 */
export function recentTrendOf({ kpi, series, better, recalculations }: KpiTrend): RecentTrend | null {
  if (series.unit !== "year" || !isPercentage(kpi) || series.unfit !== null) return null;
  const five = series.places.slice(-5);
  if (five.length < 5) return { marker: "cannot be calculated", because: "fewer than 5 years" };
  if (recalculations.some(({ period }) => five.slice(1).some((place) => place.period === period)))
    return { marker: "cannot be calculated", because: "the series has a break among its latest five years" };
  const years = five.flatMap(({ point, value }) => (value === null || point === null ? [] : (shareOf(point) ?? [])));
  if (years.length < 5) return { marker: "cannot be calculated", because: "a year has no numerator and denominator" };
  return recentTrendOfShare(years, better);
}
