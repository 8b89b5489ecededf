import { addDays, firstOfMonth, isoDay, lastOfMonth, type Window } from "./day";
import { monthOf, MONTHS as MONTH_STARTS, MONTH_WORDS } from "./months";
import { halfTermWindow, termWindow, type TermTable } from "./terms";

/** How exactly a date is written. */
export type Precision = "day" | "month" | "quarter" | "term" | "year" | "none";

export type Groups = { readonly [name: string]: string | undefined };
/** One way of writing a date. */
export type Form = {
  readonly pattern: RegExp;
  readonly precision: Precision;
  readonly read: (groups: Groups, terms: TermTable) => Window | null;
  /** What must stand before it: elsewhere such a number means something else. */
  readonly after?: RegExp;
  /** What stands before it is part of the date as written. */
  readonly takesWord?: true;
};

const MONTH = `(?:${MONTH_WORDS})(?![a-z])\\.?`;
const FULL_YEAR = "(?:1[89]|20)\\d{2}(?!\\d)";
/** Not the start of a larger number, a share or a time: "16 of 20", "16%", "16:30", "16.5", "24/25". */
const ALONE = "(?![\\d%]|[.,:/–-]\\d|\\s*(?:of\\b|%))";
const LONG_YEAR = `${FULL_YEAR}(?![/–-]\\d{2}(?!\\d|[/-]))|['’‘]\\d{2}${ALONE}`;
/** Two digits before a month are its day: "12 May, 31 May 2024". */
const YEAR = `(?:${LONG_YEAR}|\\d{2}${ALONE}(?![a-z]|\\s+${MONTH}))`;
/** A month with a bare number of two digits is a year of ours only from 10 to 29: "March 31" and "May 5" may be days. */
const YEAR_OF_MONTH = `(?:${LONG_YEAR}|[12]\\d${ALONE}(?![a-z]))`;
/** Of a day that stands behind its month two bare digits may be anything. */
const YEAR_AFTER_DAY = `${FULL_YEAR}|['’‘]\\d{2}${ALONE}`;
const NTH = "\\d{1,2}(?:\\s?(?:st|nd|rd|th))?(?![a-z\\d])";
/** The day that a month follows, also directly: "28Mar25". */
const DAY = "\\d{1,2}(?:\\s?(?:st|nd|rd|th)(?![a-z]))?";
const TERM = "aut(?:umn)?|spr(?:ing)?|sum(?:mer)?";
/** Between month and year; only a year of four digits may stand on the next line. */
const GAP = "(?:\\s*\\(?(?=(?:1[89]|20)\\d{2})|[ \\t\\u00a0,.\\-/]*)";
const DOUBLE_YEAR = `(?<y>${FULL_YEAR}|\\d{2})\\s?[/–-]\\s?(?<y2>\\d{4}|\\d{2})(?!\\d)`;
const KIND = "(?<kind>academic|school|financial|fiscal)\\s+year(?<many>s)?(?![a-z])";
const BARE_YEAR = "(?<![\\d/.,£$–-])(?<y>20(?!00)[0-4]\\d)(?![\\d%]|[/.,–-]\\d)";
/** A day and its month stand on one line: "Step 3 ⏎ March 2025" is no third of March. */
const AFTER_DAY = "(?:[^\\S\\r\\n]*(?:of\\s+)?|[.-]|[^\\S\\r\\n]?/[^\\S\\r\\n]?)";
/** Exports write the time of day behind it. */
const TIME = "(?:[ T,]\\s?\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?(?:Z|\\s?[ap]m(?![a-z]))?)?";
/** No further part of a date follows; with a dash another whole date may. */
const ENDS_HERE = "(?!\\d|/\\d|-\\d(?!\\d?[/.]\\d))";
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
  /\b(?:by|in|(?:end|start|beginning|middle|half|part|course) of|end|from|until|till|to|since|before|after|during|throughout|due|early|mid|late|calendar year|the year|completed?|done|achieved|closed|(?:updated|refreshed|reviewed|dated)(?: on)?)[\s-]*$/i;
/** A word that is not understood may have named a month or a season: "Febuary 2026" is no whole year. */
const WORD_BEFORE = /\p{L}{3,}[\s,.]+$/u;
const START_OR_ANNOUNCED = new RegExp(`${LINE_START.source}|${ANNOUNCED.source}`, "i");

const QUARTER = "(?:Q|quarter\\s*|qtr\\.?\\s*)";
const NTH_QUARTER = form(
  `(?<q>1st|2nd|3rd|4th|first|second|third|fourth|last)\\s+(?:quarter|qtr)[\\s,(-]*(?:of\\s+)?(?:FY\\s*)?${DOUBLE_YEAR}`,
  "quarter",
  financialQuarter,
);

/** Dates that begin with a day or a year of two digits, most particular first. British order: 3/4/2025 is 3 April. */
const SHORT: readonly Form[] = [
  form(`(?<d>\\d{1,2})(?<s>-|\\s?/\\s?)(?<m>\\d{1,2})\\k<s>(?<y>\\d{4}|\\d{2})${ENDS_HERE}${TIME}`, "day", oneDay),
  form("(?<d>\\d{1,2})\\.(?<m>\\d{1,2})\\.(?<y>\\d{4})(?![\\d.])", "day", oneDay),
  form("(?<d>[0-3]\\d)\\.(?<m>[01]\\d)\\.(?<y>[2-4]\\d)(?!\\d|\\.\\d)", "day", oneDay),
  { ...form("(?<d>\\d{1,2})\\.(?<m>\\d{1,2})\\.(?<y>\\d{2})(?!\\d|\\.\\d)", "day", oneDay), after: START_OR_ANNOUNCED },
  form(
    `(?<first>${NTH})\\s*(?:[-–—/]|to)\\s*${WEEKDAY}(?<d>${NTH})${AFTER_DAY}(?<month>${MONTH})${GAP}(?<y>${YEAR})`,
    "day",
    dayRange,
  ),
  form(`(?<d>${DAY})${AFTER_DAY}(?<month>${MONTH})${GAP}(?<y>${YEAR})${TIME}`, "day", oneDay),
  form(`(?<m>0?[1-9]|1[0-2])\\s?[/-]\\s?(?<y>20\\d{2})(?!\\d|[/.-]\\d)`, "month", oneMonth),
  form(`(?<m>0[1-9]|1[0-2])\\.(?<y>20\\d{2})(?!\\d|[/.-]\\d)`, "month", oneMonth),
  { ...form(`(?<m>0[1-9])[/-](?<y>[23]\\d)${ALONE}(?![a-z])`, "month", oneMonth), after: START_OR_ANNOUNCED },
  ...doubleYears(),
  NTH_QUARTER,
  form(`(?<d>${NTH})${AFTER_DAY}(?<month>${MONTH})(?!\\w)`, "none", none),
];

/** Dates that begin with a year of four digits. A double year of no stated kind says no day. */
const LONG: readonly Form[] = [
  form(`(?<y>${FULL_YEAR})(?<s>[/.-])(?<m>\\d{1,2})\\k<s>(?<d>\\d{1,2})(?!\\d)${TIME}`, "day", oneDay),
  form(`(?<![\\d/.,£$-])(?<y>(?:19|20)\\d{2})-(?<m>0[1-9]|1[0-2])(?![\\d/-])`, "month", isoMonth),
  form(`(?<y>${FULL_YEAR})\\s+(?<term>${TERM})\\s+term(?![a-z]|[\\s,(]*\\d)`, "term", oneTerm),
  ...doubleYears(),
  form(`(?<![\\d/.,£$-])${FULL_YEAR}(?:[/–-]\\d{2}|\\s?[/–-]\\s?\\d{4})(?![\\d/-])`, "none", none),
  form(`(?<![\\d/.,£$-])${FULL_YEAR}\\s+Q[1-4](?!\\w)`, "none", none),
  { ...form(BARE_YEAR, "year", calendarYear), after: ANNOUNCED },
  {
    ...form(`${BARE_YEAR}(?=\\s*(?:$|[\\n\\r;,.:()|&–—-]|(?:and|or|to|then|at)\\b))`, "year", calendarYear),
    after: LINE_START,
  },
  { ...form(`${BARE_YEAR}(?=\\s*(?:$|[\\n\\r;,.)]))`, "none", none), after: WORD_BEFORE, takesWord: true },
];

/** Its days are known only where a table has them. */
const HALF_TERM = form(
  `(?:(?<term>${TERM})|(?<in>oct(?:ober)?|feb(?:ruary)?|may|whit(?:sun)?))\\s+half[- ]?term,?\\s*\\(?(?:of\\s+)?(?<y>${FULL_YEAR}|['’]?\\d{2}(?!\\d))(?:\\s?[/–-]\\s?(?<y2>\\d{4}|\\d{2})(?!\\d))?`,
  "term",
  halfTerm,
);

const MONTHS: readonly Form[] = [
  HALF_TERM,
  form(`(?<month>${MONTH})\\s?[/–-]\\s?(?<last>${MONTH})${GAP}${DOUBLE_YEAR}`, "month", overNewYear),
  form(`(?<month>${MONTH})\\s+(?<d>${NTH}),?\\s+(?<y>${YEAR_AFTER_DAY})`, "day", oneDay),
  // "Sep 1 – Dec 3, 2026": the year stands at the end.
  form(
    `(?<month>${MONTH})\\s+(?<d>${NTH})(?=\\s*(?:[-–—]|to)\\s*${MONTH}\\s+${NTH},?\\s+(?:${YEAR_AFTER_DAY}))`,
    "none",
    none,
  ),
  form(`(?<month>${MONTH})${GAP}(?<y>${YEAR_OF_MONTH})`, "month", oneMonth),
  form(`${MONTH}(?:\\s+half[- ]?term)?[\\s,]*(?:of\\s+)?${FULL_YEAR}(?:\\s?[/–-]\\s?\\d{2,4}(?!\\d))?`, "none", none),
  form(`(?<month>${MONTH})(?!\\w)`, "none", none),
];

/** A season or a holiday says no day; a term does. */
const SEASONS: readonly Form[] = [
  HALF_TERM,
  form(
    `(?<term>${TERM})\\s+term,?\\s*\\(?(?:of\\s+)?(?<y>${FULL_YEAR}|['’]?\\d{2}(?!\\d))(?:\\s?[/–-]\\s?(?<y2>\\d{4}|\\d{2})(?!\\d))?`,
    "term",
    oneTerm,
  ),
  form(`(?<term>autumn|spring|summer)\\s+(?<y>${FULL_YEAR})\\s+term(?![a-z])`, "term", oneTerm),
  form(
    `(?<term>autumn|spring)\\s*(?:and|&|/|to|[-–—])\\s*(?<last>spring|summer)\\s+terms?,?\\s*\\(?(?<y>${FULL_YEAR}|\\d{2}(?!\\d))(?:\\s?[/–-]\\s?(?<y2>\\d{4}|\\d{2})(?!\\d))?`,
    "term",
    termRange,
  ),
  form(
    `(?:autumn|spring|summer|winter|easter|christmas|new year)(?:\\s+half[- ]?term)?[\\s,]*(?:of\\s+)?${FULL_YEAR}(?:\\s?[/–-]\\s?\\d{2,4}(?!\\d))?`,
    "none",
    none,
  ),
];

/** A quarter of one year alone may be of the calendar's or the financial year. */
const QUARTERS: readonly Form[] = [
  form(
    `${QUARTER}(?<first>[1-4])\\s*(?:[-–—/,&]|to|and)\\s*${QUARTER}(?<q>[1-4])[\\s,(-]*(?:of\\s+)?(?:FY\\s*)?${DOUBLE_YEAR}`,
    "quarter",
    quarters,
  ),
  form(
    `${QUARTER}(?<q>[1-4])[\\s,(-]*(?:of\\s+)?(?:FY\\s*)?(?<y>${FULL_YEAR}|\\d{2})\\s?[/–-]\\s?(?<y2>\\d{4}|\\d{2})(?!\\d)`,
    "quarter",
    financialQuarter,
  ),
  form(`${QUARTER}[1-4](?!\\d)[\\s,(-]*(?:of\\s+)?(?:FY\\s*)?(?:${FULL_YEAR}|\\d{2}(?!\\d))`, "none", none),
];
const NAMED_YEARS: readonly Form[] = [form(`(?:${KIND}|(?<kind2>AY|FY))[\\s,(]*${DOUBLE_YEAR}`, "year", namedYear)];

/** The forms that can begin with a word, by its first letters. */
const BY_LETTERS = new Map<string, readonly Form[]>([
  ...MONTH_STARTS.map((month) => [month, MONTHS] as const),
  ...["aut", "spr", "sum", "whi", "win", "eas", "chr", "new"].map((letters) => [letters, SEASONS] as const),
  ...["fir", "sec", "thi", "fou", "las"].map((letters) => [letters, [NTH_QUARTER]] as const),
  ...["qua", "qtr", "q1", "q2", "q3", "q4"].map((letters) => [letters, QUARTERS] as const),
  ...["aca", "sch", "fin", "fis", "ay", "fy"].map((letters) => [letters, NAMED_YEARS] as const),
]);

/** The forms that a date can have that begins at a place of a text, where a number or a word begins. */
export function formsAt(text: string, start: number): readonly Form[] {
  if (text.charCodeAt(start) <= NINE) {
    let end = start + 1;
    while (end - start < 5 && isDigit(text.charCodeAt(end))) end++;
    return end - start <= 2 ? SHORT : end - start === 4 ? LONG : [];
  }
  const letters = text.slice(start, start + 3).toLowerCase();
  return BY_LETTERS.get(letters) ?? BY_LETTERS.get(letters.slice(0, 2)) ?? [];
}

const [ZERO, NINE] = [48, 57];
const isDigit = (code: number) => code >= ZERO && code <= NINE;

function doubleYears(): Form[] {
  return [
    form(`${DOUBLE_YEAR}\\s+(?:${KIND}|(?<kind2>AY|FY)(?!\\w))`, "year", namedYear),
    form(`${DOUBLE_YEAR}[\\s,]+(?<term>${TERM})\\s+term(?![a-z]|[\\s,(]*\\d)`, "term", oneTerm),
    form(`${DOUBLE_YEAR}[\\s,]*Q(?<q>[1-4])(?!\\w)`, "quarter", financialQuarter),
  ];
}

/** `24`, `'24` and `2024` -> 2024; of two digits those from 70 on are of the last century. */
export function yearOf(text: string): number {
  const digits = Number(text.replace(/\D/g, ""));
  return digits >= 100 ? digits : digits < 70 ? 2000 + digits : 1900 + digits;
}

function oneDay({ y = "", m, month, d = "" }: Groups): Window | null {
  const day = isoDay(yearOf(y), m === undefined ? monthOf(month ?? "") : Number(m), parseInt(d, 10));
  return day === null ? null : { from: day, to: day };
}

/** "2025-03". Up to 2012 it may as well be two years: "2010-12". */
function isoMonth(groups: Groups): Window | null {
  return yearOf(groups.y ?? "") > 2012 ? oneMonth(groups) : null;
}

/** "Dec/Jan 25/26": two months of which the second is of the next year. */
function overNewYear({ month = "", last = "", y = "", y2 = "" }: Groups): Window | null {
  const [from, to] = [monthOf(month), monthOf(last)];
  return follows(y, y2) && to < from ? { from: firstOfMonth(yearOf(y), from), to: lastOfMonth(yearOf(y2), to) } : null;
}

/** "3 – 7 March 2025". */
function dayRange({ y = "", month = "", first = "", d = "" }: Groups): Window | null {
  const [from, to] = [first, d].map((day) => isoDay(yearOf(y), monthOf(month), parseInt(day, 10)));
  return from && to && from < to ? { from, to } : null;
}

function oneMonth({ y = "", m, month = "" }: Groups): Window {
  const of = m === undefined ? monthOf(month) : Number(m);
  return { from: firstOfMonth(yearOf(y), of), to: lastOfMonth(yearOf(y), of) };
}

/** A term of a school year ("Spring term 2024/25") lies in its second half, but for autumn. */
function oneTerm({ term = "", y = "", y2 }: Groups, terms: TermTable): Window | null {
  if (y2 !== undefined && !follows(y, y2)) return null;
  return termWindow(termNamed(term), y2 === undefined || /^aut/i.test(term) ? yearOf(y) : yearOf(y) + 1, terms);
}

const termNamed = (word: string) =>
  ({ aut: "autumn", spr: "spring", sum: "summer" })[word.slice(0, 3).toLowerCase()] ?? word;

function halfTerm({ term, in: month = "", y = "", y2 }: Groups, terms: TermTable): Window | null {
  if (y2 !== undefined && !follows(y, y2)) return null;
  const name = termNamed(term ?? { o: "autumn", f: "spring" }[month.slice(0, 1).toLowerCase()] ?? "summer");
  return halfTermWindow(name, yearOf(y) + (y2 !== undefined && name !== "autumn" ? 1 : 0), terms);
}

/** "Autumn and spring terms 2025/26". */
function termRange({ term = "", last = "", ...years }: Groups, terms: TermTable): Window | null {
  const [from, to] = [oneTerm({ term, ...years }, terms), oneTerm({ term: last, ...years }, terms)];
  return from && to && from.to < to.from ? { from: from.from, to: to.to } : null;
}

/** Quarters of councils and the NHS: Q1 is April to June of the financial year. */
function financialQuarter({ q = "", y = "", y2 = "" }: Groups): Window | null {
  if (!follows(y, y2)) return null;
  const month = 4 + (quarterOf(q) - 1) * 3;
  const [year, start] = month > 12 ? [yearOf(y) + 1, month - 12] : [yearOf(y), month];
  return { from: firstOfMonth(year, start), to: lastOfMonth(year, start + 2) };
}

/** "Q1 – Q2 2025/26". */
function quarters({ first = "", ...groups }: Groups): Window | null {
  const [from, to] = [financialQuarter({ ...groups, q: first }), financialQuarter(groups)];
  return from && to && from.from < to.from ? { from: from.from, to: to.to } : null;
}

const quarterOf = (q: string) => (/\d/.test(q) ? parseInt(q, 10) : (QUARTER_WORDS[q.toLowerCase()] ?? 4));
const QUARTER_WORDS: { readonly [word: string]: number } = { first: 1, second: 2, third: 3, fourth: 4, last: 4 };

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
