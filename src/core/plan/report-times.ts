import { monthOf, MONTH_WORDS } from "./dates/months";
import { squash } from "./squash";

/**
 * When a report was made, as the name of a sheet or a heading says it. `order` sorts times of one kind: the last day of a
 * time with its year, else its place in the (school) year.
 */
export type ReportTime = {
  readonly order: string;
  readonly kind: "day" | "month" | "quarter" | "term" | "year" | "part";
  /** What the text says before and behind it, as `squash` leaves it. */
  readonly before: string;
  readonly after: string;
};

const MONTH = `(${MONTH_WORDS})`;
const TERM = "(aut(?:umn)?|spr(?:ing)?|sum(?:mer)?)(?: term)?(?: [12])?";
const YEAR = "(20\\d\\d|\\d\\d)";
/** The second year of 2024/25. */
const SPAN = "(?:[-/–](20\\d\\d|\\d\\d))?";

type Read = { readonly order: string; readonly kind: ReportTime["kind"] } | null;
type Form = { readonly pattern: RegExp; readonly read: (groups: readonly (string | undefined)[]) => Read };

/** All ways to write a time, the fullest first; the first that fits holds. */
const FORMS: readonly Form[] = [
  form(`(20\\d\\d)[-./](\\d{1,2})[-./](\\d{1,2})`, ([year, month, day]) => ofDay(year, month, day)),
  form(`(\\d{1,2})[-./](\\d{1,2})[-./]${YEAR}`, ([day, month, year]) => ofDay(year, month, day)),
  form(`(20\\d\\d)([01]\\d)([0-3]\\d)`, ([year, month, day]) => ofDay(year, month, day)),
  form(`(\\d{1,2})(?:st|nd|rd|th)?[ -]?${MONTH}[ ,'’-]*${YEAR}`, ([day, month, year]) =>
    ofDay(year, String(monthOf(month!)), day),
  ),
  form(`${MONTH}[ .,'’-]*${YEAR}`, ([month, year]) => ofMonth(year, String(monthOf(month!)))),
  form(`${TERM}[ ,]*${YEAR}${SPAN}`, ([term, year, to]) => ofTerm(term, year, to)),
  form(`(20\\d\\d)${SPAN}[ ,]*${TERM}`, ([year, to, term]) => ofTerm(term, year, to)),
  form(`q(?:uarter )?([1-4])[ ,-]*${YEAR}${SPAN}`, ([quarter, year, to]) => ofQuarter(quarter, year, to)),
  form(`(20\\d\\d)${SPAN}[ ,]*q(?:uarter )?([1-4])`, ([year, to, quarter]) => ofQuarter(quarter, year, to)),
  form(`(20\\d\\d)[-/](0[1-9]|1[0-2])`, ([year, month]) => ofMonth(year, month)),
  form(`(20\\d\\d)[-/–](20\\d\\d|\\d\\d)`, ([from, to]) => ofYears(from, to)),
  form(`(20\\d\\d)`, ([year]) => ({ order: `${year}-12-31`, kind: "year" })),
  form(TERM, ([term]) => ({ order: String(termPlace(term!)), kind: "part" })),
  form(`(?:q|quarter |term |t)([1-6])`, ([place]) => ({ order: place!, kind: "part" })),
];

function form(source: string, read: Form["read"]): Form {
  return { pattern: new RegExp(`(?<![\\p{L}\\d]|\\d[-/–.])${source}(?![\\p{L}\\d]|[-/–.]\\d)`, "u"), read };
}

/** The only time of which a text speaks; null where it speaks of none, or of several. */
export function reportTimeIn(text: string): ReportTime | null {
  const said = text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[_\s]+/g, " ")
    .trim();
  if (said.length > LONGEST || !MAY_SPEAK_OF_TIME.test(said)) return null;
  const found = firstIn(said);
  if (found === null || firstIn(said.replace(found.written, " , ")) !== null) return null;
  const [before = "", after = ""] = said.split(found.written);
  const { order, kind } = found.time;
  return { order, kind, before: squash(before).replace(BEFORE_A_TIME, "").trim(), after: squash(after) };
}

const LONGEST = 90;
/** Spares most texts the closer look. */
const MAY_SPEAK_OF_TIME = /\d|aut|spr|sum/;
const BEFORE_A_TIME = /(?:^| )(?:(?:as )?at|as of|of|for|in|to|by|end of|on)$/;

function firstIn(text: string): { readonly time: NonNullable<Read>; readonly written: string } | null {
  for (const { pattern, read } of FORMS) {
    const groups = pattern.exec(text);
    const time = groups && read(groups.slice(1));
    if (time) return { time, written: groups[0] };
  }
  return null;
}

const two = (number: number | string) => String(number).padStart(2, "0");
const fullYear = (year: string) => (year.length === 2 ? `20${year}` : year);

function ofDay(year: string | undefined, month: string | undefined, day: string | undefined): Read {
  if (Number(month) < 1 || Number(month) > 12 || Number(day) < 1 || Number(day) > 31) return null;
  return { order: `${fullYear(year!)}-${two(month!)}-${two(day!)}`, kind: "day" };
}

const ofMonth = (year: string | undefined, month: string | undefined): Read => ({
  order: `${fullYear(year!)}-${two(month!)}-31`,
  kind: "month",
});

/** Autumn, spring and summer in the order of a school year. */
const termPlace = (term: string) => 1 + ["aut", "spr", "sum"].indexOf(term.slice(0, 3));

/** Spring 2025 comes before autumn 2025, and is of the year 2024/25 as autumn 2024 is. */
function ofTerm(term: string | undefined, year: string | undefined, to: string | undefined): Read {
  const place = termPlace(term!);
  const ends = to === undefined || place === 1 ? fullYear(year!) : fullYear(to);
  return { order: `${ends}-${["12-31", "04-15", "08-31"][place - 1]!}`, kind: "term" };
}

/** Quarters of 2024/25 count from April, those of a year alone from January: in one workbook the order is the same. */
function ofQuarter(quarter: string | undefined, year: string | undefined, to: string | undefined): Read {
  const month = Number(quarter) * 3 + (to === undefined ? 0 : 3);
  const add = month > 12 ? 1 : 0;
  return { order: `${Number(fullYear(year!)) + add}-${two(month - 12 * add)}-31`, kind: "quarter" };
}

/** 2024/25 is a year; 2024–2027 is how long a plan is to run, and no time of a report. */
function ofYears(from: string | undefined, to: string | undefined): Read {
  const next = Number(from) + 1;
  return Number(to) % 100 === next % 100 ? { order: `${next}-08-31`, kind: "year" } : null;
}
