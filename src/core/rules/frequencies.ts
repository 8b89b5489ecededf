import { squash } from "../plan";
import { kindOfPeriod } from "../plan/kpis/period-kinds";

/** From one report of a measure to the next, in days, by the words that people have for it; the longest that they can mean. */
const FREQUENCIES: readonly (readonly [words: RegExp, days: number])[] = [
  [/\b(half yearly|six monthly|6 monthly|bi annual(ly)?|twice a year|every (six|6) months)\b/, 184],
  [/\b(annual(ly)?|yearly|once a year|every year|academic year|financial year)\b/, 366],
  [/\b(half term(ly)?|every half term)\b/, 62],
  [/\b(term(ly)?|every term|three times a year)\b/, 140],
  [/\b(quarter(ly)?|every (three|3) months|three monthly|3 monthly)\b/, 92],
  [/\b(bi monthly|every (two|2|other) months?|two monthly|2 monthly)\b/, 62],
  [/\b(month(ly)?|every month|four weekly|4 weekly)\b/, 31],
  [/\b(fortnight(ly)?|every (two|2) weeks|bi weekly)\b/, 14],
  [/\b(week(ly)?|every week)\b/, 7],
];

/** How many days lie between two values by the words of a frequency; null where they do not say it. */
export function daysOfFrequency(frequency: string | null): number | null {
  if (frequency === null) return null;
  let said = squash(frequency);
  const found: number[] = [];
  for (const [words, days] of FREQUENCIES) {
    if (words.test(said)) found.push(days);
    // "Half-termly" is not read as "termly" once more.
    said = said.replace(words, " ");
  }
  // "Monthly, reported quarterly" means the longer of the two.
  return found.length === 0 ? null : Math.max(...found);
}

const DAYS = { month: 31, quarter: 92, term: 140, year: 366 } as const;

/** The same by the periods that a measure's cells stand for; null where they are of several kinds, or single days. */
export function daysOfPeriod(periods: readonly string[]): number | null {
  const kinds = new Set(periods.map(kindOfPeriod));
  const [only] = kinds;
  return only === undefined || kinds.size > 1 || periods.some((period) => period.length === 10) ? null : DAYS[only];
}
