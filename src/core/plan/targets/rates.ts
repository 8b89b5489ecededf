import type { Amount } from "./amounts";
import type { RateOf } from "./target";

const TIME = "(?:academic |school |financial |calendar )?(week|fortnight|month|quarter|half[ -]term|term|year)";
/** Words between the number and its time, of which none names another thing that it is for: "3 per school per year". */
const THING = "((?:(?!per\\b|each\\b|every\\b|an?\\b|in\\b|for\\b)[a-z]+\\s+){0,2})";
const PER = new RegExp(`^\\s*${THING}(?:(?:per|an?|each|every|in (?:any|an?|each)|for each)\\s+|/\\s?)${TIME}\\b`, "i");
const ADVERB = new RegExp(`^\\s*${THING}(weekly|fortnightly|monthly|quarterly|termly|annually|yearly)\\b`, "i");

const OF_ADVERB: { readonly [adverb: string]: RateOf } = {
  weekly: "week",
  fortnightly: "fortnight",
  monthly: "month",
  quarterly: "quarter",
  termly: "term",
  annually: "year",
  yearly: "year",
};

/** For what time a number is; `things`: what it counts stands between them ("2 meetings per term"). */
type Rate = { readonly per: RateOf; readonly things: boolean };

/** For what time the only number of a target is: "term" for "not to exceed 15 per term"; null where it is for none. */
export function rateOf(text: string, amounts: readonly Amount[]): Rate | null {
  const [only, ...others] = amounts;
  if (only === undefined || others.length > 0) return null;
  const behind = text.slice(only.end);
  const [, ofAdverb, adverb] = ADVERB.exec(behind) ?? [];
  const [, things, time] = PER.exec(behind) ?? [];
  if (adverb !== undefined) return { per: OF_ADVERB[adverb.toLowerCase()]!, things: ofAdverb !== "" };
  return time === undefined ? null : { per: time.toLowerCase().replace("-", " ") as RateOf, things: things !== "" };
}
