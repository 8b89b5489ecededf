import { addDays } from "./dates/day";
import { MONTH_WORDS } from "./dates/months";
import { dayMonthFirst, isMonthFirst } from "./dates/month-first";
import { readMilestones, type IsoDay, type Milestone } from "./dates/milestones";
import { PLAIN, rankOf, saysEndOf, UNSAID } from "./as-at-words";

/** A date in a title: how plainly it is the report's (0 most), and the whole day where one is named. */
export type SaidDate = { readonly rank: number; readonly date: IsoDay | null };

/** A title is shorter than a sentence that happens to hold a date. */
export const LONGEST_TITLE = 120;

/**
 * The dates that a text names and that may be the report's, each by the words of its own clause; of a long text only
 * those that the plainest words announce. `label` is what stands in the cell before it.
 */
export function datesSaid(text: string, label: string | null): readonly SaidDate[] {
  if (text.length > LONGEST_TITLE && !MAY_ANNOUNCE.test(text)) return [];
  let from = 0;
  const dates = readMilestones(text).flatMap((one) => {
    const monthFirst = isMonthFirst(one.asWritten) ? dayMonthFirst(one.asWritten) : null;
    if (one.window === null && monthFirst === null) return [];
    const words = one.asWritten.replace(/\d.*$/s, "");
    const at = Math.max(from, text.indexOf(one.asWritten, from));
    const before = (text.slice(0, at) + words).replace(OF_THE_DATE, "");
    from = at + one.asWritten.length;
    return [{ one, monthFirst, before: clauseBefore(before, label), behind: clauseBehind(text.slice(from)) }];
  });
  return dates.flatMap(({ one, monthFirst, before, behind }): readonly SaidDate[] => {
    const rank = rankBeside(before, behind);
    if (rank === null || (text.length > LONGEST_TITLE && rank > 0)) return [];
    if (rank > 0 && (!OF_A_REPORT.has(one.precision) || isLong(one, A_QUARTER)) && monthFirst === null) return [];
    if (rank === UNSAID && dates.length > 1) return [];
    return [{ rank, date: monthFirst ?? wholeDay(one, before) }];
  });
}

/** A day of the week and a month are of the date, not of what it is called. */
const OF_THE_DATE = new RegExp(
  `\\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\\s+(?:the\\s+)?|(?:${MONTH_WORDS})\\.?\\s*)$`,
  "i",
);

/** Spares long texts the closer look. */
const MAY_ANNOUNCE = /\bas (?:at|of|on)\b|@|\bposition\b|\bcorrect\b|\bstatus\b|\bdata\b|\breport|\bperiod\b/i;

function rankBeside(before: string, behind: string): number | null {
  const rank = rankOf(before);
  if (rank !== UNSAID) return rank;
  const later = rankOf(behind);
  return later === null || later >= PLAIN ? later : PLAIN;
}

const CUT = /[;|\n•·]|\.\s+(?=\p{Lu})/u;

/** The words of the clause that a date ends; with none of its own, those of the clause or the cell before. */
function clauseBefore(before: string, label: string | null): string {
  const clauses = before.split(CUT);
  let words = clauses.pop()!;
  while (!SAYS_SOMETHING.test(words) && clauses.length > 0) words = `${clauses.pop()!} ${words}`;
  if (label === null || (rankOf(words) ?? 0) < PLAIN) return words;
  return SAYS_SOMETHING.test(words) ? `${label}: ${words}` : label;
}

const clauseBehind = (behind: string) => behind.split(CUT)[0]!.split(/\d/)[0]!;
const SAYS_SOMETHING = /\p{L}{2,}/u;

const [A_QUARTER, A_YEAR] = [92, 366];

/** Whether the dates of a title span longer than a report does: those are the plan's. */
const isLong = ({ window }: Milestone, days: number) => window !== null && window.to > addDays(window.from, days);

/** A report may be of a month or a quarter; the years in a title are those of the plan. */
const OF_A_REPORT: ReadonlySet<Milestone["precision"]> = new Set(["day", "month", "quarter"] as const);

/** The day that a date names; the end of a month, or of a stretch of days, is one where words say so. */
function wholeDay(one: Milestone, before: string): IsoDay | null {
  if (one.window === null || !OF_A_REPORT.has(one.precision)) return null;
  const isDay = one.precision === "day" && one.window.from === one.window.to;
  const isEnd = saysEndOf(before) && !isLong(one, A_YEAR);
  return isDay || isEnd || /^(?:w\/e|week ending)/i.test(one.asWritten) ? one.window.to : null;
}
