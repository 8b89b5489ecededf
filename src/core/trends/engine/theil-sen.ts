import { normalQuantile } from "./distributions";
import { mannKendall } from "./mann-kendall";

/** A straight line through a series that a few odd values do not turn. */
export type SenLine = {
  /** Change for each period. */
  readonly slope: number;
  /** By Sen's ranks; null for fewer values than these need. */
  readonly interval: { readonly lower: number; readonly upper: number } | null;
  /** The value of the line at place 0 of the series. */
  readonly start: number;
};

/**
 * The Theil–Sen line: the median of the slopes between all pairs of values, over the places of the series, so that a gap
 * counts as time; the line goes through the median of what is left (Sen 1968). Null for fewer than two values.
 */
export function theilSen(series: readonly (number | null)[], level = 0.95): SenLine | null {
  const points = series.flatMap((value, place) => (value === null ? [] : [{ value, place }]));
  if (points.length < 2) return null;
  const slopes: number[] = [];
  for (let i = 0; i < points.length; i++)
    for (let j = i + 1; j < points.length; j++)
      slopes.push((points[j]!.value - points[i]!.value) / (points[j]!.place - points[i]!.place));
  slopes.sort((a, b) => a - b);
  const slope = median(slopes);
  const start = median(points.map(({ value, place }) => value - slope * place).sort((a, b) => a - b));
  return { slope, start, interval: slopeInterval(slopes, series, level) };
}

/** The slopes of those ranks between which the true one lies with the given confidence (Gilbert 1987, 16.4.2). */
function slopeInterval(sorted: readonly number[], series: readonly (number | null)[], level: number) {
  const test = mannKendall(series, { exact: false });
  if (test === null) return null;
  const reach = normalQuantile(1 - (1 - level) / 2) * Math.sqrt(test.variance);
  const lower = sorted[Math.round((sorted.length - reach) / 2) - 1];
  const upper = sorted[Math.round((sorted.length + reach) / 2)];
  return lower === undefined || upper === undefined ? null : { lower, upper };
}

/** Of sorted numbers; of an even count the mean of the two in the middle. */
export function median(sorted: readonly number[]): number {
  const half = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2;
}
