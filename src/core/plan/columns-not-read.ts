import type { ColumnLayout, SheetLayout } from "./plan";

/** The columns of a table whose heading was not understood: said, so that nobody believes that they were checked. */
export function columnsNotRead({ columns }: SheetLayout): readonly ColumnLayout[] {
  return columns.filter(
    ({ field, also, period, header }) =>
      field === null && also === undefined && period === undefined && header.trim() !== "",
  );
}
