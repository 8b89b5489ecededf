import type { CellValue } from "../../workbook";
import type { ActionField, KpiField } from "../columns";
import type { Stretch, TableColumn, SheetLayout } from "../plan";
import type { SaidOfScale } from "../said-of-scale";

/** Columns beside each other, from one to before another. */
export type { Stretch };

/** A row that could be the header of a table, and how much speaks for it. */
export type Candidate = {
  readonly role: "actions" | "kpis";
  /** The last row of the header. */
  readonly headerRow: number;
  /** The first row of a header that has several. */
  readonly topRow?: number;
  readonly columns: readonly TableColumn[];
  /** Of a plan that stands beside another under the same header row: its columns. */
  readonly stretch?: Stretch;
  readonly layout: SheetLayout["layout"];
  readonly score: number;
  readonly why: string;
  /** In whose words a plan's states stand; absent for measures. */
  readonly states?: "scheme" | "other" | "none";
  /** What `why` says of a plan's columns of states. */
  readonly scales?: readonly SaidOfScale[];
  /** How much speaks for a plan besides its states. */
  readonly points?: number;
};

/** The headed columns of a header row, with the fields that their headings mean, and those without a heading that somebody chose. */
export function columnsOf(
  cells: readonly CellValue[],
  fields: ReadonlyMap<number, ActionField | KpiField>,
  also: ReadonlyMap<number, ActionField> = new Map(),
): TableColumn[] {
  return cells.flatMap((cell, column) =>
    (cell === null || cell === "") && !fields.has(column) && !also.has(column)
      ? []
      : [
          {
            ...{ column, header: String(cell ?? ""), field: fields.get(column) ?? null },
            ...(also.has(column) && { also: also.get(column)! }),
          },
        ],
  );
}
