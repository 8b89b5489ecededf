import { twoSided } from "./distributions";
import { mannKendall } from "./mann-kendall";

/** A rise or fall that is seen when each season is held against its own earlier ones only. */
export type SeasonalKendall = { readonly s: number; readonly variance: number; readonly p: number };

/** With fewer years nothing can be said of a season. */
const FEWEST_YEARS = 3;

/**
 * The seasonal Kendall test (Hirsch, Slack and Smith 1982): the Mann–Kendall sums and variances of the seasons are added up,
 * so that a summer is never held against a winter. Null unless every season has values of at least three years.
 *
 * @param seasons so many periods are a year: 3 terms, 4 quarters, 12 months
 */
export function seasonalKendall(values: readonly (number | null)[], seasons: number): SeasonalKendall | null {
  let [s, variance] = [0, 0];
  for (let season = 0; season < seasons; season++) {
    const own = values.filter((value, i) => i % seasons === season && value !== null);
    if (own.length < FEWEST_YEARS) return null;
    const found = mannKendall(own)!;
    s += found.s;
    variance += found.variance;
  }
  const z = variance === 0 ? 0 : (s - Math.sign(s)) / Math.sqrt(variance);
  return { s, variance, p: twoSided(z) };
}
