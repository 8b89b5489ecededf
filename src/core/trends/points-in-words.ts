import { longPeriod } from "../plan/dates/day";
import { figure } from "../plan/kpis/figure";
import { onFew } from "../plan/kpis/reading";
import type { CellRef } from "../workbook";
import { asSentence, capital } from "../words";
import type { Signal } from "./engine";
import { numbersOf } from "./chance";
import { ENOUGH } from "./claims";
import { drawnPlaces } from "./drawn";
import type { PointShape } from "./drawing-types";
import type { SeriesPlace } from "./kpi-series";
import type { KpiTrend } from "./kpi-trend";

/** A place of a series in words, and how its point is drawn. */
export type PlaceInWords = {
  readonly period: string;
  /** "71%", "12 of 15", or why there is none. */
  readonly value: string;
  /** "Part of a rise"; null where no signal marks it. */
  readonly signal: string | null;
  /** Null where nothing is drawn: no value, or none that may be. */
  readonly shape: PointShape | null;
  readonly at: CellRef | null;
};

/** All places of a trend, as a table of them says. */
export function placesInWords(trend: KpiTrend): readonly PlaceInWords[] {
  const marks = new Map<number, Signal[]>();
  for (const signal of trend.analysis?.signals ?? [])
    for (const place of signal.points) marks.set(place, [...(marks.get(place) ?? []), signal]);
  return drawnPlaces(trend).map(({ place, value }, i) => inWords(trend, place, value !== null, marks.get(i) ?? []));
}

function inWords(
  trend: KpiTrend,
  { period, value, point }: SeriesPlace,
  isDrawn: boolean,
  marks: readonly Signal[],
): PlaceInWords {
  const named = { period: longPeriod(period), at: point?.at ?? null };
  if (value === null || point === null)
    return { ...named, value: point?.missing ? `“${point.missing}”` : "no value", signal: null, shape: null };
  const { numerator, denominator } = point;
  const shown = figure(trend.kpi, { ...point, value });
  const isPlain = numerator === null || denominator === null || onFew(trend.kpi, point);
  return {
    ...named,
    value: isPlain ? shown : denominator < ENOUGH ? `${numbersOf(point)} (${shown})` : `${shown} (${numbersOf(point)})`,
    signal: marks.length === 0 ? null : capital([...new Set(marks.map(signalInWords))].join("; ")),
    shape: isDrawn ? shapeOf(trend, marks) : null,
  };
}

/** One line for a point that is pointed at. */
export const placeSaid = ({ period, value, signal }: PlaceInWords): string =>
  `${period}: ${value}.${signal === null ? "" : ` ${asSentence(signal)}`}`;

function signalInWords({ rule, direction }: Signal): string {
  const isHigh = direction === "high";
  switch (rule) {
    case "astronomical":
      return isHigh ? "above the upper limit" : "below the lower limit";
    case "trend":
      return isHigh ? "part of a rise" : "part of a fall";
    case "two-of-three":
      return `with its neighbours near or beyond the ${isHigh ? "upper" : "lower"} limit`;
    case "shift":
      return `part of a run ${isHigh ? "above" : "below"} the mean`;
  }
}

/** The shape of a point that signals mark: one that is both better and worse is neither. */
function shapeOf({ better }: KpiTrend, marks: readonly Signal[]): PointShape {
  const directions = new Set(marks.map(({ direction }) => direction));
  const [direction] = directions;
  if (direction === undefined) return "plain";
  if (directions.size > 1) return "both";
  if (better === "neither") return direction;
  return (direction === "high") === (better === "higher") ? "better" : "worse";
}
