import type { CellValue } from "../../workbook";

/** Two bare digits are a year of ours from here on: before a slash they could be a month, before a dash an age. */
const LEAST_YEAR = { slash: 13, dash: 20 };

/**
 * Codes of periods that only performance data use, as people would write them out: 202404, "2024 04" and "04/2024" are
 * "2024-04", "23-24" and "AY 23-24" are "2023/24", "2024/25 Q1" is "Q1 2024/25", "M3 24/25" is "2024-06". Others stay.
 */
export function plainPeriod(value: CellValue): CellValue {
  if (typeof value === "number") return Number.isInteger(value) ? (yearMonth(String(value)) ?? value) : value;
  if (typeof value !== "string" || value.length > 40) return value;
  const text = value.trim();
  if (/^wk\b/i.test(text)) return text.replace(/^wk\b\.?/i, "week");
  return yearFirst(text) ?? yearMonth(text) ?? monthYear(text) ?? inYear(text) ?? shortYear(text) ?? value;
}

const MONTH = "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*";
const YEAR_FIRST = new RegExp(`^(20\\d{2})\\s*[/–,-]?\\s*(${MONTH}\\.?)$`, "i");

/** "2025 Jan", "2023 / Nov". */
function yearFirst(text: string): string | null {
  const [, year, month] = YEAR_FIRST.exec(text) ?? [];
  return year === undefined ? null : `${month} ${year}`;
}

function yearMonth(text: string): string | null {
  const [, year, between, month] = /^(20\d{2})([\s/._-]?)(0[1-9]|1[0-2])$/.exec(text) ?? [];
  if (year === undefined || month === undefined) return null;
  const isYears = between !== "" && between !== " " && Number(month) === (Number(year) + 1) % 100;
  return isYears ? null : `${year}-${month}`;
}

function monthYear(text: string): string | null {
  const [, month, year] = /^(0?[1-9]|1[0-2])[/.-](20\d{2})$/.exec(text) ?? [];
  return month === undefined ? null : `${year}-${month.padStart(2, "0")}`;
}

const YEARS = String.raw`(?<from>20\d{2}|\d{2})\s?[/–-]\s?(?<to>20\d{2}|\d{2})`;
const PART = String.raw`(?:(?:Q|quarter |qtr )\s?(?<quarter>[1-4])|(?:M|month |mth |P|period )\s?(?<month>1[0-2]|0?[1-9]))`;
const BEHIND = new RegExp(`^(?:FY\\s?)?${YEARS}[\\s:,–-]*${PART}$`, "i");
const BEFORE = new RegExp(`^${PART}[\\s:,–-]*(?:of |FY\\s?)?${YEARS}$`, "i");

/** A quarter or a numbered month of a financial year. */
function inYear(text: string): string | null {
  const { from, to, quarter, month } = (BEHIND.exec(text) ?? BEFORE.exec(text))?.groups ?? {};
  const years = from === undefined || to === undefined ? null : yearsOf(from, to);
  if (years === null) return null;
  return quarter === undefined ? monthOfYear(years.from, Number(month)) : `Q${quarter} ${years.text}`;
}

/** The first month of a financial year is April. */
export function monthOfYear(from: number, month: number): string {
  const late = month > 9;
  return `${late ? from + 1 : from}-${String(late ? month - 9 : month + 3).padStart(2, "0")}`;
}

const SHORT =
  /^(?<kind>(?:academic|school|financial|fiscal) year:?|[AF]Y)?\s*(?<from>\d{2})\s?[/–-]\s?(?<to>\d{2})(?<behind>\s+(?:academic|school|financial|fiscal) year)?$/i;

function shortYear(text: string): string | null {
  const { kind, from, to, behind } = SHORT.exec(text)?.groups ?? {};
  if (from === undefined || to === undefined) return null;
  const named = kind ?? behind;
  if (named === undefined && Number(from) < LEAST_YEAR[text.includes("/") ? "slash" : "dash"]) return null;
  const years = yearsOf(from, to);
  return years === null ? null : `${named === undefined ? "" : `${named.trim()} `}${years.text}`;
}

/** Two years that follow one another. */
function yearsOf(from: string, to: string): { readonly from: number; readonly text: string } | null {
  const start = from.length === 2 ? 2000 + Number(from) : Number(from);
  return (start + 1) % 100 === Number(to) % 100 ? { from: start, text: `${start}/${to.slice(-2)}` } : null;
}
