import type { CellRef } from "../workbook";
import type { ActionField, KpiField } from "./columns";
import type { DatePart } from "./date-parts";
import type { LeadKeyField } from "./leads/lead-key";
import type { LeadPart } from "./leads/part-letters";
import type { RegisterField } from "./registers/register";
import type { Tick } from "./tick";

/** A headed column with the field that its heading was taken for. */
export type TableColumn = {
  readonly column: number;
  readonly header: string;
  /** Null: not understood, and not read. */
  readonly field: ActionField | KpiField | LeadKeyField | RegisterField | null;
  /**
   * What it holds besides, where its heading names two things: "Lead and timescale"; of a column that is not read else, the first half of a
   * reference that stands in two columns, or a part of a date.
   */
  readonly also?: ActionField;
  /** Of a column that holds one part of a date, which stands in several columns. */
  readonly part?: DatePart;
  /** Of a column in which a tick says that an action has one state: that state. Its field is the scale. */
  readonly tick?: Tick;
  /**
   * Of a column for leads of a RACI table: the part that those have in an action who stand in it, or `letters`, where its
   * heading says who it is and its cells hold the letter of the part.
   */
  readonly duty?: LeadPart | "letters";
  /** The period of a wide KPI sheet's value column, as `2024-09`, and whether its header is a text instead of a date. */
  readonly period?: string;
  readonly periodIsText?: boolean;
  /** What else the heading of a period says: "forecast", "to 15 May", "new method". */
  readonly periodWords?: string;
  /** What else it says that the column holds: "%", "Actual". */
  readonly valueWords?: string;
  /** What stands above it, where that tells columns of one period apart: the group that its values are of. */
  readonly band?: string;
  /** Of a block with years one way and parts of them the other: which of both the heading names. */
  readonly half?: "part" | "year";
  /** Why its cells leave open what they mean, though it is clear what the column is. */
  readonly open?: string;
  /** The measure whose values the column holds, where measures do not have rows. */
  readonly measure?: MeasureOfColumn;
};

/** A column of a table that was read, and how sure its field is. */
export type ColumnLayout = TableColumn & {
  /** What speaks for the field, in plain words: "the heading means the due date", "12 of 14 cells hold dates", "you chose it". */
  readonly why: string;
  /** From 0 to 1; below `ASK_BELOW` it is asked. Of a column that is not read: how sure it is that it is none of ours. */
  readonly confidence: number;
  /** Somebody chose the field on the settings sheet. */
  readonly chosen: boolean;
  /** The doubt about it is to be settled before any figure is believed. */
  readonly urgent?: true;
  /** Of a register: what its definition calls the column. */
  readonly means?: string;
  /** Of a plan that is turned: the cell of the heading. */
  readonly heading?: CellRef;
  /** What else it could hold, the likeliest first. */
  readonly perhaps?: readonly (ActionField | KpiField)[];
};

/** A measure that is named by a heading, a title or its sheet (`at` is null then), and where the sheet describes it. */
export type MeasureOfColumn = {
  readonly name: string;
  readonly at: CellRef | null;
  /** The reference that the title gives it: "KPI 3" of "KPI 3: Plans on time". */
  readonly ref?: string;
  readonly details: readonly DetailAt[];
};

/** Where a measure is described; `labelled`: the cell says what it is itself, as "Target: 80%". */
export type DetailAt = {
  readonly field: KpiField;
  readonly row: number;
  readonly column: number;
  readonly labelled?: true;
  /** The words that say what the cell holds: "Baseline (March 2024)". */
  readonly label?: string;
};
