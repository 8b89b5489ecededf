/** What was said of a column of states when its table was recognised, before the workbook's own key was known. */
export type SaidOfScale = {
  readonly field: "actionStatus" | "impactStatus";
  /** The heading in quotes, told apart from others. */
  readonly named: string;
  readonly sentence: string;
};

/** What is said of a column without words, before it is known whether its cells have colours. */
export const IS_EMPTY = "is empty";
