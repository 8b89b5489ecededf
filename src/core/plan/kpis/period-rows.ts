import { localRef, valueAt, type SheetSnapshot } from "../../workbook";
import { lastOfMonth } from "../dates/day";
import { squash } from "../squash";
import type { TableColumn } from "../plan";
import { partOfYear, periodsUnder, readPeriodWords, readYear, type PeriodWords, type YearLabel } from "./period-words";

type Column = Pick<TableColumn, "column" | "header" | "field">;

/** The column that holds the years of the months beside it, or null. */
export function yearColumn(columns: readonly Column[]): number | null {
  const found = columns.find(
    ({ header, field }) => field === null && /^((academic|financial|calendar) )?(year|fy)$/.test(squash(header)),
  );
  return found?.column ?? null;
}

/** What a cell says of a period. The same few words fill a long column, so each is read once. */
type Reading = { readonly part: string | null; readonly year: YearLabel | null; readonly whole: PeriodWords | null };

function readerOf(sheet: SheetSnapshot, system: 1900 | 1904): (row: number, column: number) => Reading {
  const readings = new Map<string, Reading>();
  return (row, column) => {
    const value = valueAt(sheet, row, column);
    const format = sheet.formats.get(localRef(row, column)) ?? "";
    const key = `${typeof value}${String(value)}|${format}`;
    const read = () => ({
      part: partOfYear(value),
      year: readYear(value),
      whole: readPeriodWords(value, format, system),
    });
    const reading = readings.get(key) ?? read();
    readings.set(key, reading);
    return reading;
  };
}

/**
 * The periods that the rows of a column name. A month without a year belongs to the year in its year column, or to the
 * row above it that holds nothing but a year; where there is neither, its period is not known, and the row is left out.
 */
export function periodsOfRows(
  sheet: SheetSnapshot,
  column: number,
  years: number | null,
  rows: readonly number[],
  system: 1900 | 1904,
): ReadonlyMap<number, PeriodWords> {
  const found = new Map<number, PeriodWords>();
  const underYears: { readonly label: YearLabel; readonly rows: { readonly row: number; readonly part: string }[] }[] =
    [];
  const readingAt = readerOf(sheet, system);
  const hasMonths = rows.some((row) => partOfYear(valueAt(sheet, row, column)) !== null);
  for (const row of rows) {
    const { part, year: own, whole } = readingAt(row, column);
    const year = years === null ? (hasMonths ? own : null) : readingAt(row, years).year;
    if (year !== null && !isSame(year, underYears.at(-1)?.label)) underYears.push({ label: year, rows: [] });
    if (part !== null) underYears.at(-1)?.rows.push({ row, part });
    if (part !== null || (year !== null && years === null)) continue;
    if (whole !== null) found.set(row, whole);
  }
  for (const { label, rows: months } of underYears) {
    const inOrder = months.filter(({ part }, i) => part !== months[i - 1]?.part).map(({ part }) => part);
    const periods = periodsUnder(label, inOrder);
    for (const { row, part } of months) {
      const period = periods[inOrder.indexOf(part)] ?? null;
      if (period !== null) found.set(row, { period, isText: true, words: null });
    }
  }
  return withMonths(found);
}

/**
 * Exports write a month as its first or its last day ("2026-03-01"). Where every day of a column is such a one, they are
 * months, as they are where the cells hold real dates.
 */
function withMonths(found: ReadonlyMap<number, PeriodWords>): ReadonlyMap<number, PeriodWords> {
  const days = new Set([...found.values()].flatMap(({ period }) => (IS_DAY.test(period) ? [period] : [])));
  const areEnds = [isFirst, isLast].some((isEnd) => [...days].every(isEnd));
  if (days.size < 2 || !areEnds) return found;
  return new Map([...found].map(([row, one]) => [row, { ...one, period: one.period.replace(IS_DAY, "$1") }]));
}

const IS_DAY = /^(\d{4}-\d{2})-\d{2}$/;
const isFirst = (day: string) => day.endsWith("-01");
const isLast = (day: string) => day === lastOfMonth(Number(day.slice(0, 4)), Number(day.slice(5, 7)));

const isSame = (a: YearLabel, b: YearLabel | undefined) => b !== undefined && a.from === b.from && a.to === b.to;
