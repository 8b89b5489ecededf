import { twoSided } from "./distributions";

/** Whether a series rises or falls as a whole, whatever the shape of its course. */
export type MannKendall = {
  readonly values: number;
  /** Pairs in which the later value is higher, less those in which it is lower. */
  readonly s: number;
  readonly variance: number;
  /** With the correction for continuity; 0 for s = 0. */
  readonly z: number;
  /** Two-sided; exact where `exact` says so. */
  readonly p: number;
  readonly exact: boolean;
};

/** Up to so many values without ties the chance is counted out. */
const COUNTED_OUT = 10;

/**
 * The Mann–Kendall test of values in the order of time, missing ones left out (Mann 1945, Kendall 1975; ties as in Gilbert
 * 1987). Null for fewer than three values.
 *
 * @param options `exact: false` asks for the normal approximation throughout
 */
export function mannKendall(
  series: readonly (number | null)[],
  { exact = true }: { readonly exact?: boolean } = {},
): MannKendall | null {
  const values = series.filter((value) => value !== null);
  const n = values.length;
  if (n < 3) return null;
  let s = 0;
  for (let i = 0; i < n; i++) for (let j = i + 1; j < n; j++) s += Math.sign(values[j]! - values[i]!);
  const times = new Map<number, number>();
  for (const value of values) times.set(value, (times.get(value) ?? 0) + 1);
  const spread = (t: number) => t * (t - 1) * (2 * t + 5);
  const variance = (spread(n) - [...times.values()].reduce((sum, t) => sum + spread(t), 0)) / 18;
  const z = s === 0 ? 0 : (s - Math.sign(s)) / Math.sqrt(variance);
  const isExact = exact && n <= COUNTED_OUT && times.size === n;
  return { values: n, s, variance, z, p: isExact ? exactChance(n, Math.abs(s)) : twoSided(z), exact: isExact };
}

/** The chance of so large an s, either way, when all orders of n values are as likely. */
function exactChance(n: number, s: number): number {
  // ways[k]: orders with k pairs the wrong way round.
  let ways = [1];
  for (let size = 2; size <= n; size++) {
    const next = new Array<number>(ways.length + size - 1).fill(0);
    ways.forEach((count, k) => {
      for (let more = 0; more < size; more++) next[k + more]! += count;
    });
    ways = next;
  }
  const pairs = (n * (n - 1)) / 2;
  const all = ways.reduce((sum, count) => sum + count, 0);
  const beyond = ways.reduce((sum, count, wrong) => sum + (pairs - 2 * wrong >= s ? count : 0), 0);
  return s === 0 ? 1 : Math.min(1, (2 * beyond) / all);
}
