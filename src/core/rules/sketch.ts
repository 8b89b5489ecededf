import type { ActionField, KpiField } from "../plan";
import type { CellValue } from "../workbook";

/**
 * A small workbook as one writes it in an example: for each row the cells by field, as typed. A day written as
 * `2026-03-31` becomes a real date. A KPI's values stand under their months. Columns that no row names do not exist.
 */
export type Sketch = {
  readonly asAt?: string;
  readonly actions?: readonly { readonly [F in ActionField]?: CellValue }[];
  readonly kpis?: readonly ({ readonly [F in KpiField]?: CellValue } & {
    readonly values?: { readonly [period: string]: CellValue };
  })[];
};
