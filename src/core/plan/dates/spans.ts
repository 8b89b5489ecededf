import { addDays, isoDay, firstOfMonth, lastOfMonth, type Window } from "./day";
import { isMovedFrom } from "./replaced";
import { findForms, type Found } from "./scan";
import type { TermTable } from "./terms";

const RANGE = /^\s*(?:[-–—]|to|until|till|through(?: to)?|up to)\s*(?:the\s+)?(?:end\s+of\s+)?$/i;
const LIST = /^\s*(?:,|\/|,?\s*(?:and|&|or))\s*$/i;
const EITHER = /^\s*(?:\/|and|&|or)\s*$/i;
const COMMA = /^\s*,\s*$/;
const ENDS_LIST = /^\s*,?\s*(?:and|&|or)\s/i;
const BETWEEN = /\bbetween\s+(?:the\s+)?$/i;
const LONGEST_LEAD = 40;

/**
 * The dates of a text in the order written, each with the words that belong to it: a year written once holds for the
 * months beside it ("May / June 2017"), two dates with a dash are one stretch, and words before a date move its days
 * ("before", "w/c") or leave them open ("early in").
 */
export function findDates(text: string, terms: TermTable): Found[] {
  const found = withYears(text, findForms(text, terms));
  if (found.length === 0) return [];
  return asStretches(
    text,
    found.map((one) => withLead(text, one)),
  );
}

/** Months and days without a year take that of the date that follows; alone they stay without one. */
function withYears(text: string, found: readonly Found[]): Found[] {
  const years: Found[] = [];
  for (const one of [...found].reverse()) {
    const next = years.at(-1);
    const full = one.yearless && next?.window ? beside(text, one, next) : one;
    if (full.window !== null || !full.yearless || isTold(text, full)) years.push(full);
  }
  return years.reverse();
}

function beside(text: string, one: Found, next: Found): Found {
  const { month, day } = one.yearless!;
  const gap = text.slice(one.end, next.start);
  const fits = next.precision === "month" || next.precision === "day";
  if (!fits || !(RANGE.test(gap) || LIST.test(gap))) return one;
  const [year, nextMonth] = [Number(next.window!.from.slice(0, 4)), Number(next.window!.from.slice(5, 7))];
  const window = windowOf(month > nextMonth ? year - 1 : year, month, day);
  return window === null ? one : { ...one, window, precision: day === null ? "month" : "day" };
}

function windowOf(year: number, month: number, day: number | null): Window | null {
  if (day === null) return { from: firstOfMonth(year, month), to: lastOfMonth(year, month) };
  const one = isoDay(year, month, day);
  return one === null ? null : { from: one, to: one };
}

/** A month without a year is told, unless the word is likely no month ("schools may …", "a march …"). */
function isTold(text: string, { start, end, yearless }: Found): boolean {
  const word = text.slice(start, end);
  return yearless!.day !== null || (/^[A-Z]/.test(word) && !/^(?:May|Mar(?:ch)?)$/.test(word));
}

const WEEKDAY = "[\\s:]*(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?,?\\s+)?(?:the\\s+)?";

type Lead = readonly [words: RegExp, move: (found: Found, window: Window) => Partial<Found> | null];

/** Words directly before a date that say which of its days is meant; "not before" comes before "before". */
const LEADS: readonly Lead[] = [
  [/\b(?:not|no)\s+(?:before|earlier than|sooner than)\s+(?:the\s+)?$/i, () => ({ bound: "from" })],
  [new RegExp(`(?:w/?c|week (?:commencing|beginning|starting|of))${WEEKDAY}$`, "i"), weekFrom],
  [new RegExp(`(?:w/?e|week ending)${WEEKDAY}$`, "i"), weekTo],
  [
    /(?<!\bon or )\b(?:before|prior to|ahead of|in advance of)\s+(?:the\s+)?$/i,
    (_, { from }) => ({ window: just(addDays(from, -1)) }),
  ],
  [
    /\b(?:by|before|until)\s+(?:the\s+)?(?:start|beginning)\s+of\s+(?:the\s+)?$/i,
    (_, { from }) => ({ window: just(from) }),
  ],
  [
    /\b(?:after|following)\s+(?:the\s+)?(?:end\s+of\s+(?:the\s+)?)?$/i,
    (_, { to }) => ({ window: just(addDays(to, 1)), bound: "from" }),
  ],
  [/\b(?:start|beginning)\s+of\s+(?:the\s+)?$/i, startOfTerm],
  [
    /\b(?:early|mid|middle|late|later|(?:start|beginning|(?:first|second) half|part)\s+of)[\s–-]*(?:in\s+|of\s+)?(?:the\s+)?$/i,
    somewhere,
  ],
];

function withLead(text: string, found: Found): Found {
  const { window } = found;
  if (window === null) return found;
  const from = Math.max(0, found.start - LONGEST_LEAD);
  const before = text.slice(from, found.start);
  for (const [words, move] of LEADS) {
    const match = words.exec(before);
    const moved = match && move(found, window);
    if (match && moved) return { ...found, ...moved, start: from + match.index };
  }
  return found;
}

const just = (day: string): Window => ({ from: day, to: day });

/** "w/c 3 March 2025" is that day and the six after it. */
function weekFrom({ precision }: Found, { from }: Window): Partial<Found> | null {
  return precision === "day" ? { window: { from, to: addDays(from, 6) } } : null;
}

function weekTo({ precision }: Found, { to }: Window): Partial<Found> | null {
  return precision === "day" ? { window: { from: addDays(to, -6), to } } : null;
}

/** The first day of a term stands in the table; that of other stretches is not meant so exactly. */
function startOfTerm({ precision }: Found, { from }: Window): Partial<Found> | null {
  return precision === "term" ? { window: just(from) } : null;
}

/** "Early in the autumn term 2024" lies in the term, and nobody can say where; "early November" is November. */
function somewhere({ precision }: Found): Partial<Found> | null {
  if (precision === "day") return null;
  return precision === "month" ? {} : { bound: "somewhere" };
}

/**
 * "March – July 2017", "May/June 2017", "between June and July 2017": one stretch. Three dates joined by dashes are a
 * list, months joined by slashes are one stretch however many they are.
 */
function asStretches(text: string, found: readonly Found[]): Found[] {
  const isRange = (one: Found | undefined, next: Found | undefined) =>
    one !== undefined && next !== undefined && RANGE.test(text.slice(one.end, next.start));
  const stretches: Found[] = [];
  for (const [i, next] of found.entries()) {
    const one = stretches.at(-1);
    const listed = isRange(found[i - 2], found[i - 1]) || isRange(next, found[i + 1]);
    const stretch = one && !(listed && isRange(found[i - 1], next)) ? stretchOf(text, one, next) : null;
    if (stretch) stretches[stretches.length - 1] = stretch;
    else stretches.push(next);
  }
  return stretches;
}

function stretchOf(text: string, one: Found, next: Found): Found | null {
  if (one.window === null || next.window === null || one.bound || next.bound) return null;
  if (one.window.from >= next.window.from) return null;
  if (isMovedFrom(text.slice(Math.max(0, one.start - LONGEST_LEAD), one.start))) return null;
  const gap = text.slice(one.end, next.start);
  const between = /\band\b|&/i.test(gap) && BETWEEN.test(text.slice(Math.max(0, one.start - LONGEST_LEAD), one.start));
  const oneYear = one.yearless !== undefined && /^\s*\/\s*$/.test(gap);
  const listed = COMMA.test(gap) && one.yearless !== undefined && ENDS_LIST.test(text.slice(next.end, next.end + 8));
  const joined =
    (EITHER.test(gap) && (between || oneYear || isNextMonth(one, next))) || (listed && isNextMonth(one, next));
  if (!RANGE.test(gap) && !joined) return null;
  const window = { from: one.window.from, to: next.window.to };
  const terms = next.terms ?? one.terms;
  return { start: one.start, end: next.end, precision: next.precision, window, stretch: true, ...(terms && { terms }) };
}

/** "May and June 2017" means some day in the two; "April and September 2017" are two dates. */
function isNextMonth(one: Found, next: Found): boolean {
  if (one.precision !== "month" || next.precision !== "month") return false;
  return next.window!.from === addDays(one.window!.to, 1);
}
