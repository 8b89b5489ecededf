import type { CellValue } from "../../workbook";
import { NO_WORDS, type ScaleWords } from "../colours/scale";
import type { ChosenFields } from "../headings";

/** What somebody chose for a sheet, as the readers of its tables want it. */
export type Wishes = {
  /** The fields of the columns that were chosen under these headings, by column. */
  readonly fields: (headings: readonly CellValue[]) => ChosenFields;
  /** The partnership's own words for the states. */
  readonly words: ScaleWords;
};

const NONE: ChosenFields = new Map();

/** Nobody chose anything. */
export const NO_WISHES: Wishes = { fields: () => NONE, words: NO_WORDS };
