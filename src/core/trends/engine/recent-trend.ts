import { chiSquaredAbove } from "./distributions";
import type { Better } from "./series";
import { shareTrend } from "./share-trend";

/** What Fingertips shows beside an indicator for the course of its latest five years. */
export type RecentTrend =
  | {
      readonly marker: "increasing" | "decreasing" | "no significant change";
      /** By the polarity; null where that is neither, or nothing changes. */
      readonly getting: "better" | "worse" | null;
      readonly chiSquared: number;
      readonly p: number;
    }
  | { readonly marker: "cannot be calculated"; readonly because: string };

/** A year of a proportion. */
export type YearShare = { readonly numerator: number; readonly denominator: number };
/** A year of a rate or mean with its 95 % interval. */
export type YearValue = { readonly value: number; readonly lower: number; readonly upper: number };

const YEARS = 5;
/** The chi-squared with one degree of freedom that chance exceeds in one of 500 cases. */
const SIGNIFICANT = 9.54953570608324;
/** 95 % of a normal value lie within so many standard errors from end to end. */
const WIDTH = 3.92;
const ROUNDING = 1e-9;

/**
 * The recent trend of a proportion: Cochran–Armitage over the latest five years, the direction by the slope of the logits
 * (OHID, Fingertips technical guidance, "Trend markers"). A screening aid for yearly figures that are whole, comparable
 * years; months and quarters are not tested by it.
 *
 * @param years in order; only the latest five are used
 */
export function recentTrendOfShare(years: readonly YearShare[], better: Better): RecentTrend {
  const five = years.slice(-YEARS);
  if (five.length < YEARS) return withoutTrend(`fewer than ${YEARS} years`);
  if (five.some(({ numerator, denominator }) => !(numerator > 0 && numerator < denominator)))
    return withoutTrend("a numerator is 0 or equals its denominator");
  const { chiSquared } = shareTrend(five.map((year, t) => ({ ...year, t })))!;
  const logits = five.map(({ numerator, denominator }, t) => ({
    ...{ t, y: Math.log(numerator / (denominator - numerator)), weight: 1 },
  }));
  return markerOf(chiSquared, logits, better);
}

/** The recent trend of a rate or a mean: a line weighted by the inverse variances over the latest five years. */
export function recentTrendOfValue(years: readonly YearValue[], better: Better): RecentTrend {
  const five = years.slice(-YEARS);
  if (five.length < YEARS) return withoutTrend(`fewer than ${YEARS} years`);
  const points = five.map(({ value, lower, upper }, t) => ({ t, y: value, weight: (WIDTH / (upper - lower)) ** 2 }));
  if (points.some(({ weight }) => !Number.isFinite(weight) || weight <= 0))
    return withoutTrend("an interval has no width");
  const { slope, error } = lineThrough(points);
  return markerOf((slope / error) ** 2, points, better);
}

type Weighed = { readonly t: number; readonly y: number; readonly weight: number };

function lineThrough(points: readonly Weighed[]): { slope: number; error: number } {
  const of = (f: (point: Weighed) => number) => sum(points.map((point) => point.weight * f(point)));
  const [w, wt, wy] = [of(() => 1), of(({ t }) => t), of(({ y }) => y)];
  const [wtt, wty] = [of(({ t }) => t * t), of(({ t, y }) => t * y)];
  const spread = w * wtt - wt * wt;
  return { slope: (w * wty - wt * wy) / spread, error: Math.sqrt(w / spread) };
}

/** Significant, and with the same direction whichever of the years is left out. */
function markerOf(chiSquared: number, points: readonly Weighed[], better: Better): RecentTrend {
  const p = chiSquaredAbove(chiSquared);
  const { slope } = lineThrough(points);
  const without = points.map((_, i) => lineThrough(points.filter((_one, j) => j !== i)).slope);
  const size = Math.max(...points.map(({ y }) => Math.abs(y)), Number.MIN_VALUE) * ROUNDING;
  const holds = Math.abs(slope) > size && without.every((one) => one * slope > 0 && Math.abs(one) > size);
  if (!(chiSquared > SIGNIFICANT) || !holds) return { marker: "no significant change", getting: null, chiSquared, p };
  const getting = better === "neither" ? null : slope > 0 === (better === "higher") ? "better" : "worse";
  return { marker: slope > 0 ? "increasing" : "decreasing", getting, chiSquared, p };
}

const withoutTrend = (because: string): RecentTrend => ({ marker: "cannot be calculated", because });

const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);
