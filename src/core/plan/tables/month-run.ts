import { monthOf, MONTH_WORDS } from "../dates/months";
import { remembering } from "../remembering";
import { squash } from "../squash";

/** A month without a year, and what a heading says besides. */
export type BareMonth = { readonly month: number; readonly base: string };

const MONTH = new RegExp(`^(?:${MONTH_WORDS})$`);

/** The place of a month in the year, from 0; null for other words. */
const placeOf = (word: string): number | null => (MONTH.test(word) ? monthOf(word) - 1 : null);

/** "RAG Oct" or "Oct RAG" -> October and `rag`; null where no month stands at either end, or one at both. */
export const bareMonthIn: (text: string) => BareMonth | null = remembering((text): BareMonth | null => {
  const words = squash(text).split(" ");
  const [first, last] = [placeOf(words[0]!), placeOf(words.at(-1)!)];
  if (words.length === 1) return first === null ? null : { month: first, base: "" };
  if ((first === null) === (last === null)) return null;
  const base = first === null ? words.slice(0, -1) : words.slice(1);
  return { month: (first ?? last)!, base: base.join(" ").replace(/ (?:in|for|at|as at|end of)$/, "") };
});

/**
 * The places in time of months that stand beside each other, as texts that sort. They run forward, over the year's end
 * where they must, or back where that takes fewer months. Null where they do neither within a year.
 */
export function placesOfMonths(months: readonly number[]): readonly string[] | null {
  const steps = months.slice(1).map((month, i) => (month - months[i]! + 12) % 12);
  if (steps.includes(0)) return null;
  const forward = steps.reduce((sum, step) => sum + step, 0);
  const back = 12 * steps.length - forward;
  if (Math.min(forward, back) >= 12) return null;
  return months.map((_, i) => String(forward <= back ? i : months.length - 1 - i).padStart(2, "0"));
}
