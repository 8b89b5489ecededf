import { marksOf } from "../../core/workbook";

/** The ids of the pack's sheets that are there, by the names of their sheets in lower case. Names must be loaded. */
export function ourSheets(names: readonly Excel.NamedItem[]): ReadonlyMap<string, string> {
  return marksOf(names.map(({ name, formula }) => ({ name, refersTo: String(formula) })));
}

/**
 * Empties a sheet of ours as if it were new; what the survey found on it goes with it. Its title and place stay, and so do
 * the comments and notes that people put on its cells, which `clear("All")` would take away.
 */
export function clearSheet(sheet: Excel.Worksheet): void {
  for (const chart of sheet.charts.items) chart.delete();
  for (const table of sheet.tables.items) table.delete();
  const all = sheet.getRange();
  all.unmerge();
  for (const what of ["Contents", "Formats", "Hyperlinks"] as const) all.clear(what);
  all.conditionalFormats.clearAll();
  all.dataValidation.clear();
  all.rowHidden = false;
  all.columnHidden = false;
  all.format.useStandardHeight = true;
  sheet.horizontalPageBreaks.removePageBreaks();
  sheet.verticalPageBreaks.removePageBreaks();
}
