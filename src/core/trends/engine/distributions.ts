/** The few distributions that the tests and intervals need. Relative errors stay below 1e-12 where these are used. */

/** The natural logarithm of the gamma function for x > 0 (Lanczos, g = 7, n = 9). */
export function logGamma(x: number): number {
  if (x < 0.5) return Math.log(Math.PI / Math.sin(Math.PI * x)) - logGamma(1 - x);
  const shifted = x - 1;
  let sum = LANCZOS[0]!;
  for (let i = 1; i < LANCZOS.length; i++) sum += LANCZOS[i]! / (shifted + i);
  const t = shifted + 7.5;
  return 0.5 * Math.log(2 * Math.PI) + (shifted + 0.5) * Math.log(t) - t + Math.log(sum);
}

const LANCZOS = [
  0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059,
  12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
] as const;

const TINY = 1e-300;
const PRECISE = 1e-16;

/** The regularised upper incomplete gamma function Q(a, x), for a > 0 and x ≥ 0: the chance of more than x. */
export function gammaAbove(a: number, x: number): number {
  if (x <= 0) return 1;
  return x < a + 1 ? 1 - bySeries(a, x) : byFraction(a, x);
}

/** P(a, x) by its power series, which soon ends for small x. */
function bySeries(a: number, x: number): number {
  let [term, sum] = [1 / a, 1 / a];
  for (let n = 1; Math.abs(term) > Math.abs(sum) * PRECISE; n++) {
    term *= x / (a + n);
    sum += term;
  }
  return sum * Math.exp(a * Math.log(x) - x - logGamma(a));
}

/** Q(a, x) by its continued fraction (Lentz), which soon ends for large x. */
function byFraction(a: number, x: number): number {
  let b = x + 1 - a;
  let c = 1 / TINY;
  let d = 1 / b;
  let fraction = d;
  for (let n = 1; n < 10_000; n++) {
    const step = -n * (n - a);
    b += 2;
    d = 1 / (step * d + b || TINY);
    c = b + step / c || TINY;
    fraction *= d * c;
    if (Math.abs(d * c - 1) < PRECISE * 4) break;
  }
  return fraction * Math.exp(a * Math.log(x) - x - logGamma(a));
}

/** The chance that a normal value lies further from its mean than z standard deviations, on either side. */
export function twoSided(z: number): number {
  return gammaAbove(0.5, (z * z) / 2);
}

/** The chance of more than `x` under chi-squared with one degree of freedom. */
export function chiSquaredAbove(x: number): number {
  return gammaAbove(0.5, x / 2);
}

/** How many standard deviations a normal value lies below with the chance `p`, 0 < p < 1. */
export function normalQuantile(p: number): number {
  const tail = Math.min(p, 1 - p);
  const z = solve((x) => twoSided(x) / 2 - tail, 0, 40);
  return p < 0.5 ? -z : z;
}

/** The value that chi-squared with `degrees` of freedom exceeds with the chance 1 − `p`. */
export function chiSquaredQuantile(p: number, degrees: number): number {
  if (p <= 0) return 0;
  return solve((x) => gammaAbove(degrees / 2, x / 2) - (1 - p), 0, degrees * 4 + 200);
}

/** Where a falling function is nought, by halving. */
function solve(f: (x: number) => number, from: number, to: number): number {
  let [low, high] = [from, to];
  for (let n = 0; n < 200; n++) {
    const middle = (low + high) / 2;
    if (middle === low || middle === high) break;
    if (f(middle) > 0) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
