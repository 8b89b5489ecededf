import { FULL, type TrendSettings } from "./series";

/** Natural process limits of one stretch of a series, in the unit of its values. They are never cut to 0 or 100. */
export type Limits = {
  readonly mean: number;
  readonly lower: number;
  readonly upper: number;
  /** Two thirds of the way from the mean to the limits. */
  readonly nearLower: number;
  readonly nearUpper: number;
  /** The mean moving range that they stand on. */
  readonly movingRange: number;
  /** So many values they are drawn from. */
  readonly values: number;
  /** Drawn from so few values that they will still move. */
  readonly trial: boolean;
};

/** 3 / 1.128, rounded as Shewhart's tables and Making Data Count have it. */
const TO_LIMITS = 2.66;
/** The upper limit of the moving ranges themselves, in mean moving ranges. */
const OUTLYING = 3.267;

/** Differences this small, beside the largest value, come from how computers keep decimals. */
const ROUNDING = 1e-9;

/** How far two values of a series may lie apart and still be equal. */
export function toleranceOf(values: Float64Array): number {
  let largest = 0;
  for (let i = 0; i < values.length; i++) largest = Math.max(largest, Math.abs(values[i]!));
  return largest * ROUNDING;
}

/**
 * XmR limits of the values at `from` to before `to`: mean ± 2.66 mean moving ranges (Wheeler, Understanding Variation).
 * Null for fewer than two values or than the settings ask for.
 */
export function limitsOf(values: Float64Array, from: number, to: number, settings: TrendSettings): Limits | null {
  const count = to - from;
  if (count < Math.max(2, settings.fewest)) return null;
  const mean = meanOf(values, from, to);
  const movingRange = movingRangeOf(values, from, to, settings.screened);
  const width = TO_LIMITS * movingRange;
  const near = (2 * width) / 3;
  return {
    mean,
    lower: mean - width,
    upper: mean + width,
    nearLower: mean - near,
    nearUpper: mean + near,
    movingRange,
    values: count,
    trial: count < FULL,
  };
}

/** In two passes: the second takes back what adding up has rounded off. */
function meanOf(values: Float64Array, from: number, to: number): number {
  let sum = 0;
  for (let i = from; i < to; i++) sum += values[i]!;
  const rough = sum / (to - from);
  let off = 0;
  for (let i = from; i < to; i++) off += values[i]! - rough;
  return rough + off / (to - from);
}

/** The mean of the moving ranges; screened, of those that are not outlying, unless all of them are. */
function movingRangeOf(values: Float64Array, from: number, to: number, screened: boolean): number {
  let sum = 0;
  for (let i = from + 1; i < to; i++) sum += Math.abs(values[i]! - values[i - 1]!);
  const mean = sum / (to - from - 1);
  if (!screened) return mean;
  let [kept, count] = [0, 0];
  for (let i = from + 1; i < to; i++) {
    const range = Math.abs(values[i]! - values[i - 1]!);
    if (range >= OUTLYING * mean) continue;
    kept += range;
    count++;
  }
  return count === 0 ? mean : kept / count;
}
