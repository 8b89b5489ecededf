import type { CellValue } from "../../workbook";
import { remembering } from "../remembering";
import { dayOfSerial, isDateFormat, lastOfMonth, plausibleSerial, type IsoDay, type Window } from "./day";
import { yearOf } from "./forms";
import { readMilestones, type Milestone } from "./milestones";
import { termWindow, type TermTable } from "./terms";

/** What a cell says about the period of a value, and whether it says it with a text instead of a real date. */
export type ReadPeriod = { readonly period: string; readonly isText: boolean };

/**
 * The period that a heading or a period cell names: `2024-09` (month), `2024-Q1` (calendar quarter), `2024-07-09` (day),
 * `Autumn 2024` (term), `2023/24` (year); null when it names none, or one whose year or kind is left open ("Q1 2024",
 * "Week 12", "April – May 2024"). A real date on the first or last day of a month, or shown without its day, stands for
 * the month.
 *
 * @param ofYears the cells beside it are years too, so that a bare `2023` is one
 */
export function readPeriod(value: CellValue, format: string, system: 1900 | 1904, ofYears = false): ReadPeriod | null {
  if (ofYears && /^(?:19[7-9]|20\d)\d$/.test(String(value).trim()))
    return { period: String(value).trim(), isText: typeof value === "string" };
  if (typeof value === "number")
    return plausibleSerial(value, system) && (isDateFormat(format) || format === "")
      ? periodOfSerial(value, format, system)
      : null;
  if (typeof value !== "string" || !/\d/.test(value)) return null;
  const text = value.trim();
  const period = text.length > LONGEST ? null : periodOfText(text);
  return period === null ? null : { period, isText: true };
}

/** No period has a longer name. */
const LONGEST = 100;

function periodOfSerial(value: number, format: string, system: 1900 | 1904): ReadPeriod {
  const day = dayOfSerial(value, system);
  const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))];
  const shownDay = /d/i.test(format.replace(/"[^"]*"|\[[^\]]*\]/g, ""));
  const wholeMonth = !shownDay || day.endsWith("-01") || day === lastOfMonth(year, month);
  return { period: wholeMonth ? day.slice(0, 7) : day, isText: false };
}

function periodOfText(text: string): string | null {
  if (/^(?:19|20)\d{2}-(?:0[1-9]|1[0-2]|Q[1-4])$/.test(text)) return text;
  const [, from, to] = YEAR.exec(text) ?? [];
  if (from !== undefined && to !== undefined) return follows(from, to) ? `${from}/${to.slice(-2)}` : null;
  const [, term, year, next] = TERM.exec(text) ?? [];
  if (term !== undefined && year !== undefined) return periodOfTerm(term, year, next);
  const [one, ...more] = readMilestones(text);
  const whole = one !== undefined && more.length === 0 && one.asWritten.length === text.length;
  return whole && one.window !== null && one.kind === "by" ? periodOfWindow(one, one.window) : null;
}

const YEAR =
  /^(?:(?:academic|school|financial|fiscal) year:?\s*|[AF]Y\s*)?((?:19|20)\d{2})\s?[/–-]\s?((?:19|20)?\d{2})(?:\s+(?:academic|school|financial|fiscal) year)?$/i;
const TERM =
  /^(aut(?:umn)?|spr(?:ing)?|sum(?:mer)?)(?:\s+term)?[\s,]*((?:19|20)\d{2}|['’]?\d{2})(?:\s?[/–-]\s?((?:19|20)?\d{2}))?$/i;

const follows = (from: string, to: string) => (Number(from) + 1) % 100 === Number(to) % 100;

/** "Spring term 2024/25" lies in the second of its two years. */
function periodOfTerm(term: string, from: string, to: string | undefined): string | null {
  const name = { a: "Autumn", s: /^sp/i.test(term) ? "Spring" : "Summer" }[term[0]!.toLowerCase()];
  const year = yearOf(from);
  if (to !== undefined && !follows(String(year), to)) return null;
  return `${name} ${to !== undefined && name !== "Autumn" ? year + 1 : year}`;
}

/** Three months that make a quarter are one; other stretches of months have no name. A week is its named day. */
function periodOfWindow({ precision, asWritten }: Milestone, { from, to }: Window): string | null {
  if (precision === "day")
    return from === to ? from : WEEK_FROM.test(asWritten) ? from : WEEK_TO.test(asWritten) ? to : null;
  if (precision !== "month" && precision !== "quarter") return null;
  const [year, month] = [from.slice(0, 4), Number(from.slice(5, 7))];
  if (from.slice(0, 7) === to.slice(0, 7)) return from.slice(0, 7);
  const isQuarter = month % 3 === 1 && to === lastOfMonth(Number(year), month + 2);
  return isQuarter ? `${year}-Q${(month + 2) / 3}` : null;
}

const WEEK_FROM = /^(?:w\/?c|week (?:commencing|beginning|starting))/i;
const WEEK_TO = /^(?:w\/?e|week ending)/i;

/** The last day of a period that is a school term ("Autumn 2024"); null for others. */
export function termEnd(period: string, terms?: TermTable): IsoDay | null {
  const [, term, year] = /^(Autumn|Spring|Summer) (\d{4})$/.exec(period) ?? [];
  return term === undefined ? null : (termWindow(term, Number(year), terms)?.to ?? null);
}

/** Periods in the order of time; terms and years stand where they begin. */
export const periodStart: (period: string) => string = remembering((period) => {
  const [, term, year] = /^(Autumn|Spring|Summer) (\d{4})$/.exec(period) ?? [];
  if (term !== undefined) return `${year}-${{ Autumn: "09", Spring: "01", Summer: "04" }[term] ?? "01"}`;
  const [, start] = /^(\d{4})\/\d{2}$/.exec(period) ?? [];
  if (start !== undefined) return `${start}-04`;
  const [, of, quarter] = /^(\d{4})-Q([1-4])$/.exec(period) ?? [];
  if (of !== undefined) return `${of}-${String((Number(quarter) - 1) * 3 + 1).padStart(2, "0")}`;
  return /^\d{4}$/.test(period) ? `${period}-01` : period;
});
