import { addDays, firstOfMonth, isoDay, lastOfMonth, type Window } from "./day";
import { termWindow, type TermTable } from "./terms";

/** How exactly a date is written. */
export type Precision = "day" | "month" | "quarter" | "term" | "year" | "none";

/** One date in a text: where it stands and what it says by itself. */
export type Found = {
  readonly start: number;
  readonly end: number;
  readonly precision: Precision;
  /** The days that the words allow; null: they look like a date, and no day can be known ("Spring 2025"). */
  readonly window: Window | null;
  /** Set where the year is not written; a date beside it may give it. */
  readonly yearless?: { readonly month: number; readonly day: number | null };
  /** Words around the date bound it from below ("after March 2025") or leave open where in it ("early in"). */
  readonly bound?: "from" | "somewhere";
  /** Two dates with a dash or "to" between them: "from" before it does not make it open at the end. */
  readonly stretch?: true;
};

type Groups = { readonly [name: string]: string | undefined };
type Form = {
  readonly pattern: RegExp;
  readonly precision: Precision;
  readonly read: (groups: Groups, terms: TermTable) => Window | null;
  /** What must stand before it: elsewhere such a number means something else. */
  readonly after?: RegExp;
  /** What stands before it is part of the date as written. */
  readonly takesWord?: true;
};

const MONTH_NAMES = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const MONTH =
  "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)(?![a-z])\\.?";
const FULL_YEAR = "(?:19|20)\\d{2}(?!\\d)";
/** Not the start of a larger number, a share or a time: "16 of 20", "16%", "16:30", "16.5", "24/25". */
const ALONE = "(?![\\d%]|[.,:/–-]\\d|\\s*(?:of\\b|%))";
const YEAR = `(?:${FULL_YEAR}(?![/–-]\\d{2}(?!\\d|[/-]))|['’‘]\\d{2}${ALONE}|\\d{2}${ALONE}(?![a-z]))`;
/** A month with a bare number of two digits is a year of ours only from 10 to 29: "March 31" and "May 5" may be days. */
const YEAR_OF_MONTH = YEAR.replace(`|\\d{2}${ALONE}`, `|[12]\\d${ALONE}`);
const NTH = "\\d{1,2}(?:st|nd|rd|th)?(?![a-z\\d])";
const GAP = "[\\s,.\\-/]*";
const DOUBLE_YEAR = `(?<y>${FULL_YEAR}|\\d{2})\\s?[/–-]\\s?(?<y2>\\d{4}|\\d{2})(?!\\d)`;
const KIND = "(?<kind>academic|school|financial|fiscal)\\s+year(?<many>s)?(?![a-z])";
const BARE_YEAR = "(?<![\\d/.,£$–-])(?<y>20(?!00)[0-4]\\d)(?![\\d%]|[/.,–-]\\d)";
/** A day and its month stand on one line: "Step 3 ⏎ March 2025" is no third of March. */
const AFTER_DAY = "(?:[^\\S\\r\\n]*(?:of\\s+)?|[.-])";
const WEEKDAY = "(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?,?\\s+)?";

const none = () => null;
const form = (source: string, precision: Precision, read: Form["read"]): Form => ({
  pattern: new RegExp(source, "iy"),
  precision,
  read,
});

/** The start of a line or a bracket; a word that announces a date. */
const LINE_START = /(?:^|[\n;:(|–—-])\s*$/;
const ANNOUNCED =
  /\b(?:by|in|(?:end|start|beginning|middle|half|part|course) of|from|until|till|to|since|before|after|during|throughout|due|early|mid|late|calendar year|the year|completed?|done|achieved|closed)[\s-]*$/i;
/** A word that is not understood may have named a month or a season: "Febuary 2026" is no whole year. */
const WORD_BEFORE = /\p{L}{3,}[\s,.]+$/u;
const START_OR_ANNOUNCED = new RegExp(`${LINE_START.source}|${ANNOUNCED.source}`, "i");

/** Dates that begin with a digit, most particular first. British order: 3/4/2025 is 3 April. */
const DIGIT_FORMS: readonly Form[] = [
  form(`(?<y>${FULL_YEAR})-(?<m>\\d{1,2})-(?<d>\\d{1,2})(?!\\d)`, "day", oneDay),
  form("(?<d>\\d{1,2})(?<s>[/\\-])(?<m>\\d{1,2})\\k<s>(?<y>\\d{4}|\\d{2})(?!\\d|[/-]\\d)", "day", oneDay),
  form("(?<d>\\d{1,2})\\.(?<m>\\d{1,2})\\.(?<y>\\d{4})(?![\\d.])", "day", oneDay),
  { ...form("(?<d>\\d{1,2})\\.(?<m>\\d{1,2})\\.(?<y>\\d{2})(?!\\d|\\.\\d)", "day", oneDay), after: START_OR_ANNOUNCED },
  form(
    `(?<first>${NTH})\\s*(?:[-–—/]|to)\\s*${WEEKDAY}(?<d>${NTH})${AFTER_DAY}(?<month>${MONTH})${GAP}(?<y>${YEAR})`,
    "day",
    dayRange,
  ),
  form(`(?<d>${NTH})${AFTER_DAY}(?<month>${MONTH})${GAP}(?<y>${YEAR})`, "day", oneDay),
  form(`${DOUBLE_YEAR}\\s+${KIND}`, "year", namedYear),
  form(`${DOUBLE_YEAR}[\\s,]*Q(?<q>[1-4])(?!\\w)`, "quarter", financialQuarter),
  form(`(?<![\\d/.,£$-])${FULL_YEAR}\\s?[/–-]\\s?(?:\\d{4}|\\d{2})(?![\\d/-])`, "none", none),
  form(`(?<![\\d/.,£$-])${FULL_YEAR}\\s+Q[1-4](?!\\w)`, "none", none),
  { ...form(BARE_YEAR, "year", calendarYear), after: ANNOUNCED },
  {
    ...form(`${BARE_YEAR}(?=\\s*(?:$|[\\n\\r;,.:()|&–—-]|(?:and|or|to|then|at)\\b))`, "year", calendarYear),
    after: LINE_START,
  },
  { ...form(`${BARE_YEAR}(?=\\s*(?:$|[\\n\\r;,.)]))`, "none", none), after: WORD_BEFORE, takesWord: true },
];

/** Dates that begin with a letter. A season, a holiday or a quarter of no certain year says no day. */
const WORD_FORMS: readonly Form[] = [
  form(`(?<month>${MONTH})\\s+(?<d>${NTH}),?\\s+(?<y>${FULL_YEAR})`, "day", oneDay),
  form(`(?<month>${MONTH})${GAP}(?<y>${YEAR_OF_MONTH})`, "month", oneMonth),
  form(
    `(?<term>autumn|spring|summer)\\s+term,?\\s*\\(?(?:of\\s+)?(?<y>${FULL_YEAR}|['’]?\\d{2}(?!\\d))(?:\\s?[/–-]\\s?(?<y2>\\d{4}|\\d{2})(?!\\d))?`,
    "term",
    oneTerm,
  ),
  form(`(?<term>autumn|spring|summer)\\s+(?<y>${FULL_YEAR})\\s+term(?![a-z])`, "term", oneTerm),
  form(
    `(?:${MONTH}|autumn|spring|summer|winter|easter|christmas|new year)(?:\\s+half[- ]?term)?[\\s,]*(?:of\\s+)?${FULL_YEAR}(?:\\s?[/–-]\\s?\\d{2,4}(?!\\d))?`,
    "none",
    none,
  ),
  form(
    `(?:Q|quarter\\s*)(?<q>[1-4])[\\s,(-]*(?:of\\s+)?(?:FY\\s*)?(?<y>${FULL_YEAR}|\\d{2})\\s?[/–-]\\s?(?<y2>\\d{4}|\\d{2})(?!\\d)`,
    "quarter",
    financialQuarter,
  ),
  form(`(?:Q|quarter\\s*)[1-4](?!\\d)[\\s,(-]*(?:of\\s+)?(?:FY\\s*)?(?:${FULL_YEAR}|\\d{2}(?!\\d))`, "none", none),
  form(`(?:${KIND}|(?<kind2>AY|FY))[\\s,(]*${DOUBLE_YEAR}`, "year", namedYear),
];

const WORD_STARTS =
  /jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|aut|spr|sum|win|eas|chr|new|q[1-4u]|aca|sch|fin|fis|ay|fy/iy;
const YEARLESS_DAY = new RegExp(`(?<d>${NTH})${AFTER_DAY}(?<month>${MONTH})(?!\\w)`, "iy");
const YEARLESS_MONTH = new RegExp(`(?<month>${MONTH})(?!\\w)`, "iy");

/** A number after such a word counts or names something, and is no day: "Phase 2 March 2025", "Year 11 May 2025". */
const COUNTS =
  /\b(?:phase|year|stage|step|priority|action|area|section|cohort|wave|tier|part|objective|item|version|band|group|team|workstream|level|round|week|term|no|number|quarter|page|annex|strand)s?\.?\s*$/i;
const LONGEST_LEAD = 40;

/** The dates of a text in the order written, each by itself; months and days without a year are marked so. */
export function findForms(text: string, terms: TermTable): Found[] {
  const found: Found[] = [];
  const starts = /(?<![\d\p{L}])\d|(?<!\p{L})[A-Za-z]|(?<=\p{Ll})\p{Lu}/gu;
  for (let at = starts.exec(text); at !== null; at = starts.exec(text)) {
    const one = at[0] <= "9" ? digitDate(text, at.index, terms) : wordDate(text, at.index, terms);
    if (one === null) continue;
    found.push(one);
    starts.lastIndex = one.end;
  }
  return found;
}

function digitDate(text: string, start: number, terms: TermTable): Found | null {
  const before = text.slice(Math.max(0, start - LONGEST_LEAD), start);
  for (const one of DIGIT_FORMS) {
    const found = tried(one, text, start, terms);
    if (found === null || (one.after && !one.after.test(before))) continue;
    const counted = one.precision === "day" && COUNTS.test(before) && /[a-z]/i.test(text.slice(start, found.end));
    if (counted) return null;
    return one.takesWord ? { ...found, start: start - (one.after?.exec(before)?.[0].length ?? 0) } : found;
  }
  return COUNTS.test(before) ? null : yearless(YEARLESS_DAY, text, start);
}

function wordDate(text: string, start: number, terms: TermTable): Found | null {
  WORD_STARTS.lastIndex = start;
  if (!WORD_STARTS.test(text)) return null;
  for (const one of WORD_FORMS) {
    const found = tried(one, text, start, terms);
    if (found !== null) return found;
  }
  return yearless(YEARLESS_MONTH, text, start);
}

function tried({ pattern, precision, read }: Form, text: string, start: number, terms: TermTable): Found | null {
  pattern.lastIndex = start;
  const match = pattern.exec(text);
  if (match === null) return null;
  const window = read(match.groups ?? {}, terms);
  const real = window !== null && window.from >= FIRST && window.to <= LAST;
  return {
    start,
    end: start + match[0].length,
    ...(real ? { precision, window } : { precision: "none", window: null }),
  };
}

/** Days of Excel's first seventy years are numbers that were formatted as dates, never a plan's. */
const [FIRST, LAST] = ["1970-01-01", "2100-12-31"];

function yearless(pattern: RegExp, text: string, start: number): Found | null {
  pattern.lastIndex = start;
  const match = pattern.exec(text);
  if (match === null) return null;
  const { d, month = "" } = match.groups ?? {};
  const part = { month: monthOf(month), day: d === undefined ? null : parseInt(d, 10) };
  return { start, end: start + match[0].length, precision: "none", window: null, yearless: part };
}

/** `24`, `'24` and `2024` -> 2024; of two digits those from 70 on are of the last century. */
export function yearOf(text: string): number {
  const digits = Number(text.replace(/\D/g, ""));
  return digits >= 100 ? digits : digits < 70 ? 2000 + digits : 1900 + digits;
}

/** `Sept.` or `september` -> 9. */
export function monthOf(name: string): number {
  return MONTH_NAMES.indexOf(name.slice(0, 3).toLowerCase()) + 1;
}

function oneDay({ y = "", m, month, d = "" }: Groups): Window | null {
  const day = isoDay(yearOf(y), m === undefined ? monthOf(month ?? "") : Number(m), parseInt(d, 10));
  return day === null ? null : { from: day, to: day };
}

/** "3 – 7 March 2025". */
function dayRange({ y = "", month = "", first = "", d = "" }: Groups): Window | null {
  const [from, to] = [first, d].map((day) => isoDay(yearOf(y), monthOf(month), parseInt(day, 10)));
  return from && to && from < to ? { from, to } : null;
}

function oneMonth({ y = "", month = "" }: Groups): Window {
  return { from: firstOfMonth(yearOf(y), monthOf(month)), to: lastOfMonth(yearOf(y), monthOf(month)) };
}

/** A term of a school year ("Spring term 2024/25") lies in its second half, but for autumn. */
function oneTerm({ term = "", y = "", y2 }: Groups, terms: TermTable): Window | null {
  if (y2 !== undefined && !follows(y, y2)) return null;
  return termWindow(term, y2 === undefined || /autumn/i.test(term) ? yearOf(y) : yearOf(y) + 1, terms);
}

/** Quarters of councils and the NHS: Q1 is April to June of the financial year. */
function financialQuarter({ q = "", y = "", y2 = "" }: Groups): Window | null {
  if (!follows(y, y2)) return null;
  const month = 4 + (Number(q) - 1) * 3;
  const [year, start] = month > 12 ? [yearOf(y) + 1, month - 12] : [yearOf(y), month];
  return { from: firstOfMonth(year, start), to: lastOfMonth(year, start + 2) };
}

/** The academic year runs from September to August, the financial one from April to March; several years in a row too. */
function namedYear({ kind, kind2 = "", many, y = "", y2 = "" }: Groups): Window | null {
  const [first, last] = [yearOf(y), yearOf(y2)];
  if (!follows(y, y2) && (many === undefined || last <= first || last - first > LONGEST_SPAN)) return null;
  const start = firstOfMonth(first, /^f/i.test(kind ?? kind2) ? 4 : 9);
  return { from: start, to: addDays(`${last}${start.slice(4)}`, -1) };
}

/** More years than this in one span are a slip. */
const LONGEST_SPAN = 10;

function calendarYear({ y = "" }: Groups): Window {
  return { from: `${y}-01-01`, to: `${y}-12-31` };
}

const follows = (y: string, y2: string) => yearOf(y) + 1 === yearOf(y2);
