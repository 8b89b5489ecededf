import { kindOfPeriod } from "../plan/kpis/period-kinds";
import { periodStart } from "../plan/dates/periods";

/** What the periods of one series are. Days have no calendar: they stand in their order. */
export type PeriodUnit = "day" | "month" | "quarter" | "term" | "year";

/** What a period is, by its spelling: `2024-07-09`, `2024-07`, `2024-Q3`, `Summer 2024`, `2023/24`. */
export const unitOf = (period: string): PeriodUnit =>
  period.length === 10 && /^\d/.test(period) ? "day" : kindOfPeriod(period);

const TERMS = ["Spring", "Summer", "Autumn"] as const;

/** Counts the periods of a unit through the years, so that neighbours differ by one. */
export function numberOf(period: string, unit: Exclude<PeriodUnit, "day">): number {
  const year = Number(/\d{4}/.exec(period)?.[0]);
  if (unit === "year") return year;
  if (unit === "quarter") return year * 4 + Number(/Q(\d)/.exec(period)?.[1]) - 1;
  if (unit === "term") return year * 3 + TERMS.findIndex((term) => period.startsWith(term));
  return year * 12 + Number(period.slice(5, 7)) - 1;
}

/** The period of that number, spelled as `like` is: a year `2023/24` or `2023`. */
export function periodOf(number: number, unit: Exclude<PeriodUnit, "day">, like: string): string {
  if (unit === "year")
    return like.includes("/") ? `${number}/${String((number + 1) % 100).padStart(2, "0")}` : String(number);
  if (unit === "quarter") return `${Math.floor(number / 4)}-Q${(number % 4) + 1}`;
  if (unit === "term") return `${TERMS[number % 3]} ${Math.floor(number / 3)}`;
  return `${Math.floor(number / 12)}-${String((number % 12) + 1).padStart(2, "0")}`;
}

/** `step`: how many periods lie from one place to the next; null where nobody can say. */
type Calendar = { readonly periods: readonly string[]; readonly step: number | null };

/**
 * All periods from the first to the last of some, which stand in the order of time. Values that stand every third month,
 * say, are of that step, and the months between are not missing. Of days nobody can say which are missing.
 */
export function calendarOf(periods: readonly string[]): Calendar {
  const [first] = periods;
  const unit = first === undefined ? "day" : unitOf(first);
  if (first === undefined || unit === "day") return { periods, step: null };
  const numbers = periods.map((period) => numberOf(period, unit));
  const step = stepOf(numbers);
  const [from, to] = [numbers[0]!, numbers.at(-1)!];
  const count = Math.floor((to - from) / step) + 1;
  return { periods: Array.from({ length: count }, (_, i) => periodOf(from + i * step, unit, first)), step };
}

/** How many periods lie from one value to the next where that is always so many, or a multiple; else one. */
function stepOf(numbers: readonly number[]): number {
  const steps = numbers.slice(1).map((number, i) => number - numbers[i]!);
  const least = Math.min(...steps);
  const isRegular = steps.length > 0 && steps.every((step) => step % least === 0);
  return isRegular && steps.filter((step) => step === least).length * 2 >= steps.length ? least : 1;
}

/** Periods in the order of time. */
export const byTime = (a: string, b: string): number =>
  periodStart(a) < periodStart(b) ? -1 : periodStart(a) > periodStart(b) ? 1 : 0;
