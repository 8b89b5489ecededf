import type { CellValue } from "../../workbook";
import { dayOfSerial, isDateFormat, lastOfMonth, plausibleSerial } from "./day";
import { readMilestones } from "./milestones";

/** What a cell says about the period of a value, and whether it says it with a text instead of a real date. */
export type ReadPeriod = { readonly period: string; readonly isText: boolean };

/**
 * The period that a heading or a period cell names: `2024-09` (month), `2024-Q1` (calendar quarter), `2024-07-09` (day),
 * `Autumn 2024` (term), `2023/24` (year); null when it names none. A real date on the first or last day of a month, or
 * shown without its day, stands for the month.
 */
export function readPeriod(value: CellValue, format: string, system: 1900 | 1904): ReadPeriod | null {
  if (typeof value === "number")
    return plausibleSerial(value, system) && (isDateFormat(format) || format === "")
      ? periodOfSerial(value, format, system)
      : null;
  if (typeof value !== "string") return null;
  const period = periodOfText(value.trim());
  return period === null ? null : { period, isText: true };
}

function periodOfSerial(value: number, format: string, system: 1900 | 1904): ReadPeriod {
  const day = dayOfSerial(value, system);
  const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))];
  const shownDay = /d/i.test(format.replace(/"[^"]*"|\[[^\]]*\]/g, ""));
  const wholeMonth = !shownDay || day.endsWith("-01") || day === lastOfMonth(year, month);
  return { period: wholeMonth ? day.slice(0, 7) : day, isText: false };
}

function periodOfText(text: string): string | null {
  const [, year, from, to] = /^((?:19|20)(\d{2}))[/-](?:(?:19|20)?(\d{2}))$/.exec(text) ?? [];
  if (year !== undefined && (Number(from) + 1) % 100 === Number(to)) return `${year}/${to}`;
  const [, yearMonth] = /^((?:19|20)\d{2}-(?:0[1-9]|1[0-2]))$/.exec(text) ?? [];
  if (yearMonth !== undefined) return yearMonth;
  const [, term, ofYear] = /^(autumn|spring|summer)(?:\s+term)?[\s,]+((?:19|20)\d{2})$/i.exec(text) ?? [];
  if (term !== undefined) return `${term[0]!.toUpperCase()}${term.slice(1).toLowerCase()} ${ofYear}`;
  const [one, ...more] = readMilestones(text);
  const whole = one !== undefined && more.length === 0 && one.window !== null && one.asWritten.length === text.length;
  if (!whole) return null;
  if (one.precision === "day") return one.date;
  const { from: first } = one.window;
  if (one.precision === "month") return first.slice(0, 7);
  if (one.precision === "quarter") return `${first.slice(0, 4)}-Q${(Number(first.slice(5, 7)) + 2) / 3}`;
  return null;
}

/** Periods in the order of time; terms and years stand where they begin. */
export function periodStart(period: string): string {
  const [, term, year] = /^(Autumn|Spring|Summer) (\d{4})$/.exec(period) ?? [];
  if (term !== undefined) return `${year}-${{ Autumn: "09", Spring: "01", Summer: "04" }[term] ?? "01"}`;
  const [, start] = /^(\d{4})\/\d{2}$/.exec(period) ?? [];
  if (start !== undefined) return `${start}-04`;
  const [, of, quarter] = /^(\d{4})-Q([1-4])$/.exec(period) ?? [];
  return of !== undefined ? `${of}-${String((Number(quarter) - 1) * 3 + 1).padStart(2, "0")}` : period;
}
