import { counted, listed } from "../words";
import type { SheetSnapshot } from "../workbook";
import type { ColumnLayout, SheetLayout, Unseen } from "./plan";

/** What of a table is hidden; nothing where all of it shows and may be changed. */
export function unseenIn(
  sheet: SheetSnapshot,
  columns: readonly ColumnLayout[],
  rows: SheetLayout["rows"],
): { readonly unseen?: Unseen } {
  const hiddenRows = new Set(sheet.hiddenRows);
  const hiddenColumns = new Set(sheet.hiddenColumns);
  const unseen = {
    rows: rows.filter(({ row, kind }) => kind !== "blank" && hiddenRows.has(row)).length,
    columns: columns.filter(({ column, field }) => field !== null && hiddenColumns.has(column)).length,
    filtered: sheet.filtered ?? false,
    protected: sheet.protected,
  };
  return unseen.rows > 0 || unseen.columns > 0 || unseen.filtered || unseen.protected ? { unseen } : {};
}

/** "3 hidden rows and a hidden column were read and counted; a filter is on"; empty where nothing is hidden. */
export function unseenWords({ unseen }: Pick<SheetLayout, "unseen">): string {
  if (unseen === undefined) return "";
  const hidden = [
    ...(unseen.rows > 0 ? [counted(unseen.rows, "hidden row")] : []),
    ...(unseen.columns > 0 ? [counted(unseen.columns, "hidden column")] : []),
  ];
  const verb = unseen.rows + unseen.columns === 1 ? "was" : "were";
  return [
    ...(hidden.length > 0 ? [`${listed(hidden)} ${verb} read and counted`] : []),
    ...(unseen.filtered ? ["a filter is on"] : []),
    ...(unseen.protected ? ["the sheet is protected"] : []),
  ].join("; ");
}
