import { chiSquaredQuantile, normalQuantile } from "./distributions";
import type { Interval } from "./proportions";

/** From so many events on Byar's approximation is close enough. */
const ENOUGH = 10;

/**
 * The interval of a count of events: exact Poisson below ten, Byar's approximation from ten on (as in PHEindicatormethods).
 * For a rate divide by the population.
 *
 * @throws RangeError for a count below 0
 */
export function countInterval(count: number, level = 0.95): Interval {
  if (!(count >= 0)) throw new RangeError(`${count} is no count`);
  const tail = (1 - level) / 2;
  if (count < ENOUGH) {
    const lower = count === 0 ? 0 : chiSquaredQuantile(tail, 2 * count) / 2;
    return { lower, upper: chiSquaredQuantile(1 - tail, 2 * count + 2) / 2 };
  }
  const z = normalQuantile(1 - tail);
  const byar = (n: number, sign: 1 | -1) => n * (1 - 1 / (9 * n) + (sign * z) / (3 * Math.sqrt(n))) ** 3;
  return { lower: byar(count, -1), upper: byar(count + 1, 1) };
}
