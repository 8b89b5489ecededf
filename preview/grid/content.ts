import { formatValue } from "hucre";
import { cellAt, formatAt } from "../embedded-excel/model/cells";
import type { Sheet } from "../embedded-excel/model/types";

/** What the formula bar shows of the selected cell, to be changed there: its formula, a date as it is typed, its value. */
export function contentOf(sheet: Sheet): string {
  const { row, column } = sheet.selection;
  const { value = null, formula = null } = cellAt(sheet, row, column) ?? {};
  if (formula !== null) return formula;
  if (typeof value === "boolean") return String(value).toUpperCase();
  if (typeof value !== "number" || !showsDate(formatAt(sheet, row, column).numberFormat)) return String(value ?? "");
  const format = Number.isInteger(value) ? "dd/mm/yyyy" : "dd/mm/yyyy hh:mm:ss";
  return formatValue(value, format, { is1904: sheet.book.date1904 });
}

/** Whether a number format shows a day, not counting its words in quotes and its colours in brackets. */
function showsDate(format: string): boolean {
  return /[dmy]/i.test(format.replace(/"[^"]*"|\[[^\]]*\]|General/gi, ""));
}
