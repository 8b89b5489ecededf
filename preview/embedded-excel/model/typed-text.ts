import { dateToSerial } from "hucre";
import type { CellValue } from "../../../src/core/workbook";
import { badArgument } from "./errors";

/** What becomes of a text that is typed into a cell: a value, a formula, and the number format that comes with it. */
export type Typed = {
  readonly value: CellValue;
  readonly error: boolean;
  readonly formula: string | null;
  /** Taken on by a cell whose format is General. */
  readonly format: string | null;
};

/** Where the user is: it decides what 1/2/2024 means, and which year 1 March is in. */
export type Typist = { readonly dayFirst: boolean; readonly thisYear: number; readonly date1904: boolean };

const ERRORS = ["#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A", "#SPILL!", "#CALC!"];
const MAX_TEXT = 32_767;
const MAX_FORMULA = 8_192;

const plain = (value: CellValue, format: string | null = null): Typed => ({
  value,
  error: false,
  formula: null,
  format,
});

/**
 * Converts as Excel does when a text is typed or written through the API. Not converted: a cell with the format `@`.
 * A formula has no computed value here: 0 stands for it.
 */
export function typed(text: string, numberFormat: string, typist: Typist): Typed {
  if (text.length > MAX_TEXT)
    throw badArgument(`a cell holds at most ${MAX_TEXT} characters, this text has ${text.length}`);
  if (text === "") return plain(null);
  if (text.startsWith("'")) return plain(text.slice(1));
  if (numberFormat === "@") return plain(text);
  if (text.startsWith("=") && text.length > 1) return asFormula(text);
  const trimmed = text.trim();
  if (/^(true|false)$/i.test(trimmed)) return plain(/^t/i.test(trimmed));
  if (ERRORS.includes(trimmed.toUpperCase())) return { ...plain(trimmed.toUpperCase()), error: true };
  const found = asNumber(trimmed) ?? asDate(trimmed, typist) ?? asTime(trimmed);
  if (found) return plain(found.value, found.format);
  if (/^[+\-@]./.test(text)) return asSignedFormula(text);
  return plain(text);
}

/** A formula, stored and not computed. */
export function asFormula(formula: string): Typed {
  if (formula.length > MAX_FORMULA) throw badArgument(`a formula has at most ${MAX_FORMULA} characters`);
  return { value: 0, error: false, formula, format: null };
}

/** `-A1` becomes `=-A1`; `- a text` is an error that Excel reports in a dialog, so it is refused. */
function asSignedFormula(text: string): Typed {
  if (
    /^[+-]+[A-Za-z0-9("$]/.test(text) &&
    /^[+-]+[A-Za-z0-9_.!$:()+\-*/^,"' ]+$/.test(text) &&
    !/[A-Za-z] [A-Za-z]/.test(text)
  ) {
    return asFormula(`=${text}`);
  }
  throw badArgument(`Excel takes "${text.slice(0, 40)}" for a formula that is not complete; set the format @ first`);
}

type Found = { readonly value: number; readonly format: string | null };

/** `2.10`, `1,234`, `£5.00`, `50%`, `1e3`, `(5)`, `0 1/2`. */
function asNumber(text: string): Found | null {
  const [, open, sign = "", pound, digits = "", fraction, exponent, percent, close] =
    /^(\()?([+-]?)\s?(£)?(\d{1,3}(?:,\d{3})+|\d*)(\.\d*)?(e[+-]?\d+)?\s?(%)?(\))?$/i.exec(text) ?? [];
  if (digits !== "" || /\d/.test(fraction ?? "")) {
    if ((open === undefined) !== (close === undefined) || (open && sign)) return null;
    const size = Number(`${digits.replaceAll(",", "") || "0"}${fraction ?? ""}${exponent ?? ""}`);
    if (!Number.isFinite(size)) return null;
    const value = (sign === "-" || open ? -size : size) / (percent ? 100 : 1);
    return {
      value,
      format: numberFormat(digits.includes(","), (fraction ?? "").length > 1, { pound, percent, exponent }),
    };
  }
  return asFraction(text);
}

function asFraction(text: string): Found | null {
  const [, sign, whole, top, bottom] = /^(-?)(\d+) (\d{1,3})\/(\d{1,3})$/.exec(text) ?? [];
  if (!whole || !top || !bottom || Number(bottom) === 0) return null;
  const value = Number(whole) + Number(top) / Number(bottom);
  return { value: sign ? -value : value, format: bottom.length > 1 ? "# ??/??" : "# ?/?" };
}

type Marks = { pound: string | undefined; percent: string | undefined; exponent: string | undefined };

function numberFormat(grouped: boolean, decimals: boolean, { pound, percent, exponent }: Marks): string | null {
  if (percent) return decimals ? "0.00%" : "0%";
  if (exponent) return "0.00E+00";
  if (pound) return decimals ? "£#,##0.00;[Red]-£#,##0.00" : "£#,##0;[Red]-£#,##0";
  if (grouped) return decimals ? "#,##0.00" : "#,##0";
  return null;
}

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const LONG_MONTHS = "january february march april may june july august september october november december".split(" ");

/** The short date of the user's settings; Excel hands this name of it over whatever the settings are. */
export const SHORT_DATE = "m/d/yyyy";

function asDate(text: string, typist: Typist): Found | null {
  const [, date = text, time] = /^(.*\d)\s+(\d{1,2}:\d{2}(?::\d{2})?)$/.exec(text) ?? [];
  const day = numericDate(date, typist) ?? wordyDate(date, typist);
  if (!day) return null;
  const serial = serialOf(day, typist);
  if (serial === null) return null;
  if (time === undefined) return { value: serial, format: day.format };
  const hours = asTime(time);
  return hours && { value: serial + hours.value, format: `${SHORT_DATE} h:mm` };
}

type Day = { year: number; month: number; day: number; format: string };

/** `1/2/2024`, `1-2-24`, `1/2`, `2024-02-01`. */
function numericDate(text: string, { dayFirst, thisYear }: Typist): Day | null {
  const [, isoYear, isoMonth, isoDay] = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/.exec(text) ?? [];
  if (isoYear) return { year: Number(isoYear), month: Number(isoMonth), day: Number(isoDay), format: SHORT_DATE };
  const [, one, , two, year] = /^(\d{1,2})([-/])(\d{1,2})(?:\2(\d{4}|\d{2}))?$/.exec(text) ?? [];
  if (!one || !two) return null;
  const [day, month] = dayFirst ? [Number(one), Number(two)] : [Number(two), Number(one)];
  // Excel takes the other order where only that makes a date.
  const swapped = month > 12 && day <= 12;
  const parts = swapped ? { day: month, month: day } : { day, month };
  return { ...parts, year: year ? fullYear(year) : thisYear, format: year ? SHORT_DATE : "d-mmm" };
}

/** `1 March 2025`, `1-Mar-25`, `March 1, 2025`, `March 2025`, `Mar-25`, `1 March`. */
function wordyDate(text: string, { dayFirst, thisYear }: Typist): Day | null {
  const dayMonth = /^(\d{1,2})[ -]?([a-z]+)(?:[ -]?,?[ -]?(\d{4}|\d{2}))?$/i.exec(text);
  if (dayMonth) {
    const month = monthOf(dayMonth[2]);
    const year = dayMonth[3];
    if (month === 0) return null;
    return {
      day: Number(dayMonth[1]),
      month,
      year: year ? fullYear(year) : thisYear,
      format: year ? "d-mmm-yy" : "d-mmm",
    };
  }
  const american = /^([a-z]+) (\d{1,2}), ?(\d{4})$/i.exec(text);
  if (american) {
    const month = monthOf(american[1]);
    if (month === 0) return null;
    return { day: Number(american[2]), month, year: Number(american[3]), format: "d-mmm-yy" };
  }
  const [, name, number] = /^([a-z]+)[ -](\d{4}|\d{1,2})$/i.exec(text) ?? [];
  const month = monthOf(name);
  if (month === 0 || !number) return null;
  if (number.length === 4 || dayFirst) return { day: 1, month, year: fullYear(number), format: "mmm-yy" };
  return { day: Number(number), month, year: thisYear, format: "d-mmm" };
}

/** 1 to 12, or 0 for a word that is no month. */
function monthOf(word: string | undefined): number {
  const name = word?.toLowerCase() ?? "";
  return 1 + (LONG_MONTHS.includes(name) ? LONG_MONTHS.indexOf(name) : MONTHS.indexOf(name));
}

/** Two digits up to 29 mean this century, as Windows has it by default. */
function fullYear(digits: string): number {
  const year = Number(digits);
  if (digits.length > 2) return year;
  return year < 30 ? 2000 + year : 1900 + year;
}

function serialOf({ year, month, day }: Day, { date1904 }: Typist): number | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const real = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  if (!real || year < (date1904 ? 1904 : 1900) || year > 9999) return null;
  return dateToSerial(date, date1904);
}

function asTime(text: string): Found | null {
  const [, hours, minutes, seconds, half] = /^(\d{1,2}):(\d{2})(?::(\d{2}))?\s?([ap]m)?$/i.exec(text) ?? [];
  if (!hours || !minutes || Number(minutes) > 59 || Number(seconds ?? 0) > 59) return null;
  if (half && (Number(hours) < 1 || Number(hours) > 12)) return null;
  const hour = half ? (Number(hours) % 12) + (/^p/i.test(half) ? 12 : 0) : Number(hours);
  const value = (hour * 3600 + Number(minutes) * 60 + Number(seconds ?? 0)) / 86_400;
  const format = `h:mm${seconds ? ":ss" : ""}${half ? " AM/PM" : ""}`;
  return { value, format: hour > 23 ? "[h]:mm:ss" : format };
}
