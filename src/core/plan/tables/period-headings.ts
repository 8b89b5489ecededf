import { aboutValue, isOverall, tellsBreak } from "../kpis/marks";
import { kindOfPeriod, ofOneHistory } from "../kpis/period-kinds";
import { growing, isRolling, type Span } from "../kpis/period-spans";
import { yearSaid, yearWithin } from "../kpis/matrix-places";
import { namesOthers, partOf, type Part } from "../kpis/parts";
import {
  partOfYear,
  partOfYearSaid,
  periodsUnder,
  readPeriodWords,
  readYear,
  type PeriodWords,
  type YearLabel,
} from "../kpis/period-words";
import type { Label } from "./header-labels";

/** What the heading of a column says about a period, over all the rows of the header. */
export type PeriodHeading = {
  readonly period: string;
  readonly part: Part;
  readonly words: string | null;
  /** All that stands beside the period; "" where nothing does. */
  readonly said: string;
  readonly isText: boolean;
  readonly header: string;
  /** Whose results the column holds, where it is others'. */
  readonly who: string | null;
  /** What else stands above it, which says neither time nor what it holds: "North". */
  readonly band: string | null;
};

/** Stands for the title in place of the column of a year. */
const TITLE = -1;

/** A heading whose period may still want its year. */
type Half = Omit<PeriodHeading, "period"> & {
  readonly whole: string | null;
  readonly inYear: string | null;
  readonly year: { readonly label: YearLabel; readonly from: number } | null;
};

/**
 * The columns that are headed by a period, and those that are headed by a month, quarter or term of which nothing says the
 * year.
 *
 * @param labels for each column what the header's rows say of it, from top to bottom; the last is the column's own
 * @param inTitle the year that the table's title names, asked for where the header leaves the year of a month open
 */
export function periodHeadings(
  labels: readonly (readonly Label[])[],
  system: 1900 | 1904,
  inTitle: () => YearLabel | null,
): { readonly headings: ReadonlyMap<number, PeriodHeading>; readonly open: readonly number[] } {
  const years = bareYears(labels);
  const own = labels.map((column, at) => halfOf(column, system, years.get(at) ?? null));
  const isOpen = (half: Half | null) =>
    half !== null && half.inYear !== null && half.whole === null && half.year === null;
  const title = own.some(isOpen) ? inTitle() : null;
  const halves = own.map((half) =>
    half?.inYear && half.year === null && title !== null ? { ...half, year: { label: title, from: TITLE } } : half,
  );
  const found = new Map<number, PeriodHeading>();
  halves.forEach((half, column) => {
    if (half === null) return;
    const { whole, inYear, year, ...rest } = half;
    const period = inYear === null || year === null ? whole : periodWithin(halves, half);
    if (period !== null) found.set(column, { ...rest, period });
  });
  const all = withYearSoFar(labels, found, inTitle);
  const open = halves.flatMap((half, column) =>
    half !== null && half.inYear !== null && !all.has(column) ? [column] : [],
  );
  return { headings: all, open };
}

/**
 * "Apr-May 24", "Apr-Jun 24", "Apr-Jul 24": stretches that grow from one month are values of the year so far, each for its
 * last month. Not where these months have columns of their own: there the stretches are totals.
 */
function withYearSoFar(
  labels: readonly (readonly Label[])[],
  headings: ReadonlyMap<number, PeriodHeading>,
  inTitle: () => YearLabel | null,
): ReadonlyMap<number, PeriodHeading> {
  const texts = labels.map((column) => {
    const value = column.at(-1)?.value;
    return typeof value === "string" ? value.replace(/\s+/g, " ").trim() : null;
  });
  const spans = growing(texts);
  if (spans.every((span) => span === null)) return headings;
  const title = spans.some((span) => span?.years === null) ? inTitle() : null;
  const found = new Map(headings);
  spans.forEach((span, column) => {
    const ends = span === null ? null : endsOf(span, title);
    if (ends === null) return;
    const isInside = ({ period }: PeriodHeading) =>
      kindOfPeriod(period) === "month" && period > ends.from && period <= ends.to;
    if ([...headings.values()].some(isInside)) return;
    const words = texts[column]!;
    found.set(column, {
      period: ends.to,
      part: "value",
      words,
      said: "",
      isText: true,
      header: words,
      who: null,
      band: null,
    });
  });
  return found;
}

/** The first and the last month; null where their year is left open. */
function endsOf(
  { from, to, years }: Span,
  title: YearLabel | null,
): { readonly from: string; readonly to: string } | null {
  const [first, last] = [from, to].map((month) => String(month).padStart(2, "0")) as [string, string];
  if (years !== null) return { from: `${years.from}-${first}`, to: `${years.to}-${last}` };
  const [begin = null, end = null] = title === null ? [] : periodsUnder(title, [first, last]);
  return begin === null || end === null ? null : { from: begin, to: end };
}

/** The period of a month under its year, which all months under the same cell decide together. */
function periodWithin(halves: readonly (Half | null)[], { inYear, year }: Half): string | null {
  const parts = halves.flatMap((half) => (half?.year?.from === year?.from && half?.inYear ? [half.inYear] : []));
  const inOrder = parts.filter((part, i) => part !== parts[i - 1]);
  return periodsUnder(year!.label, inOrder)[inOrder.indexOf(inYear!)] ?? null;
}

/** A year of four digits in the heading of a column, and what stands beside it. */
type BareYear = { readonly year: string; readonly words: string | null };

/** So many columns are headed by a year of four digits before it is one. */
const FEWEST_YEARS = 3;

/**
 * The years of columns that are headed by bare years, one after the other, with the same words each: 2021, 2022, 2023; "SEN2
 * 2021", "SEN2 2022" and so on. A number alone could be anything.
 */
function bareYears(labels: readonly (readonly Label[])[]): ReadonlyMap<number, BareYear> {
  const groups = new Map<string, { column: number; year: number }[]>();
  labels.forEach((column, at) => {
    const value = column.at(-1)?.value ?? null;
    const [, ahead = "", digits, behind = ""] =
      typeof value === "string" || typeof value === "number" ? (BARE_YEAR.exec(String(value).trim()) ?? []) : [];
    // "Jan 2023", "Jan 2024" and "Jan 2025" are months of three years, and "Q1 2023" is a quarter of one.
    if (digits === undefined || [ahead, behind].some((words) => partOfYear(words.trim()) !== null)) return;
    const upper = column
      .slice(0, -1)
      .map((label) => label.from)
      .join();
    const key = [ahead, behind, upper].join("\n").toLowerCase();
    groups.set(key, [...(groups.get(key) ?? []), { column: at, year: Number(digits) }]);
  });
  const found = new Map<number, BareYear>();
  const strange = [...groups].filter(([key]) => wordsOfYear(key) !== "" && meansOfYear(key) === null);
  for (const [key, columns] of groups) {
    if (columns.length < FEWEST_YEARS || !columns.every(({ year }, i) => i === 0 || year === columns[i - 1]!.year + 1))
      continue;
    // "H1 2021" and "H2 2021", "Week 1 2021" and "Week 2 2021": parts of a year that nobody knows here, and no years.
    const isStrange = strange.some(([other]) => other === key);
    if (isStrange && strange.some(([other, at]) => other !== key && sharesYear(at, columns))) continue;
    for (const { column, year } of columns) found.set(column, { year: String(year), words: meansOfYear(key) });
  }
  return found;
}

type YearAt = { readonly year: number };
const sharesYear = (some: readonly YearAt[], others: readonly YearAt[]) =>
  some.some(({ year }) => others.some((other) => other.year === year));

/** What stands beside the years of a group, and what of it is understood. */
const wordsOfYear = (key: string) => key.split("\n").slice(0, 2).join(" ").trim();

function meansOfYear(key: string): string | null {
  const words = wordsOfYear(key);
  return words === "" || (partOf(words) === null && !namesOthers(words)) ? null : words;
}

/** Whether a heading may be a bare year among others. */
export const mayBeBareYear = (value: Label["value"]): boolean =>
  typeof value === "number"
    ? value >= 2000 && value < 2050 && Number.isInteger(value)
    : typeof value === "string" && value.length < 50 && BARE_YEAR.test(value.trim());

const BARE_YEAR = /^([a-z][a-z0-9 ]{0,20}? )?(20[0-4]\d)( [a-z ]{1,20})?$/i;

function halfOf(labels: readonly Label[], system: 1900 | 1904, bare: BareYear | null): Half | null {
  const own = labels.at(-1);
  if (own === undefined) return null;
  const read = labels.map((label) => (label === own ? ownSaid(label, system, bare) : upperSaid(label, system)));
  const who = read.find((one) => one.who !== null)?.who ?? null;
  const inYear = read.find((one) => one.inYear !== null)?.inYear ?? null;
  const isSilent = (one: (typeof read)[number]) =>
    one.inYear === null && one.year === null && one.period === null && one.beside === null && one.who === null;
  const band = read.slice(0, -1).filter(isSilent).at(-1)?.label.value ?? null;
  const year = read.find((one) => one.year !== null);
  const whole = [...read].reverse().find(({ period }) => period !== null)?.period ?? null;
  const bottom = read.at(-1)!;
  const understood = bottom.inYear !== null || bottom.period !== null || bottom.beside !== null;
  if (!understood || (whole === null && inYear === null)) return null;
  const beside = [...read.flatMap(({ beside }) => beside ?? []), ...(whole?.words ? [whole.words] : [])];
  const part = who === null ? partAmong(beside) : "other";
  if (part === null) return null;
  const isText = labels.length === 1 && (whole?.isText ?? false);
  const header =
    isText || labels.length > 1 ? labels.map(({ value }) => String(value)).join(" ") : (whole?.period ?? "");
  const tells = beside.filter((words) => partOf(words) === null || aboutValue(words).estimate);
  return {
    whole: whole?.period ?? null,
    inYear,
    year: year?.year ? { label: year.year, from: year.label.from } : null,
    part,
    words: tells.length === 0 ? null : tells.join("; "),
    said: beside.join("; "),
    isText,
    header,
    who,
    band: typeof band === "string" ? band : null,
  };
}

/** Others whose results stand below an upper heading, with or without the year: "England", "Statistical neighbours (2023/24)". */
const othersIn = (value: Label["value"]) => (typeof value === "string" && namesOthers(value) ? value.trim() : null);

/** What one row of the header says of a column. */
type Said = {
  readonly label: Label;
  readonly inYear: string | null;
  readonly year: YearLabel | null;
  readonly period: Pick<PeriodWords, "period" | "isText" | "words"> | null;
  readonly beside: string | null;
  readonly who: string | null;
};

function ownSaid(label: Label, system: 1900 | 1904, bare: BareYear | null): Said {
  const { value, format } = label;
  const nothing = { label, inYear: null, year: null, beside: null, who: null };
  if (bare !== null) return { ...nothing, period: { period: bare.year, isText: true, words: bare.words } };
  const part = typeof value === "string" ? partOfYearSaid(value) : null;
  const period = part?.part.startsWith("?") ? null : readPeriodWords(value, format, system);
  const beside = part?.words ?? partIn(value);
  return { label, inYear: part?.part ?? null, year: readYear(value), period, beside, who: othersIn(value) };
}

/** A year in an upper heading holds for the parts of it below, whatever words stand beside it. */
function upperSaid(label: Label, system: 1900 | 1904): Said {
  const plain = ownSaid(label, system, null);
  if (typeof label.value !== "string" || (plain.period !== null && kindOfPeriod(plain.period.period) !== "year"))
    return plain;
  const said = yearSaid(label.value);
  if (said !== null) return said.rest === "" ? plain : { ...plain, year: said.year, period: null, beside: said.rest };
  const year = label.value.length <= 60 ? yearWithin(label.value) : null;
  if (year === null) return plain;
  return { ...plain, year, period: null, beside: OF_CHANGE.test(label.value) ? "change" : null };
}

/** What speaks of a change is no result of the year that it names. */
const OF_CHANGE = /(?<![a-z])(?:changes?|changed|variance|difference|gap|since|against|versus|vs|compar\w*)(?![a-z])/i;

/** Words that say what the column holds, and nothing else. */
const partIn = (value: Label["value"]) => (typeof value === "string" && partOf(value) !== null ? value : null);

/** What the column holds by the words beside its period; null when they are not understood. */
function partAmong(beside: readonly string[]): Part | null {
  const parts = beside.map((words) => partOf(words) ?? (isAside(words) ? "value" : null));
  if (parts.includes(null)) return null;
  return parts.find((part) => part !== "value") ?? "value";
}

/** Words that tell something about the values without changing what they are: a footnote mark, a part of the period, a break. */
function isAside(words: string): boolean {
  const { estimate, part } = aboutValue(words);
  return (
    estimate ||
    part !== null ||
    tellsBreak(words) ||
    isRolling(words) ||
    /^[*†‡^]+$|^(provisional|prov\.?|p|r|revised|final|draft|(un|not (yet )?)?(validated|verified)|not final|awaiting validation|subject to (validation|change))$/i.test(
      words.trim(),
    ) ||
    CURRENT.test(words.trim())
  );
}

/** "Current (Dec 2024)", "Position as at 31 December 2024": they only point to the period. */
const CURRENT =
  /^(?:the )?same (month|quarter|period|time|term|week)( in)?( the)? (last|previous|prior) year|^this time last year|^(a|one) year (ago|earlier)|^(12|twelve) months (ago|earlier)|^(current|latest|previous|prior|last|this|most recent)( (month|quarter|period|position|value|performance|result|year|term|figure))?$|(^|\s)(as )?at$|^(month|quarter|week|wk|period|position)( of| ending)?$|^end( of)?$/i;

/**
 * The year so far, twelve rolling months or an average beside the months is no value of a month. Where every column runs
 * over the year so far, those are the values. A bare "total" beside plain months is the same; beside a numerator it is
 * what the numerator is a part of.
 */
export function withoutOverall(headings: ReadonlyMap<number, PeriodHeading>): ReadonlyMap<number, PeriodHeading> {
  const all = [...headings.values()];
  const hasNumerator = all.some(({ part }) => part === "numerator");
  const isBare = all.some(({ part, said }) => part === "value" && said === "");
  const isOver = ({ part, said }: PeriodHeading) =>
    part === "value" ? isOverall(said) : part === "denominator" && isBare && !hasNumerator && /^total$/i.test(said);
  if (!all.some((one) => one.part === "value" && !isOver(one))) return headings;
  return new Map([...headings].map(([column, one]) => [column, isOver(one) ? { ...one, part: "other" } : one]));
}

/** What heads the result of a whole year beside its parts: a figure to compare with, none of the series. */
const OUTTURN = /(?<![a-z])(?:out-?turn|totals?|full[- ]year|year[- ]end|end of year|annual)(?![a-z])/i;

/**
 * A series has one history: a quarter's total, a year's outturn and the like beside its months are not values of the same
 * series. Years before the quarters of this year are, and so are targets by year beside quarters.
 */
export function ofHistory(headings: ReadonlyMap<number, PeriodHeading>): ReadonlyMap<number, PeriodHeading> {
  const isValue = ({ part }: PeriodHeading) => part === "value" || part === "numerator" || part === "denominator";
  const values = [...headings.values()].filter(isValue);
  const plain = new Set(values.flatMap(({ said, period }) => (OUTTURN.test(said) ? [] : [kindOfPeriod(period)])));
  const results = values.filter(
    ({ said, period }) => plain.size === 0 || plain.has(kindOfPeriod(period)) || !OUTTURN.test(said),
  );
  const kept = ofOneHistory(results.map(({ period }) => period));
  const belongs = ({ period, part }: PeriodHeading) => part === "target" || kept.has(period);
  return new Map(
    [...headings].map(([column, heading]) => [column, belongs(heading) ? heading : { ...heading, part: "other" }]),
  );
}
