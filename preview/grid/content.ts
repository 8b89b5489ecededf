import { cellAt, formatAt } from "../embedded-excel/model/cells";
import { displayText } from "../embedded-excel/model/display";
import type { Sheet } from "../embedded-excel/model/types";

/** What the formula bar shows of the selected cell: its formula; of a date the date; else the whole value. */
export function contentOf(sheet: Sheet): string {
  const { row, column } = sheet.selection;
  const cell = cellAt(sheet, row, column);
  if (!cell || (cell.value === null && cell.formula === null)) return "";
  if (cell.formula !== null) return cell.formula;
  const isDate = /[dmyh]/i.test(formatAt(sheet, row, column).numberFormat.replace(/"[^"]*"|\[[^\]]*\]|General/g, ""));
  return isDate || typeof cell.value === "boolean" ? displayText(sheet, row, column) : String(cell.value);
}
