import { longPeriod } from "../plan/dates/day";
import { figure, plainNumber } from "../plan/kpis/figure";
import { FEW, isBroken, isPercentage, type Reported } from "../plan/kpis/reading";
import type { Kpi } from "../plan";
import type { CellRef } from "../workbook";
import { numberOf, periodOf } from "./calendar";
import { chanceOf, intervalOf, isSmall, numbersOf, rangeInWords, shareOf } from "./chance";
import { recentTrendOfShare, type RecentTrend } from "./engine";
import { isOneNumber, type KpiTrend } from "./kpi-trend";

/** The latest value held against another one. Two values are a difference, and no trend. */
export type Comparison = {
  readonly with: "target" | "value before" | "year before" | "baseline" | "others";
  /** As it is said: "up 6 percentage points on October 2023 (74%)". */
  readonly words: string;
  readonly at: readonly CellRef[];
};

/** Differences this small come from how computers keep decimals. */
const ROUNDING = 1e-9;

/**
 * The latest value against its target, against the one before and the same period a year before (the short and the long
 * direction of travel of councils), against the baseline, and against what others reach.
 */
export function comparisonsOf(trend: KpiTrend): readonly Comparison[] {
  const { kpi, reading, series } = trend;
  const { latest } = reading;
  // A part of a period, or one that is not over, is held against no whole one.
  if (latest === null || series.unfit !== null || !series.places.some(({ point }) => point === latest)) return [];
  const last = valueBefore(trend, latest);
  const yearAgo = yearBefore(trend, latest);
  const against = (kind: Comparison["with"], before: Reported | null): Comparison[] =>
    before === null ? [] : [{ with: kind, words: againstPoint(trend, latest, before), at: [before.at, latest.at] }];
  return [
    ...againstTarget(trend, latest),
    ...(last === yearAgo ? [] : against("value before", last)),
    ...against("year before", yearAgo),
    ...againstBaseline(trend, latest),
    ...(kpi.comparators ?? []).map(({ asWritten, value, at }) => ({
      with: "others" as const,
      words: `${said(kpi, latest)}, beside ${asWritten}${value === null ? "" : chanceBeside(trend, latest, value)}`,
      at: [latest.at, at],
    })),
  ];
}

/** "7 percentage points below the target": the distance, and what the numbers behind the value leave open. */
function againstTarget({ kpi, distance, target }: KpiTrend, latest: Reported): readonly Comparison[] {
  if (distance === null || distance.gap === null || target?.value == null) return [];
  const { gap, percent } = distance;
  if (!isOneNumber(target)) return againstRangeOf(kpi, latest, target.value, gap);
  const interval = isSmall(latest) ? null : intervalOf(kpi, latest);
  const isWithin = interval !== null && interval.lower <= target.value && target.value <= interval.upper;
  const open =
    interval === null
      ? ""
      : `; ${numbersOf(latest)} may stand for anything ${rangeInWords(kpi, interval)} (95% interval), the target ${isWithin ? "" : "not "}included`;
  const at = [latest.at, ...(kpi.at.target === undefined ? [] : [kpi.at.target])];
  if (gap === 0) return [{ with: "target", words: `the same as the target${open}`, at }];
  const of = percent === null ? "" : `, ${numberIn(Math.abs(percent))}% of it`;
  const words = `${sizeOf(kpi, gap)} ${latest.value > target.value ? "above" : "below"} the target${of}${open}`;
  return [{ with: "target", words, at }];
}

/** A range is reached between its ends; beyond them the nearer one tells how far. */
function againstRangeOf(kpi: Kpi, latest: Reported, lower: number, gap: number): readonly Comparison[] {
  const at = [latest.at, ...(kpi.at.target === undefined ? [] : [kpi.at.target])];
  const words =
    gap >= 0
      ? "within the range of the target"
      : `${sizeOf(kpi, gap)} ${latest.value < lower ? "below" : "above"} the range of the target`;
  return [{ with: "target", words, at }];
}

/** The value before the latest, if no break lies between. */
function valueBefore({ series, recalculations }: KpiTrend, latest: Reported): Reported | null {
  const places = series.places.filter(({ value }) => value !== null);
  const before = places[places.findIndex(({ point }) => point === latest) - 1];
  const start = recalculations.at(-1)?.period;
  const from = series.places.findIndex(({ period }) => period === start);
  const at = series.places.findIndex((place) => place === before);
  return before === undefined || at < from ? null : (before.point as Reported);
}

/** The value of the same month, quarter, term or year one year before, if no break lies between. */
function yearBefore({ series, recalculations }: KpiTrend, latest: Reported): Reported | null {
  const { unit, places } = series;
  if (unit === "day") return null;
  const inYear = { month: 12, quarter: 4, term: 3, year: 1 }[unit];
  const period = periodOf(numberOf(latest.period, unit) - inYear, unit, latest.period);
  const place = places.findIndex((one) => one.period === period);
  const point = places[place]?.point ?? null;
  const isAnew = recalculations.some((one) => places.findIndex(({ period }) => period === one.period) > place);
  return point === null || point.value === null || isAnew ? null : (point as Reported);
}

function againstPoint(trend: KpiTrend, latest: Reported, before: Reported): string {
  const { kpi, analysis } = trend;
  const isSame = Math.abs(latest.value - before.value) < ROUNDING;
  // Where the values before and after vary as they always have, a test of two of them alone would say more than they carry.
  const isUsual = analysis?.variation?.kind === "common-cause" && analysis.stable;
  const means = isUsual ? ", within the variation that is to be expected" : chanceOf(before, latest);
  if (isOnFew(latest) || isOnFew(before))
    return `not compared with ${longPeriod(before.period)} (${figure(kpi, before)}): fewer than ${FEW} stand behind one of the two`;
  if (isSmall(latest) || isSmall(before))
    return `${said(kpi, latest)}, beside ${said(kpi, before)} in ${longPeriod(before.period)}${isSame ? "" : means}`;
  const on = `${longPeriod(before.period)} (${figure(kpi, before)})`;
  return isSame ? `the same as in ${on}` : `${difference(kpi, latest.value - before.value)} on ${on}${means}`;
}

const isOnFew = ({ denominator }: Reported) => denominator !== null && denominator < FEW;

/** The two numbers where few stand behind the value, else the value. */
function said(kpi: Kpi, point: Reported): string {
  return isPercentage(kpi) && isSmall(point) && shareOf(point) !== null ? numbersOf(point) : figure(kpi, point);
}

/** Whether the change since the baseline is more than chance, where the sheet has the numbers of its period. */
function againstBaseline({ kpi }: KpiTrend, latest: Reported): readonly Comparison[] {
  const { value, period } = kpi.baseline;
  const cell = kpi.at.baseline;
  if (value === null || cell === undefined) return [];
  const decimals = Number.isInteger(value) ? 0 : 1;
  const shown = `${plainNumber(value, decimals)}${isPercentage(kpi) ? "%" : ""}${period === null ? "" : `, ${longPeriod(period)}`}`;
  const put = (words: string): readonly Comparison[] => [{ with: "baseline", words, at: [cell, latest.at] }];
  const not = (why: string) => put(`not compared with the baseline (${shown}): ${why}`);
  const first = kpi.breaks?.[0];
  if (first !== undefined && period === null) return not("the workbook tells of a break in the series");
  const own = kpi.points.find((one) => one.period === period && one.value !== null) as Reported | undefined;
  const start = { ...(own ?? latest), period: period ?? latest.period };
  if (first !== undefined && isBroken(kpi, start, latest))
    return not("the workbook says that values before and after are not comparable");
  if (isSmall(latest)) return not("few stand behind the values");
  const isOwn = own !== undefined && Math.abs(own.value - value) < HALF_A_POINT;
  const isSame = Math.abs(latest.value - value) < ROUNDING;
  if (isSame) return put(`the same as at the baseline (${shown})`);
  return put(
    `${difference(kpi, latest.value - value)} on the baseline (${shown})${isOwn ? chanceOf(own, latest) : ""}`,
  );
}

/** A baseline that is rounded to a whole number is still that of its period. */
const HALF_A_POINT = 0.51;

/** Better, worse or similar, by whether what others reach lies within what the numbers behind the value leave open. */
function chanceBeside({ kpi, better }: KpiTrend, latest: Reported, others: number): string {
  const interval = intervalOf(kpi, latest);
  if (interval === null) return "";
  if (interval.lower <= others && others <= interval.upper) return "; similar: chance alone may make the difference";
  const isBetter = latest.value > others === (better === "higher");
  return `; ${better === "neither" ? "different" : isBetter ? "better" : "worse"} by more than chance would do`;
}

function difference(kpi: Kpi, change: number): string {
  return `${change > 0 ? "up" : "down"} ${sizeOf(kpi, change)}`;
}

/** With as many decimals as it needs: one, or two where one would round it off to nothing. */
function numberIn(value: number): string {
  const decimals = [0, 1].find((digits) => Math.abs(value - Number(value.toFixed(digits))) < 1e-6);
  return plainNumber(value, decimals ?? (value < 1 ? 2 : 1));
}

function sizeOf(kpi: Kpi, change: number): string {
  const size = numberIn(Math.abs(change));
  return `${size}${isPercentage(kpi) ? ` percentage ${size === "1" ? "point" : "points"}` : ""}`;
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
