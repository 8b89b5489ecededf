import { chiSquaredAbove } from "./distributions";
import type { Share } from "./proportions";

/** A share at its place in time. */
export type ShareAt = Share & { readonly t: number };

/** Whether shares rise or fall steadily by more than chance. */
export type ShareTrend = {
  readonly direction: "rising" | "falling" | null;
  readonly chiSquared: number;
  readonly p: number;
};

/**
 * The Cochran–Armitage test of a trend in proportions, as R's `prop.trend.test` has it:
 * χ² = N (N Σxt − X Σnt)² / (X (N − X) (N Σnt² − (Σnt)²)) with one degree of freedom. Null where it says nothing: fewer than
 * three shares, all of them 0 % or all 100 %.
 */
export function shareTrend(shares: readonly ShareAt[]): ShareTrend | null {
  const [all, counted] = [sum(shares, ({ denominator }) => denominator), sum(shares, ({ numerator }) => numerator)];
  const xt = sum(shares, ({ t, numerator }) => t * numerator);
  const nt = sum(shares, ({ t, denominator }) => t * denominator);
  const ntt = sum(shares, ({ t, denominator }) => t * t * denominator);
  const spread = counted * (all - counted) * (all * ntt - nt * nt);
  if (shares.length < FEWEST || !(spread > 0)) return null;
  const leaning = all * xt - counted * nt;
  const chiSquared = (all * leaning ** 2) / spread;
  const direction = leaning === 0 ? null : leaning > 0 ? "rising" : "falling";
  return { direction, chiSquared, p: chiSquaredAbove(chiSquared) };
}

/** Two shares are a difference and no trend. */
const FEWEST = 3;

const sum = (shares: readonly ShareAt[], of: (share: ShareAt) => number) =>
  shares.reduce((total, share) => total + of(share), 0);
