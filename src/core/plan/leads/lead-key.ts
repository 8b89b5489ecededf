import type { CellRef } from "../../workbook";

/** One line of a key: what a code stands for, and where that is said. */
export type LeadKeyEntry = {
  readonly code: string;
  readonly title: string;
  readonly organisation: string | null;
  /** The cell of the code. */
  readonly at: CellRef;
};

export type LeadKeyField = "code" | "title" | "organisation";

/** A key to the leads, as a table or as lines in text cells. Rows and columns count from 0. */
export type LeadKey = {
  readonly sheet: string;
  /** Why the sheet was taken for a key, in words. */
  readonly why: string;
  /** Null where the key has no header row. */
  readonly headerRow: number | null;
  /** Empty where the key is lines of text. */
  readonly columns: readonly { readonly column: number; readonly header: string; readonly field: LeadKeyField }[];
  readonly entries: readonly LeadKeyEntry[];
};
