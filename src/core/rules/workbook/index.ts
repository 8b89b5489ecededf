import cellHoldsError from "./cell-holds-error";
import formulaNotCalculated from "./formula-not-calculated";
import rowLooksContinued from "./row-looks-continued";
import rowsWithOnlyANumber from "./rows-with-only-a-number";
import rowsApart from "./rows-apart";
import blankRowInsideTable from "./blank-row-inside-table";
import wordsOutsideTable from "./words-outside-table";
import cellsMergedAcross from "./cells-merged-across";
import rowStruckThrough from "./row-struck-through";
import cellStruckThrough from "./cell-struck-through";
import textPartlyStruck from "./text-partly-struck";
import type { Rule } from "../rule";

/** In the order in which findings come. Adding a rule: write its file, add it here twice. */
export const workbook: readonly Rule[] = [
  cellHoldsError,
  formulaNotCalculated,
  rowLooksContinued,
  rowsApart,
  rowsWithOnlyANumber,
  blankRowInsideTable,
  wordsOutsideTable,
  cellsMergedAcross,
  rowStruckThrough,
  cellStruckThrough,
  textPartlyStruck,
];
