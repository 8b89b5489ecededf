import { aboutValue, isOverall, tellsBreak } from "../kpis/marks";
import { kindOfPeriod, ofOneHistory } from "../kpis/period-kinds";
import { growing, isRolling, type Span } from "../kpis/period-spans";
import { partOf, type Part } from "../kpis/parts";
import { partOfYear, periodsUnder, readPeriodWords, readYear, type YearLabel } from "../kpis/period-words";
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
 * The columns that are headed by a period.
 *
 * @param labels for each column what the header's rows say of it, from top to bottom; the last is the column's own
 * @param inTitle the year that the table's title names, asked for where the header leaves the year of a month open
 */
export function periodHeadings(
  labels: readonly (readonly Label[])[],
  system: 1900 | 1904,
  inTitle: () => YearLabel | null,
): ReadonlyMap<number, PeriodHeading> {
  const own = labels.map((column) => halfOf(column, system));
  const title = own.some((half) => half?.inYear && half.whole === null && half.year === null) ? inTitle() : null;
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
  return withYearSoFar(labels, found, inTitle);
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
    found.set(column, { period: ends.to, part: "value", words, said: "", isText: true, header: words });
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

function halfOf(labels: readonly Label[], system: 1900 | 1904): Half | null {
  const own = labels.at(-1);
  if (own === undefined) return null;
  const read = labels.map((label) => ({
    label,
    inYear: partOfYear(label.value),
    year: readYear(label.value),
    period: readPeriodWords(label.value, label.format, system),
    part: typeof label.value === "string" ? partOf(label.value) : null,
  }));
  const inYear = read.find((one) => one.inYear !== null)?.inYear ?? null;
  const year = read.find((one) => one.year !== null);
  const whole = [...read].reverse().find(({ period }) => period !== null)?.period ?? null;
  const bottom = read.at(-1)!;
  const understood = bottom.inYear !== null || bottom.period !== null || bottom.part !== null;
  if (!understood || (whole === null && inYear === null)) return null;
  const beside = [
    ...read.flatMap(({ label, part }) => (part === null ? [] : [String(label.value)])),
    ...(whole?.words ? [whole.words] : []),
  ];
  const part = partAmong(beside);
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
  };
}

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
  /^(current|latest|previous|prior|last|this|most recent)( (month|quarter|period|position|value|performance|result|year|term|figure))?$|(^|\s)(as )?at$|^(month|quarter|week|wk|period|position)( of| ending)?$|^end( of)?$/i;

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
