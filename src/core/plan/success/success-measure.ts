import type { CellRef } from "../../workbook";

/** One thing by which an action is to be known to have succeeded: a bullet, a line, or a cell of running words. */
export type SuccessMeasure = {
  /** As written, without its bullet or number. */
  readonly text: string;
  readonly at: CellRef;
  /** The words that lead into the list that it stands in ("The board will show that:"). */
  readonly under?: string;
  /** Set where the words only point elsewhere ("As above for 2.1–2.6"): there is no measure of its own. */
  readonly points?: Pointer;
};

/** Where "As above" and "See also 3.4" point. */
export type Pointer = {
  /** References of the actions that are meant, in the order of the plan. */
  readonly refs: readonly string[];
  /** What is named and cannot be found, as written. */
  readonly missing: readonly string[];
};
