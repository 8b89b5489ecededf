import { addDays, firstOfMonth, isoDay, lastOfMonth, type IsoDay, type Window } from "./day";
import { termWindow } from "./terms";

export type { IsoDay, Window };

/** One date of a plan as it was written, and what it means. */
export type Milestone = {
  readonly asWritten: string;
  /** The day that counts: the last of the window for a deadline, the first for a start; null when no day can be read. */
  readonly date: IsoDay | null;
  /** The days that the words allow: a month is its first to its last day. Null when none can be read. */
  readonly window: Window | null;
  readonly precision: "day" | "month" | "quarter" | "term" | "year" | "none";
  /** `by`: to be done by then. `from`: begins then. `recurring`: again and again. `open`: "ongoing". `unknown`: "TBC" or unreadable. */
  readonly kind: "by" | "from" | "recurring" | "open" | "unknown";
  /** The words beside the date say that this part is done. Whether that can be is for the rules. */
  readonly done: boolean;
};

/** The milestone of a cell that holds one real date. `shown` is how the cell shows it. */
export function milestoneOfDay(date: IsoDay, shown: string): Milestone {
  return { asWritten: shown, date, window: { from: date, to: date }, precision: "day", kind: "by", done: false };
}

/** All milestones in a text, in the order written. A text without any date gives one milestone without a day. */
export function readMilestones(text: string): readonly Milestone[] {
  return text
    .split(/[\r\n;]+/)
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .flatMap(readLine);
}

function readLine(line: string): Milestone[] {
  const found = [...line.matchAll(DATE)];
  const read = found.flatMap((match, i) => {
    const previous = found[i - 1];
    const before = line.slice(previous ? previous.index + previous[0].length : 0, match.index);
    const after = line.slice(match.index + match[0].length, found[i + 1]?.index ?? line.length);
    return readToken(match[0].trim(), before, after);
  });
  return read.length > 0 ? read : [withoutDay(line)];
}

function readToken(token: string, before: string, after: string): Milestone[] {
  const meaning = READERS.map(([pattern, read, precision]) => ({ match: pattern.exec(token), read, precision })).find(
    ({ match }) => match,
  );
  const window = meaning?.match ? meaning.read(meaning.match.groups ?? {}) : null;
  if (!meaning || window === null) return [withoutDay(token)];
  const starts =
    /\b(from|since|starts?|starting|begins?|beginning)\s*$/i.test(before) || /^\s*at the earliest/i.test(after);
  const done = DONE_BEFORE.test(before) || DONE_AFTER.test(after);
  const kind = starts ? "from" : "by";
  return [
    { asWritten: token, date: starts ? window.from : window.to, window, precision: meaning.precision, kind, done },
  ];
}

/** "completed by" announces a deadline; "completed" beside a date says that it is done. */
const DONE_BEFORE = /(?<!\b(?:to|not|will) be (?:fully )?)\b(completed?|done|achieved|closed)\s*(in|on|:|[-–—])?\s*$/i;
const DONE_AFTER = /^\s*[-–—:,(]?\s*(completed?|done|achieved|closed)\b(?!\s+by)/i;

function withoutDay(text: string): Milestone {
  const kind = /\b(ongoing|on-going|continuous(ly)?|business as usual|bau)\b/i.test(text)
    ? "open"
    : /\b(weekly|fortnightly|monthly|quarterly|termly|half[- ]termly|annual(ly)?|yearly)\b/i.test(text)
      ? "recurring"
      : "unknown";
  return { asWritten: text, date: null, window: null, precision: "none", kind, done: false };
}

const MONTH_NAMES = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const MONTH =
  "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";
const YEAR = "(?:(?:19|20)\\d{2}|['’]\\d{2}|\\d{2})(?![\\d:%]|\\s*(?:of\\b|%))";
const FULL_YEAR = "(?:19|20)\\d{2}";
const NTH = "\\d{1,2}(?:st|nd|rd|th)?";
const GAP = "[\\s,.\\-/]*";

type Groups = { readonly [name: string]: string | undefined };
type Reader = readonly [pattern: RegExp, read: (groups: Groups) => Window | null, precision: Milestone["precision"]];

/** Every way of writing a date, most particular first. British order: 3/4/2025 is 3 April. */
const FORMS: readonly (readonly [source: string, read: Reader[1], precision: Reader[2]])[] = [
  [`(?<y>${FULL_YEAR})-(?<m>\\d{1,2})-(?<d>\\d{1,2})`, oneDay, "day"],
  [`(?<d>\\d{1,2})[/.\\-](?<m>\\d{1,2})[/.\\-](?<y>\\d{4}|\\d{2})`, oneDay, "day"],
  [`(?<d>${NTH})\\s*(?:of\\s+)?(?<month>${MONTH})${GAP}(?<y>${YEAR})`, oneDay, "day"],
  [`(?<month>${MONTH})\\s+(?<d>${NTH}),?\\s+(?<y>${FULL_YEAR})`, oneDay, "day"],
  [`(?<first>${MONTH})\\s*(?:[-–—/]|to|and|&)\\s*(?<month>${MONTH})${GAP}(?<y>${YEAR})`, monthRange, "month"],
  [`(?<month>${MONTH})${GAP}(?<y>${YEAR})`, oneMonth, "month"],
  [
    `(?<term>autumn|spring|summer)\\s+term,?\\s*(?<y>${FULL_YEAR})`,
    ({ term = "", y = "" }) => termWindow(term, Number(y)),
    "term",
  ],
  [
    `Q(?<q>[1-4])[\\s,]*(?:of\\s+)?(?:FY\\s*)?(?<y>${FULL_YEAR}|\\d{2})/(?<y2>\\d{4}|\\d{2})`,
    financialQuarter,
    "quarter",
  ],
  [
    `(?<kind>academic|school|financial)\\s+year\\s+(?<y>${FULL_YEAR}|\\d{2})[/-](?<y2>\\d{4}|\\d{2})`,
    namedYear,
    "year",
  ],
  [
    `(?<y>${FULL_YEAR}|\\d{2})[/-](?<y2>\\d{4}|\\d{2})\\s+(?<kind>academic|school|financial)\\s+year`,
    namedYear,
    "year",
  ],
  [
    `(?<![\\d/.,\\-])(?<y>${FULL_YEAR})(?![\\d/.,\\-]\\d)`,
    ({ y = "" }) => ({ from: `${y}-01-01`, to: `${y}-12-31` }),
    "year",
  ],
];

const READERS: readonly Reader[] = FORMS.map(([source, read, precision]) => [
  new RegExp(`^(?:${source})$`, "i"),
  read,
  precision,
]);

const withoutNames = (source: string) => source.replace(/\(\?<[a-z0-9]+>/g, "(?:");
/** Words that may stand before a year of which the whole is meant. */
const BEFORE_YEAR =
  "by|in|during|before|of|throughout|until|till|to|from|since|and|or|year|completed?|done|achieved|closed";
/**
 * A season or double year alone says no day, and a word that is not understood ("Febuary 2026", "early 2026") may have
 * named one: they are kept apart so that their number is not read as a whole year.
 */
const VAGUE = [`${FULL_YEAR}/\\d{2,4}`, `(?!(?:${BEFORE_YEAR})\\b)\\p{L}+[\\s,.]+${FULL_YEAR}(?![\\d/.,\\-]\\d)`];
const WORD_START = "(?<![\\p{L}\\d])";
const DATE = new RegExp(
  WORD_START +
    "(?:" +
    [...FORMS.slice(0, -1).map(([source]) => withoutNames(source)), ...VAGUE, withoutNames(FORMS.at(-1)![0])].join(
      "|",
    ) +
    ")(?![\\p{L}])",
  "giu",
);

/** `24`, `'24` and `2024` -> 2024. */
function yearOf(text: string): number {
  const digits = Number(text.replace(/\D/g, ""));
  return digits < 100 ? 2000 + digits : digits;
}

/** `Sept.` or `september` -> 9. */
export function monthOf(name: string): number {
  return MONTH_NAMES.indexOf(name.slice(0, 3).toLowerCase()) + 1;
}

function oneDay({ y = "", m, month, d = "" }: Groups): Window | null {
  const day = isoDay(yearOf(y), m === undefined ? monthOf(month ?? "") : Number(m), parseInt(d, 10));
  return day === null ? null : { from: day, to: day };
}

function oneMonth({ y = "", month = "" }: Groups): Window {
  return { from: firstOfMonth(yearOf(y), monthOf(month)), to: lastOfMonth(yearOf(y), monthOf(month)) };
}

/** "March – July 2017"; "November / January 2018" began in the year before. */
function monthRange({ y = "", first = "", month = "" }: Groups): Window {
  const year = yearOf(y);
  const [a, b] = [monthOf(first), monthOf(month)];
  return { from: firstOfMonth(a > b ? year - 1 : year, a), to: lastOfMonth(year, b) };
}

/** Quarters of councils and the NHS: Q1 is April to June of the financial year. */
function financialQuarter({ q = "", y = "", y2 = "" }: Groups): Window | null {
  if (!follows(y, y2)) return null;
  const month = 4 + (Number(q) - 1) * 3;
  const [year, start] = month > 12 ? [yearOf(y) + 1, month - 12] : [yearOf(y), month];
  return { from: firstOfMonth(year, start), to: lastOfMonth(year, start + 2) };
}

/** The academic year runs from September to August, the financial one from April to March. */
function namedYear({ kind = "", y = "", y2 = "" }: Groups): Window | null {
  if (!follows(y, y2)) return null;
  const start = firstOfMonth(yearOf(y), /financial/i.test(kind) ? 4 : 9);
  return { from: start, to: addDays(`${yearOf(y2)}${start.slice(4)}`, -1) };
}

const follows = (y: string, y2: string) => yearOf(y) + 1 === yearOf(y2);
