import { aboutValue, isOverall, tellsBreak } from "../kpis/marks";
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
  return found;
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

/** Months and days go together in a series, and nothing else does. */
const GRAINS: readonly (readonly [grain: number, RegExp])[] = [
  [0, /^\d{4}-\d{2}(-\d{2})?$/],
  [1, /Q/],
  [2, /^[A-Z]/],
  [3, /^\d{4}/],
];

const grainOf = (period: string) => GRAINS.find(([, form]) => form.test(period))?.[0] ?? 3;

/**
 * A series has one grain: where most columns are months, a quarter's total, a year's outturn and the like beside them are
 * not values of the same series. Targets by year beside quarters stay.
 */
export function ofOneGrain(headings: ReadonlyMap<number, PeriodHeading>): ReadonlyMap<number, PeriodHeading> {
  const counts = new Map<number, Set<string>>();
  for (const { period, part } of headings.values())
    if (part === "value" || part === "numerator" || part === "denominator")
      counts.set(grainOf(period), (counts.get(grainOf(period)) ?? new Set()).add(period));
  const [main] = [...counts].sort(([a, one], [b, other]) => other.size - one.size || a - b)[0] ?? [];
  const belongs = ({ period, part }: PeriodHeading) => part === "target" || grainOf(period) === main;
  return new Map(
    [...headings].map(([column, heading]) => [column, belongs(heading) ? heading : { ...heading, part: "other" }]),
  );
}
