import type { Better } from "./series";

/** How far short of its target a value may fall and still be amber. */
export type Tolerance = {
  readonly amount: number;
  /** In the unit of the value (5 percentage points), or in per cent of the target: 5 % of 90 is 4.5. */
  readonly of: "points" | "target";
};

/** A value held against its target. */
export type AgainstTarget = {
  /** `none` where nothing can be said, and then why. */
  readonly rag: "green" | "amber" | "red" | "none";
  readonly because: string | null;
  /** Above 0 on the side that is better; in the unit of the value. */
  readonly gap: number | null;
  /** The gap in per cent of the target; null for a target of 0. */
  readonly percent: number | null;
};

/** Differences this small come from how computers keep decimals. */
const ROUNDING = 1e-9;

/**
 * The rating of a value, unrounded: green from the target on, amber within the tolerance short of it, else red. No national
 * rule sets a tolerance, so it is the partnership's own.
 */
export function againstTarget(value: number, target: number, better: Better, tolerance: Tolerance): AgainstTarget {
  if (better === "neither") return withoutRating("it does not say whether higher or lower is better");
  const difference = (value - target) * (better === "higher" ? 1 : -1);
  const equal = ROUNDING * Math.max(Math.abs(value), Math.abs(target), 1);
  const gap = Math.abs(difference) <= equal ? 0 : difference;
  const percent = target === 0 ? null : (gap / Math.abs(target)) * 100;
  if (target === 0 && tolerance.of === "target" && gap < 0)
    return { ...withoutRating("a tolerance in per cent of a target of 0 is nothing; give it in points"), gap };
  const allowed = tolerance.of === "points" ? tolerance.amount : (Math.abs(target) * tolerance.amount) / 100;
  return { rag: gap >= 0 ? "green" : gap >= -allowed - equal ? "amber" : "red", because: null, gap, percent };
}

/**
 * The rating of a value against a range: green within it, both ends included, amber within the tolerance of the nearer end,
 * else red. The gap is the distance to that end, above 0 within. Neither direction is needed.
 */
export function againstRange(value: number, lower: number, upper: number, tolerance: Tolerance): AgainstTarget {
  return value - lower < upper - value
    ? againstTarget(value, lower, "higher", tolerance)
    : againstTarget(value, upper, "lower", tolerance);
}

const withoutRating = (because: string): AgainstTarget => ({ rag: "none", because, gap: null, percent: null });
