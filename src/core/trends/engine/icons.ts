import type { Limits } from "./limits";
import { SIGNAL_RULES, type Signal } from "./signals";
import type { Better, TrendSettings } from "./series";

/** What the latest value says: a special cause that is better, worse or neither, or variation that is to be expected. */
export type Variation = {
  readonly kind: "improvement" | "concern" | "neither" | "common-cause";
  readonly direction: "high" | "low" | null;
  /** All signals that mark the latest value, also those that point the other way. */
  readonly signals: readonly Signal[];
  /** Whether some of them are better and some worse: a sentence must say both. */
  readonly both: boolean;
};

/** Whether the process, as it is, meets the target always, never, or now and then. */
export type Assurance = "pass" | "fail" | "hit-and-miss";

/** The icon for variation, by the signals that mark the latest value. */
export function variationOf(latest: readonly Signal[], better: Better, { shows }: TrendSettings): Variation {
  const kindOf = ({ direction }: Signal) =>
    better === "neither" ? "neither" : (direction === "high") === (better === "higher") ? "improvement" : "concern";
  const ranked = [...latest].sort((a, b) => SIGNAL_RULES.indexOf(a.rule) - SIGNAL_RULES.indexOf(b.rule));
  const kinds = new Set(ranked.map(kindOf));
  const shown =
    (shows === "improvement" ? ranked.find((signal) => kindOf(signal) === "improvement") : undefined) ?? ranked[0];
  return {
    kind: shown === undefined ? "common-cause" : kindOf(shown),
    direction: shown?.direction ?? null,
    signals: ranked,
    both: kinds.size > 1,
  };
}

/**
 * The icon for assurance: the limits, as they were drawn last, against the target. Null without a target or a direction.
 * A flat series on its target meets it.
 */
export function assuranceOf(
  { lower, upper }: Limits,
  target: number | null,
  better: Better,
  { limitIsOutside }: TrendSettings,
  tolerance: number,
): Assurance | null {
  if (target === null || better === "neither") return null;
  const reach = limitIsOutside ? tolerance : -tolerance;
  const isFlat = upper - lower <= tolerance;
  const isAbove = target >= upper - reach;
  const isBelow = target <= lower + reach;
  if (isFlat && Math.abs(target - upper) <= tolerance) return "pass";
  const [pass, fail] = better === "higher" ? [isBelow, isAbove] : [isAbove, isBelow];
  return pass ? "pass" : fail ? "fail" : "hit-and-miss";
}
