import type { Kpi, Polarity } from "../plan";
import { polarityOfTarget } from "../targets/read-target";
import { polarityWithWord, readPolarity } from "./polarity";
import { tidy } from "./read-value";

/** What a measure says of its direction besides its name. */
export type Said = {
  /** What somebody chose for it, which holds whatever the sheet says. */
  readonly chosen?: Polarity | null;
  /** The cell that states it. */
  readonly stated: string | null;
  /** The target's words. */
  readonly target: string | null;
  /** Baseline and target as numbers on one scale; null where there is none. */
  readonly from: number | null;
  readonly to: number | null;
  /** The targets of its periods, in the order of time. */
  readonly steps: readonly number[];
};

type Direction = Pick<Kpi, "better" | "betterFrom" | "betterWhy">;

const OPEN: Direction = { better: null, betterFrom: null, betterWhy: null };

/**
 * Which way is better, always with the reason: as somebody chose, else as stated, else as the words of the target say, else as the name makes
 * plain and the way from baseline to target does not deny, else that way. Where name and numbers disagree it stays open.
 */
export function directionOf(name: string, said: Said): Direction {
  const { chosen, stated, target } = said;
  if (chosen != null) return { better: chosen, betterFrom: "chosen", betterWhy: "the settings say so" };
  const better = readPolarity(stated ?? "");
  if (better !== null) return { better, betterFrom: "stated", betterWhy: `the sheet says “${stated}”` };
  const [named, way] = [polarityWithWord(name), wayTo(said)];
  const byName: Direction | null = named && {
    better: named.better,
    betterFrom: "name",
    betterWhy: `its name says “${named.word}”`,
  };
  const aimed = polarityOfTarget(target ?? "");
  if (aimed !== null && aimed !== named?.better)
    return { better: aimed, betterFrom: "target", betterWhy: `its target is “${target}”` };
  if (way !== null && byName !== null && aimed === null && way.better !== byName.better) return OPEN;
  return byName ?? way ?? OPEN;
}

/** The way from the baseline, or from the first target of a period, to the last target. */
function wayTo({ from, to, steps }: Said): (Direction & { readonly better: Polarity }) | null {
  if (from !== null && to !== null && from !== to) {
    const betterWhy = `its target, ${tidy(to)}, is ${to > from ? "above" : "below"} its baseline, ${tidy(from)}`;
    return { better: to > from ? "higher" : "lower", betterFrom: "baseline", betterWhy };
  }
  const [first, last] = [steps[0], steps.at(-1)];
  if (first === undefined || last === undefined || first === last) return null;
  const rises = last > first;
  const goesOneWay = steps.every((step, i) => i === 0 || (rises ? step >= steps[i - 1]! : step <= steps[i - 1]!));
  if (!goesOneWay) return null;
  const betterWhy = `its targets ${rises ? "rise" : "fall"} from ${tidy(first)} to ${tidy(last)}`;
  return { better: rises ? "higher" : "lower", betterFrom: "baseline", betterWhy };
}
