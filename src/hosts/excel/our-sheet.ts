import { markOf, quoteSheet } from "../../core/workbook";
import type { Target } from "./survey";

/**
 * A new sheet at the end, marked as ours by a hidden name at once, so that it is known even if drawing is interrupted.
 * The name means the whole sheet: it stays when the user deletes rows or columns.
 */
export function newSheet(context: Excel.RequestContext, { spec, title, staleMark }: Target): Excel.Worksheet {
  const { names, worksheets } = context.workbook;
  if (staleMark) names.getItem(markOf(spec.id)).delete();
  const sheet = worksheets.add(title);
  names.add(markOf(spec.id), `=${quoteSheet(title)}!$1:$1048576`).visible = false;
  return sheet;
}

/** Empties a sheet of ours as if it were new; what the survey found on it goes with it. Its title and place stay. */
export function clearSheet(sheet: Excel.Worksheet): void {
  for (const chart of sheet.charts.items) chart.delete();
  for (const table of sheet.tables.items) table.delete();
  const all = sheet.getRange();
  all.unmerge();
  all.clear("All");
  all.rowHidden = false;
  all.columnHidden = false;
  all.format.useStandardHeight = true;
  sheet.horizontalPageBreaks.removePageBreaks();
  sheet.verticalPageBreaks.removePageBreaks();
}
