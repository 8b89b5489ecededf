import { monthOf, MONTH_WORDS } from "../dates/months";
import { remembering } from "../remembering";

/** Months in a row, as headings name them: "Apr-Jun", "April to September 2024", "Sep 24 – Feb 25". Months count from 1. */
export type Span = {
  readonly from: number;
  readonly to: number;
  readonly years: { readonly from: number; readonly to: number } | null;
};

const TO = String.raw`\s*(?:-|–|—|\bto\b)\s*`;
const YEAR = String.raw`[\s'’-]*((?:20)?\d{2})`;
const SPAN = new RegExp(`^(${MONTH_WORDS})\\.?(?:${YEAR})?${TO}(${MONTH_WORDS})\\.?(?:${YEAR})?$`, "i");

/** The months that a text names from the first to the last, and nothing besides; null for everything else. */
export const spanIn: (text: string) => Span | null = remembering((text): Span | null => {
  if (text.length > LONGEST) return null;
  const [, first, firstYear, last, lastYear] = SPAN.exec(text.trim()) ?? [];
  if (first === undefined || last === undefined || (firstYear !== undefined && lastYear === undefined)) return null;
  const [from, to] = [monthOf(first), monthOf(last)];
  if (lastYear === undefined) return { from, to, years: null };
  const end = fullYear(lastYear);
  const start = firstYear === undefined ? (from > to ? end - 1 : end) : fullYear(firstYear);
  const months = (end - start) * 12 + to - from;
  return months > 0 && months < 12 ? { from, to, years: { from: start, to: end } } : null;
});

const LONGEST = 40;
const fullYear = (digits: string) => (digits.length === 2 ? 2000 + Number(digits) : Number(digits));

/** How many months a span has, the first and the last included. */
const lengthOf = ({ from, to }: Span) => ((to - from + 12) % 12) + 1;

const NUMBER = String.raw`(?:q|quarter |qtr )\s?([1-4])`;
const NUMBER_FIRST = new RegExp(`^${NUMBER}\\s*[:,–-]?\\s*[([]?\\s*([a-z][^()[\\]]*?)\\s*[)\\]]?$`, "i");
const NUMBER_LAST = new RegExp(`^([a-z][^()[\\]]*?)\\s*[:,–-]?\\s*[([]?\\s*${NUMBER}\\s*[)\\]]?$`, "i");

/** The initials of the months of a quarter, as people write them in brackets. */
const INITIALS: { readonly [initials: string]: number } = { jfm: 1, amj: 4, jas: 7, ond: 10 };

/**
 * A quarter that names its months and no year, as `04q`: the month in which it begins, and what its number says of the
 * year: `f` where the number counts from April ("Q1 (Apr-Jun)"), `c` from January, `q` without a number ("Apr-Jun").
 * Null for other words, and where number and months do not agree.
 */
export function quarterWithMonths(text: string): string | null {
  if (text.length > LONGEST || !/[a-z]/i.test(text)) return null;
  const [, ahead, months] = NUMBER_FIRST.exec(text) ?? [];
  const [, monthsAhead, behind] = ahead === undefined ? (NUMBER_LAST.exec(text) ?? []) : [];
  const number = ahead ?? behind;
  const begins = beginOfQuarter((months ?? monthsAhead ?? text).trim(), number !== undefined);
  if (begins === null) return null;
  const padded = String(begins).padStart(2, "0");
  if (number === undefined) return `${padded}q`;
  const calendar = (begins + 2) / 3;
  if (Number(number) === calendar) return `${padded}c`;
  return Number(number) === (calendar === 1 ? 4 : calendar - 1) ? `${padded}f` : null;
}

function beginOfQuarter(words: string, numbered: boolean): number | null {
  const initials = numbered ? INITIALS[words.toLowerCase()] : undefined;
  if (initials !== undefined) return initials;
  const span = spanIn(words);
  return span !== null && span.years === null && span.from % 3 === 1 && lengthOf(span) === 3 ? span.from : null;
}

const ROLLING =
  /^(?:r12m?|(?:rolling |the |last )*(?:12|twelve)[\s-]*(?:m|mths?|months?)(?:[\s-]+(?:rolling|average|avg|mean|total))*)(?: (?:up )?to| ending| end)*(?: end(?: of)?)?$|^rolling (?:year|annual|average)(?: (?:up )?to| ending| end)*$/i;

/** Whether the words beside a period say that its number covers the twelve months up to it. */
export const isRolling: (words: string) => boolean = remembering((words) => ROLLING.test(words.trim()));

/** What a number covers where that is more than the period beside which it stands; null where it is not. */
export function coveredBy(words: string): { readonly words: string; readonly soFar: boolean } | null {
  if (spanIn(words) !== null) return { words, soFar: true };
  return isRolling(words) ? { words: "twelve months up to it", soFar: false } : null;
}

/** Which of some headings are stretches that all begin in one month and grow: the year so far, again and again. */
export function growing(texts: readonly (string | null)[]): readonly (Span | null)[] {
  const spans = texts.map((text) => (text === null ? null : spanIn(text)));
  const keyOf = ({ from, years }: Span) => `${years?.from ?? ""}-${from}`;
  const ends = new Map<string, Set<number>>();
  for (const span of spans)
    if (span !== null) ends.set(keyOf(span), (ends.get(keyOf(span)) ?? new Set()).add(lengthOf(span)));
  return spans.map((span) => (span !== null && ends.get(keyOf(span))!.size > 1 ? span : null));
}
