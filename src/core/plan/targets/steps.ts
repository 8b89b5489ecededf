import type { IsoDay } from "../dates/milestones";
import type { Amount } from "./amounts";
import type { Aim, TargetStep } from "./target";

/** A date of a target's words, with its place in the text. */
export type DateAt = { readonly index: number; readonly end: number; readonly date: IsoDay };

/**
 * Several targets by date: as many numbers as dates, at least two, that take turns ("70% by December 2024, 90% by July
 * 2025"; "Dec 2024: 70%, July 2025: 90%"). Anything else is no such list, because which number belongs to which date
 * would be a guess.
 */
export function stepsOf(
  shown: string,
  amounts: readonly Amount[],
  dates: readonly DateAt[],
  sideOf: (amount: Amount) => Pick<Aim, "operator" | "sideUnknown">,
): readonly TargetStep[] | null {
  if (amounts.length < 2 || amounts.length !== dates.length) return null;
  const datesFirst = dates[0]!.index < amounts[0]!.index;
  const pairs = amounts.map((amount, i) => ({ amount, date: dates[i]! }));
  const inTurn = pairs.every(({ amount, date }, i) => {
    const [one, other] = datesFirst ? [date, amount] : [amount, date];
    const next = pairs[i + 1];
    return one.end <= other.index && (next === undefined || other.end <= Math.min(next.amount.index, next.date.index));
  });
  if (!inTurn || new Set(dates.map(({ date }) => date)).size < dates.length) return null;
  const steps = pairs.map(({ amount, date }, i) => {
    const from = i === 0 ? 0 : Math.max(pairs[i - 1]!.amount.end, pairs[i - 1]!.date.end);
    const asWritten = shown
      .slice(from, Math.max(amount.end, date.end))
      .replace(/^[\s,;.&]+|^\s*(and|then)\s+/gi, "")
      .trim();
    return { asWritten, ...sideOf(amount), value: amount.value, upper: null, by: date.date };
  });
  return steps.sort((a, b) => (a.by < b.by ? -1 : 1));
}
