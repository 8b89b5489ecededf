import type { ActionField, IsoDay, KpiField, RegisterKind } from "../plan";
import type { CellValue, Strike } from "../workbook";

/**
 * A small workbook as one writes it in an example: for each row the cells by field, as typed. A day written as
 * `2026-03-31` becomes a real date, a KPI's value stands under its month (`2025-03`, or as a text heading says it). A text
 * that begins with `=` is a formula of which no result is stored. What a row leaves out holds something healthy; null is a
 * blank cell.
 */
export type Sketch = {
  /** The day for which the example is judged; `exampleDay` when it does not matter. */
  readonly asAt?: IsoDay;
  readonly actions?: readonly { readonly [F in ActionField]?: CellValue }[];
  /** Rows below the actions, after a blank row; what these leave out is blank. */
  readonly apart?: readonly { readonly [F in ActionField]?: CellValue }[];
  /** Rows of a second sheet, the delivery plan of these actions. */
  readonly parts?: readonly { readonly [F in ActionField]?: CellValue }[];
  /** Cells of the actions that are merged: the row of `actions`, from 0, and the first and last field. */
  readonly merged?: readonly (readonly [row: number, from: ActionField, to: ActionField])[];
  /** What stands in the actions' rows behind the last column, without a heading. */
  readonly outside?: readonly CellValue[];
  /** The lines of a cover sheet. */
  readonly cover?: readonly string[];
  readonly leadKey?: readonly { readonly code: string; readonly title: string }[];
  /** The fills of the actions' cells (`#RRGGBB`), row by row. */
  readonly fills?: readonly { readonly [F in ActionField]?: string }[];
  /** What of the actions' cells is struck through, row by row. */
  readonly struck?: readonly { readonly [F in ActionField]?: Strike }[];
  /** A key to colours, on a sheet of its own: each colour with the words that stand beside it. */
  readonly key?: readonly (readonly [colour: string, words: string])[];
  /** Rows of the settings: what is set, for what, as what, and why. */
  readonly settings?: readonly (readonly string[])[];
  /** Registers beside the plan, each on a sheet of its own; a row has the cells that it names. */
  readonly registers?: readonly RegisterSketch[];
  /** Reports before this one, the earliest first. A row has the reference and the words of the row in its place. */
  readonly earlier?: readonly ({ readonly on: IsoDay } & Pick<Sketch, "actions" | "kpis">)[];
  readonly kpis?: readonly ({ readonly [F in KpiField]?: CellValue } & {
    readonly values?: { readonly [period: string]: CellValue };
  })[];
};

export type RegisterSketch = {
  readonly kind: RegisterKind;
  /** What stands above the headings. */
  readonly title?: string;
  readonly rows: readonly { readonly [field: string]: CellValue }[];
};

/** The day for which examples are judged that name none. */
export const exampleDay: IsoDay = "2025-04-01";
