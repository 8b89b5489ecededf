import type { PeriodKind } from "../kpis/period-kinds";
import type { Amount } from "./amounts";

const PER =
  /^\s*(?:[a-z]+\s+){0,2}(?:per|an?|each|every|in (?:any|an?|each))\s+(?:academic |school |financial |calendar )?(month|quarter|term|year)\b/i;

/** Whether the only number of a target is one for each period ("not to exceed 15 per term") of the kind of its values. */
export function isRateOf(text: string, amounts: readonly Amount[], counts: PeriodKind | null): boolean {
  const [only, ...others] = amounts;
  if (only === undefined || others.length > 0 || counts === null) return false;
  return PER.exec(text.slice(only.end))?.[1]?.toLowerCase() === counts;
}
