import { theilSen } from "./theil-sen";

/**
 * How much neighbouring values resemble each other, from −1 to 1, once a steady rise or fall is taken off: a series that
 * rises would else always seem to. The lag-1 autocorrelation of what is left over by the Theil–Sen line, as trend-free
 * pre-whitening takes it (Yue and others 2002, Hydrological Processes 16). Null where nothing is left over to compare.
 *
 * @param values in the order of time; a pair with a missing value is no pair
 */
export function lagOne(values: readonly (number | null)[]): number | null {
  const line = theilSen(values);
  if (line === null) return null;
  const left = values.map((value, t) => (value === null ? null : value - line.slope * t));
  const present = left.filter((one) => one !== null);
  const mean = present.reduce((sum, one) => sum + one, 0) / present.length;
  const largest = present.reduce((most, one) => Math.max(most, Math.abs(one)), 0);
  let [together, alone] = [0, 0];
  left.forEach((one, t) => {
    if (one === null) return;
    const before = left[t - 1] ?? null;
    alone += (one - mean) ** 2;
    if (before !== null) together += (one - mean) * (before - mean);
  });
  return alone <= (largest * ROUNDING) ** 2 * present.length ? null : together / alone;
}

/** Differences this small come from how computers keep decimals. */
const ROUNDING = 1e-9;
