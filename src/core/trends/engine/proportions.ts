import { normalQuantile, twoSided } from "./distributions";

/** From here to there, both included, in the unit of the function that gives it. */
export type Interval = { readonly lower: number; readonly upper: number };

/**
 * The Wilson score interval of a proportion, as shares from 0 to 1 (Wilson 1927; as in PHEindicatormethods).
 *
 * @param level the confidence, such as 0.95 or 0.998
 * @throws RangeError unless 0 ≤ numerator ≤ denominator and the denominator is above 0
 */
export function wilson(numerator: number, denominator: number, level = 0.95): Interval {
  if (!(denominator > 0 && numerator >= 0 && numerator <= denominator))
    throw new RangeError(`${numerator} of ${denominator} is no proportion`);
  const z = normalQuantile(1 - (1 - level) / 2);
  const middle = 2 * numerator + z * z;
  const reach = z * Math.sqrt(z * z + 4 * numerator * (1 - numerator / denominator));
  const whole = 2 * (denominator + z * z);
  return { lower: Math.max(0, (middle - reach) / whole), upper: Math.min(1, (middle + reach) / whole) };
}

/** A share: so many of so many. */
export type Share = { readonly numerator: number; readonly denominator: number };

/**
 * Whether two proportions differ by more than chance: the score test with the common share, two-sided, without correction
 * for continuity. Null where it says nothing: both are 0 %, or both 100 %, or fewer than five are expected in a cell.
 *
 * @returns `change` as a difference of shares, later less earlier, and its p-value
 */
export function changeOfShare(earlier: Share, later: Share): { readonly change: number; readonly p: number } | null {
  const all = earlier.denominator + later.denominator;
  const common = (earlier.numerator + later.numerator) / all;
  const fewest = Math.min(earlier.denominator, later.denominator) * Math.min(common, 1 - common);
  if (!(fewest >= FEWEST_EXPECTED)) return null;
  const change = later.numerator / later.denominator - earlier.numerator / earlier.denominator;
  const error = Math.sqrt(common * (1 - common) * (1 / earlier.denominator + 1 / later.denominator));
  return { change, p: twoSided(change / error) };
}

/** Cochran's rule for tables of two by two. */
const FEWEST_EXPECTED = 5;
