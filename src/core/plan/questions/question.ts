import type { CellRef } from "../../workbook";
import type { ProposedColour } from "../colours/proposed-key";
import type { Scale, Status } from "../colours/scale";
import type { ActionField, KpiField } from "../columns";
import type { HeadedColumn } from "../settings/columns-chosen";
import type { ChosenRole } from "../settings/settings";

/** What is surer than this is read without a word; what is less sure is asked. */
export const ASK_BELOW = 0.6;

/** Something that the reading could not settle by itself, for somebody who knows the workbook. */
export type Question = {
  /** The same at every reading, as long as the question is. */
  readonly id: string;
  /** One or two plain sentences; the last is the question. */
  readonly message: string;
  /** Where it can be seen. */
  readonly at: readonly CellRef[];
  /** Without the answer most figures would be wrong or missing: nothing else is worth showing before it. */
  readonly urgent: boolean;
} & (SheetQuestion | ColumnQuestion | ColoursQuestion | WordsQuestion);

/** Is this sheet a plan? */
export type SheetQuestion = {
  readonly kind: "sheet";
  readonly sheet: string;
  /** The likeliest first. */
  readonly options: readonly ChosenRole[];
};

/** Which field does this column hold? */
export type ColumnQuestion = {
  readonly kind: "column";
  readonly sheet: string;
  readonly column: number;
  readonly header: string;
  /** The likeliest first; null: it is not to be read. */
  readonly options: readonly (ActionField | KpiField | null)[];
  /** All columns of its table as they stand, by which earlier choices are known that an answer replaces. */
  readonly columns: readonly HeadedColumn[];
};

/** Do these colours mean what they stand beside? */
export type ColoursQuestion = {
  readonly kind: "colours";
  readonly scale: Scale;
  readonly entries: readonly ProposedColour[];
};

/** Which state does each of these words stand for? */
export type WordsQuestion = {
  readonly kind: "words";
  readonly scale: Scale;
  /** The commonest first. */
  readonly words: readonly AskedWord[];
};

export type AskedWord = {
  readonly word: string;
  readonly count: number;
  readonly at: readonly CellRef[];
  /** Only where the word can hardly mean anything else; still to be confirmed. */
  readonly suggested: Status | null;
};

/** What somebody says to a question. */
export type Answer =
  | { readonly kind: "sheet"; readonly role: ChosenRole }
  | { readonly kind: "column"; readonly field: ActionField | KpiField | null }
  | { readonly kind: "colours"; readonly use: boolean }
  /** Words that are left out, or stand for null, stay open and are asked again. */
  | { readonly kind: "words"; readonly meanings: readonly { readonly word: string; readonly status: Status | null }[] };
