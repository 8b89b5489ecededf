import { formatValue } from "hucre";
import { SHORT_DATE } from "./typed-text";
import { cellAt, formatAt } from "./cells";
import type { Sheet } from "./types";

/** A number as a cell of the format General shows it: at most 11 characters, 10 digits. */
function general(value: number): string {
  if (value === 0) return "0";
  const size = Math.abs(value);
  if (size >= 1e11 || size < 1e-9) {
    return value
      .toExponential(5)
      .replace(/\.?0*e/, "E")
      .replace(/E([+-])(\d)$/, "E$10$2");
  }
  const whole = Math.trunc(size).toString().length;
  return String(Number(value.toFixed(Math.max(0, 10 - whole))));
}

/** The text that the cell shows, whatever the width of its column: never `####`. */
export function displayText(sheet: Sheet, row: number, column: number): string {
  const cell = cellAt(sheet, row, column);
  if (!cell || cell.value === null) return "";
  const { value, error } = cell;
  if (error) return String(value);
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  const { numberFormat } = formatAt(sheet, row, column);
  if (typeof value === "string" || numberFormat === "@") return String(value);
  if (numberFormat === "General") return general(value);
  const { dayFirst } = sheet.book.typist;
  const local = dayFirst ? numberFormat.replace(SHORT_DATE, "dd/mm/yyyy") : numberFormat;
  return formatValue(value, withoutQuotedSigns(local), { is1904: sheet.book.date1904 }).replaceAll(SIGN, "%");
}

/** Stands for a per cent sign that is only written: in a number format `0"%"` shows 78 as 78%, not as 7800%. */
const SIGN = "\uE000";

/** The library takes every per cent sign of a format for one that multiplies by a hundred, quoted or not. */
function withoutQuotedSigns(format: string): string {
  return format.replace(/"[^"]*"/g, (quoted) => quoted.replaceAll("%", SIGN)).replaceAll("\\%", `"${SIGN}"`);
}
