import type { RegisterKind } from "../../../../src/core/plan";
import type { Block, CellValue } from "../../../../src/core/workbook";

/** A sheet as a partnership may keep it, and what is to be read of it. */
export type KeptSheet = {
  readonly name: string;
  readonly rows: readonly (readonly CellValue[])[];
  readonly merges?: readonly Block[];
  /** Which register it is; null: none. */
  readonly is: RegisterKind | null;
  /** How many rows it has; left out where it is none. */
  readonly count?: number;
  /** What is read in some rows (from 0), by field: texts, days, references, states and numbers as plain values. */
  readonly reads?: readonly (readonly [row: number, field: string, value: unknown])[];
};
