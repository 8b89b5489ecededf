import type { Redrawn, SheetSpec } from "../../core/workbook";

/** One sheet of the pack and where it goes: onto a sheet of ours that is there, or onto a new one at the end. */
export type Target = {
  readonly spec: SheetSpec;
  readonly title: string;
  readonly there: Excel.Worksheet | null;
  /** Whether our mark is left from a sheet that the user deleted. */
  readonly staleMark: boolean;
  /** How it replaces what is there. */
  readonly again: Redrawn | undefined;
};
