import type { Limits } from "./limits";
import type { TrendSettings } from "./series";

/** The four rules for a special cause, the weightiest first. */
export const SIGNAL_RULES = ["astronomical", "trend", "two-of-three", "shift"] as const;
export type SignalRule = (typeof SIGNAL_RULES)[number];

/** Where a rule for a special cause holds. */
export type Signal = {
  readonly rule: SignalRule;
  /** The side of the mean; of a trend whether it rises. */
  readonly direction: "high" | "low";
  /** The points that it marks, as places in the series. */
  readonly points: readonly number[];
};

/** On the mean 0, on a side of it ±1, beyond the near limit ±2, beyond the limit ±3. */
function standings(values: Float64Array, from: number, to: number, limits: Limits, tolerance: number): Int8Array {
  const stands = new Int8Array(to - from);
  const { mean, lower, upper, nearLower, nearUpper } = limits;
  for (let i = from; i < to; i++) {
    const value = values[i]!;
    if (value > mean + tolerance)
      stands[i - from] = value > upper + tolerance ? 3 : value > nearUpper + tolerance ? 2 : 1;
    else if (value < mean - tolerance)
      stands[i - from] = value < lower - tolerance ? -3 : value < nearLower - tolerance ? -2 : -1;
  }
  return stands;
}

/**
 * The signals among the values at `from` to before `to`, which have these limits. No rule looks beyond them.
 *
 * @param places where each value stands in the series: missing points are not among the values
 */
export function signalsOf(
  values: Float64Array,
  places: Int32Array,
  { from, to }: { readonly from: number; readonly to: number },
  limits: Limits,
  settings: TrendSettings,
  tolerance: number,
): readonly Signal[] {
  const stands = standings(values, from, to, limits, tolerance);
  const found: Signal[] = [];
  const note = (rule: SignalRule, isHigh: boolean, first: number, last: number, marks: (at: number) => boolean) => {
    const points: number[] = [];
    for (let at = first; at <= last; at++) if (marks(at)) points.push(places[from + at]!);
    found.push({ rule, direction: isHigh ? "high" : "low", points });
  };
  astronomical(stands, note);
  inRuns(stands, settings, note);
  trends(values, from, to, settings.runLength, tolerance, note);
  return found;
}

type Note = (rule: SignalRule, isHigh: boolean, first: number, last: number, marks: (at: number) => boolean) => void;

const ALL = () => true;

/** One point strictly beyond a limit. */
function astronomical(stands: Int8Array, note: Note): void {
  for (let at = 0; at < stands.length; at++)
    if (stands[at] === 3 || stands[at] === -3) note("astronomical", stands[at]! > 0, at, at, ALL);
}

/**
 * Of the stretches strictly on one side of the mean: those of at least the run length are a shift, and two of three points
 * beyond the near limit mark those two or three. A point on the mean ends a stretch.
 */
function inRuns(stands: Int8Array, { runLength, beyondCounts }: TrendSettings, note: Note): void {
  for (let first = 0; first < stands.length;) {
    const side = Math.sign(stands[first]!);
    let end = first + 1;
    while (end < stands.length && Math.sign(stands[end]!) === side) end++;
    if (side !== 0 && end - first >= runLength) note("shift", side > 0, first, end - 1, ALL);
    if (side !== 0 && end - first >= 3) twoOfThree(stands, side, first, end - 1, beyondCounts, note);
    first = end;
  }
}

function twoOfThree(stands: Int8Array, side: number, first: number, last: number, beyond: boolean, note: Note): void {
  const isFar = (at: number) => stands[at]! * side === 2 || (beyond && stands[at]! * side === 3);
  let marked: Set<number> | null = null;
  for (let at = first + 2; at <= last; at++) {
    const far = [at - 2, at - 1, at].filter(isFar);
    if (far.length < 2) continue;
    marked ??= new Set();
    for (const one of far) marked.add(one);
  }
  if (marked !== null) note("two-of-three", side > 0, first, last, (at) => marked.has(at));
}

/** So many points that each lie strictly above (or below) the one before; equal values end a trend. */
function trends(
  values: Float64Array,
  from: number,
  to: number,
  runLength: number,
  tolerance: number,
  note: Note,
): void {
  let [first, slope] = [from, 0];
  for (let i = from + 1; i <= to; i++) {
    const step = i === to ? NaN : values[i]! - values[i - 1]!;
    const next = step > tolerance ? 1 : step < -tolerance ? -1 : 0;
    if (next === slope && i < to) continue;
    if (slope !== 0 && i - first >= runLength) note("trend", slope > 0, first - from, i - 1 - from, ALL);
    first = i - 1;
    slope = next;
  }
}
