import { groupBy } from "../group-by";
import type { Action } from "../plan";
import { marksOfWords } from "../plan/squash";
import { plainDoing } from "./doing-words";
import { thingsIn } from "./field-words";

/** Fewer words than this say too little to be the same by chance or not. */
const FEWEST_WORDS = 4;
/** The things alone take so many words. */
const FEWEST_OF_THINGS = 2;
/** What is done to plans so that more of them are in time. */
const REACHES: ReadonlySet<string> = new Set([
  "increase",
  "improve",
  "publish",
  "deliver",
  "ensure",
  "achieve",
  "open",
]);

const HAS_TARGET = /\d|\b(?:in ten|per cent|quarters)\b/i;

/** By when, at the end of a title: a month, or the school year that begins in September. */
const WHEN =
  /,? (?:by|from|for|in time for|ready for|before|in|until|by the end of|at the start of|by the start of)(?: the)?(?: (?:start|end|beginning) of(?: the)?)? (?:(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]* (20\d\d)|(20\d\d)[/-]\d\d(?:\d\d)? (?:school|academic) year|(?:school|academic) year (20\d\d)[/-]\d\d(?:\d\d)?|(?:the )?autumn(?: term)? (20\d\d))\W*$/i;

/** A title as what is done, to what, and by when; the sum is the same for the same things in whatever order. */
type Marked = {
  readonly action: Action;
  readonly marks: readonly number[];
  readonly sum: number;
  readonly when: string | null;
};

/**
 * Actions whose titles name the same doing and the same things, each by whatever name the field has for it, in groups. A
 * thing that only one of them names makes two actions, and so do other numbers and other dates. The time grows with the words.
 */
export function sameInOtherWords(actions: readonly Action[]): readonly (readonly Action[])[] {
  const marked = actions.flatMap(markedTitlesOf);
  const times = new Map<number, number>();
  for (const { sum } of marked) times.set(sum, (times.get(sum) ?? 0) + 1);
  const maybe = marked.filter(({ sum }) => times.get(sum)! > 1);
  const groups = groupBy(maybe, ({ marks }) => [...marks].sort((a, b) => a - b).join(" "));
  return [...groups.values()]
    .filter((group) => new Set(group.flatMap(({ when }) => when ?? [])).size <= 1)
    .map((group) => [...new Set(group.map(({ action }) => action))])
    .filter((group) => group.length > 1);
}

/** A title once for each doing that its first words may stand for. */
function markedTitlesOf(action: Action): readonly Marked[] {
  if (action.title === null) return [];
  const dated = action.title.includes("20") ? WHEN.exec(action.title) : null;
  const title = dated === null ? action.title : action.title.slice(0, dated.index);
  if (marksOfWords(title).length < FEWEST_WORDS) return [];
  const { doings, rest } = plainDoing(title);
  const things = thingsIn(rest);
  if (things.words < FEWEST_OF_THINGS) return [];
  const when = dated === null ? null : monthOf(dated);
  const isTarget =
    things.isTimeliness &&
    HAS_TARGET.test(title.replace(/20.weeks?/i, "")) &&
    doings.some((doing) => REACHES.has(doing));
  return (doings.length === 0 || isTarget ? [""] : doings).map((doing) => {
    const marks = [...marksOfWords(doing.replace(/ /g, "")), ...things.marks];
    let sum = 0;
    for (const mark of marks) sum = (sum + mark) | 0;
    return { action, marks, sum, when };
  });
}

function monthOf([, month, year, ...schoolYears]: RegExpExecArray): string {
  return month === undefined ? `sep ${schoolYears.find((one) => one !== undefined)}` : `${month.toLowerCase()} ${year}`;
}
