import type { CellValue } from "../../workbook";
import { monthOf, MONTH_WORDS } from "../dates/months";
import { readPeriod, type ReadPeriod } from "../dates/periods";
import { remembering } from "../remembering";
import { partOf } from "./parts";
import { quarterWithMonths } from "./period-spans";
import { monthOfYear, plainPeriod } from "./period-spellings";

/** A period with the words that stand beside it in its heading: "Jul 2024 (forecast)", "May 24 Num", "May 2024 (to 15 May)". */
export type PeriodWords = ReadPeriod & { readonly words: string | null };

/** A year that stands above months, or in a row or column of its own. `to` is null for a calendar year. */
export type YearLabel = {
  readonly from: number;
  readonly to: number | null;
  readonly kind: "academic" | "financial" | null;
};

const MONTH = new RegExp(`^(${MONTH_WORDS})\\.?$`, "i");

/**
 * The period that a heading or period cell names, with what else it says. Null when it names none, or several.
 *
 * @param format the cell's number format
 */
export function readPeriodWords(value: CellValue, format: string, system: 1900 | 1904): PeriodWords | null {
  if (typeof value === "string") return periodWordsOf(value);
  const whole = periodOf(value, format, system);
  return whole === null ? null : { ...whole, words: null };
}

/** A text says the same whatever the number format and the date system. */
const periodWordsOf = remembering((value): PeriodWords | null => {
  // No heading of a period is longer, and the long texts of a plan are many.
  if (value.length > 80) return null;
  const whole = periodOf(value, "", 1900);
  if (whole !== null) return { ...whole, words: null };
  const text = value.replace(/\s+/g, " ").trim();
  const [, inBrackets, behind] = NUMBERED.exec(text) ?? [];
  const named = inBrackets ?? behind;
  const inside = named === undefined ? null : periodOf(named, "", 1900);
  if (inside !== null) return { ...inside, words: null };
  for (const [pattern, rest, words] of SPLITS) {
    const groups = pattern.exec(text);
    const read = groups && periodOf((groups[rest] ?? "").trim(), "", 1900);
    if (groups && read) return { ...read, words: (groups[words] ?? "").trim() };
  }
  return withLetter(text);
});

/** "Feb-25F" and "Mar 25E" are forecast and estimate, "Jan-25A" what came of it: letters that finance puts behind a year. */
const LETTERS: { readonly [letter: string]: string | null } = { F: "F (forecast)", E: "E (estimate)", A: null };

function withLetter(text: string): PeriodWords | null {
  const [, rest, letter] = /^(.*[a-z].*\d{2})([FEA])$/i.exec(text) ?? [];
  const read = rest === undefined ? null : periodOf(rest, "", 1900);
  return read && { ...read, words: LETTERS[letter!.toUpperCase()] ?? null };
}

function periodOf(value: CellValue, format: string, system: 1900 | 1904): ReadPeriod | null {
  const plain = plainPeriod(value);
  return plain === value ? readPeriod(value, format, system) : readPeriod(plain, "", system);
}

/** "Q1 (Apr–Jun 2024)", "Month 6: Sep 24": what stands behind the number tells the year too. */
const NUMBERED =
  /^(?:q|quarter |qtr |m|month |mth |p|period )\s?\d{1,2}\s*(?:[([]([^()[\]]+)[)\]]|[:,–-]?\s*([a-z][^()[\]]*\d))$/i;

/** "12m to Dec 24", "Rolling 12 months to March 2025", "R12 Sep 24": the digits are none of the period. */
const ROLLING_TO =
  /^((?:rolling |the |last )*(?:12|twelve)[\s-]?(?:m|mths?|months?)(?:[\s-](?:rolling|average|total))?(?: up)?(?: to| ending)?(?: end(?: of)?)?|r12m?(?: to)?)\s+(.+)$/i;

/** Where the words stand: in brackets behind the period, behind it, in front of it; as a mark. */
const SPLITS: readonly (readonly [RegExp, rest: number, words: number])[] = [
  [/^(.+?)\s*[([](.+)[)\]]$/, 1, 2],
  [/^([^\d([]+?)\s*[([](.+)[)\]]$/, 2, 1],
  [/^(.+?)\s*([*†‡^]+)$/, 1, 2],
  [ROLLING_TO, 2, 1],
  [/^(.+\d)\s*[-–:|]?\s+([^\d]+)$/, 1, 2],
  [/^(.+\d)\s*(%)$/, 1, 2],
  [/^([^\d]+?)\s*[-–:|]?\s+([a-z]+\.?[\s'’-]*\d.*|\d.*)$/i, 2, 1],
  [/^([^\d]+?)\s+(\d.*)$/, 2, 1],
];

/** A year as a label: 2023, "2023/24", "FY 2023-24", "Academic year 2023/24". Null for everything else. */
export function readYear(value: CellValue): YearLabel | null {
  const text = typeof value === "number" || typeof value === "string" ? String(plainPeriod(value)).trim() : "";
  const [, kind = "", from, to] =
    /^((?:academic|school|financial|calendar|fiscal)? ?(?:year|fy|ay)?:?)\s*((?:19|20)\d{2})(?:\s?[/–-]\s?((?:19|20)?\d{2}))?$/i.exec(
      text,
    ) ?? [];
  if (from === undefined) return null;
  const start = Number(from);
  if (to !== undefined && (start + 1) % 100 !== Number(to) % 100) return null;
  const named = /academic|school|ay/i.test(kind) ? "academic" : /financial|fiscal|fy/i.test(kind) ? "financial" : null;
  return { from: start, to: to === undefined ? null : start + 1, kind: named };
}

/** Half-terms, and terms by their number: where three make a year the second is the spring term, where six do it is not. */
const UNNAMED =
  /^(?:(?:half[- ]?term|ht|term|t)\s?[1-6]|(?:autumn|spring|summer)(?: term)? ?[12](?: half)?|(?:1st|2nd|first|second) half (?:of )?(?:autumn|spring|summer)(?: term)?)(?:,? (?:of )?(?:20)?\d{2}(?:\s?[/–-]\s?(?:20)?\d{2})?)?$/i;

/** "w/e 5 Sep", "Week commencing 12th September". */
const WEEK = new RegExp(
  `^(?:w\\/?[ec]|(?:week|wk)\\.? ?(?:ending|commencing|beginning|starting|to)?)\\.?:? ?(\\d{1,2})(?:st|nd|rd|th)? (${MONTH_WORDS})\\.?$`,
  "i",
);

/**
 * A month, quarter, term, week or the number of a month without its year, which stands elsewhere; null for everything else.
 * A quarter that names its months is as `quarterWithMonths` says; what no year can place begins with a question mark.
 */
export function partOfYear(value: CellValue): string | null {
  return typeof value === "string" ? partOfYearIn(value) : null;
}

const partOfYearIn = remembering((value): string | null => {
  const text = value.trim();
  const month = MONTH.exec(text)?.[1];
  if (month !== undefined) return String(monthOf(month)).padStart(2, "0");
  const quarter = /^(?:q|quarter |qtr )\s?([1-4])$/i.exec(text)?.[1];
  if (quarter !== undefined) return `Q${quarter}`;
  const unnamed = UNNAMED.exec(text)?.[0];
  if (unnamed !== undefined) return `?${unnamed}`;
  const [, day, ofMonth] = WEEK.exec(text) ?? [];
  if (day !== undefined) return `${String(monthOf(ofMonth!)).padStart(2, "0")}-${day.padStart(2, "0")}`;
  const counted = /^(?:m|month |mth )\s?(1[0-2]|0?[1-9])$/i.exec(text)?.[1];
  if (counted !== undefined) return `M${Number(counted)}`;
  const term = /^(autumn|spring|summer)(?: term)?$/i.exec(text)?.[1];
  return term === undefined ? quarterWithMonths(text) : `${term[0]!.toUpperCase()}${term.slice(1).toLowerCase()}`;
});

/** A part of a year with what its heading says that it holds: "Q1 actual", "Target Apr"; null for everything else. */
export const partOfYearSaid: (value: string) => { readonly part: string; readonly words: string | null } | null =
  remembering((value) => {
    const whole = partOfYearIn(value);
    if (whole !== null) return { part: whole, words: null };
    if (value.length > 40) return null;
    const words = value.trim().split(/[\s:–-]+/);
    for (const at of [1, 2, -1, -2]) {
      const [one, other] = [words.slice(0, at).join(" "), words.slice(at).join(" ")];
      const [time, rest] = at > 0 ? [one, other] : [other, one];
      const isKnown = partOf(rest.replace(/^\((.*)\)$/, "$1")) !== null || /^(this|current) (year|fy)$/i.test(rest);
      const part = time === "" || !isKnown ? null : partOfYearIn(time);
      if (part !== null) return { part, words: rest.replace(/^\((.*)\)$/, "$1") };
    }
    return null;
  });

/**
 * Months, quarters or terms that stand under one year, as periods; null where the year is left open.
 *
 * Under "2023" each month is of 2023, as long as they run forward. "2023/24" begins in April or September: its own words
 * say which, or its first month does (April, or September to December); from January on the months are of the second
 * year. Quarters, and months with numbers ("M1"), count from April in councils and the NHS, so under "2023/24" only; "Q1"
 * under "2023" could be either.
 */
export function periodsUnder({ from, to, kind }: YearLabel, parts: readonly string[]): readonly (string | null)[] {
  const months = parts.filter((part) => /^\d/.test(part)).map((part) => Number(part.slice(0, 2)));
  const forward = months.every((month, i) => i === 0 || month >= months[i - 1]!);
  const isFromApril = kind === "financial" || (kind === null && parts.some((part) => part.endsWith("f")));
  const begins = kind === "academic" ? 9 : isFromApril ? 4 : beginOf(months);
  return parts.map((part) => {
    if (part.startsWith("?")) return null;
    if (part.startsWith("M"))
      return to === null || kind === "academic" ? null : monthOfYear(from, Number(part.slice(1)));
    if (part.startsWith("Q")) return to === null || kind === "academic" ? null : quarterOf(from, Number(part[1]));
    if (/^[A-Z]/.test(part)) return `${part} ${to !== null && part !== "Autumn" ? to : from}`;
    const month = Number(part.slice(0, 2));
    const named = part.includes("-") ? part : part.length > 2 ? `Q${(month + 2) / 3}` : part;
    if (to === null) return forward ? `${from}-${named}` : null;
    if (month <= 3) return `${to}-${named}`;
    if (month >= 9) return `${from}-${named}`;
    return begins === null ? null : `${begins === 4 ? from : to}-${named}`;
  });
}

/** Where a year of two numbers begins, by its first month; null when April to August could be of either year. */
function beginOf(months: readonly number[]): 4 | 9 | null {
  const [first] = months;
  if (first === 4) return 4;
  if (first !== undefined && first >= 9) return 9;
  return null;
}

function quarterOf(from: number, quarter: number): string {
  return quarter === 4 ? `${from + 1}-Q1` : `${from}-Q${quarter + 1}`;
}
