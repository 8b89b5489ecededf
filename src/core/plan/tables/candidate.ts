import type { CellValue } from "../../workbook";
import type { ActionField, KpiField } from "../columns";
import type { ColumnLayout, SheetLayout } from "../plan";

/** A row that could be the header of a table, and how much speaks for it. */
export type Candidate = {
  readonly role: "actions" | "kpis";
  /** The last row of the header. */
  readonly headerRow: number;
  /** The first row of a header that has several. */
  readonly topRow?: number;
  readonly columns: readonly ColumnLayout[];
  readonly layout: SheetLayout["layout"];
  readonly score: number;
  readonly why: string;
};

/** The headed columns of a header row, with the fields that their headings mean. */
export function columnsOf(
  cells: readonly CellValue[],
  fields: ReadonlyMap<number, ActionField | KpiField>,
): ColumnLayout[] {
  return cells.flatMap((cell, column) =>
    cell === null || cell === "" ? [] : [{ column, header: String(cell), field: fields.get(column) ?? null }],
  );
}
