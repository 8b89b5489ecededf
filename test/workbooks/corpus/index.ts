import { datesAndLeads } from "./styles/dates-and-leads";
import { foreignSheets } from "./styles/foreign-sheets";
import { formulaStyles } from "./styles/formulas";
import { furtherColumns } from "./styles/further-columns";
import { furtherHeadings } from "./styles/further-headings";
import { furtherLeadsAndTargets } from "./styles/further-leads-and-targets";
import { headers } from "./styles/headers";
import { layouts } from "./styles/layouts";
import { manySheets } from "./styles/many-sheets";
import { measureStyles } from "./styles/measures";
import { measuresByPeriod } from "./styles/measures-by-period";
import { notPlans } from "./styles/not-plans";
import { ownKeys } from "./styles/own-keys";
import { references } from "./styles/references";
import { rowStyles } from "./styles/rows";
import { statesOfOtherHouses } from "./styles/states-of-other-houses";
import { scorecardsByMonth } from "./styles/scorecards-by-month";
import { scorecardsByQuarter } from "./styles/scorecards-by-quarter";
import { scorecardsInOtherShapes } from "./styles/scorecards-in-other-shapes";
import { scorecardsWithWords } from "./styles/scorecards-with-words";
import { shapes } from "./styles/shapes";
import { sharedColumns } from "./styles/shared-columns";
import { statuses } from "./styles/statuses";
import { surroundings } from "./styles/surroundings";
import { trees } from "./styles/trees";
import type { Style } from "./truth";

/**
 * Workbooks of invented partnerships in as many house styles, each with what a careful reader takes from it. The truth
 * comes from the same data as the cells and from nothing that the program reads.
 */
export const corpus: readonly (() => Style)[] = [
  ...layouts,
  ...headers,
  ...rowStyles,
  ...references,
  ...statuses,
  ...datesAndLeads,
  ...formulaStyles,
  ...measureStyles,
  ...furtherColumns,
  ...furtherLeadsAndTargets,
  ...measuresByPeriod,
  ...scorecardsByMonth,
  ...scorecardsWithWords,
  ...scorecardsByQuarter,
  ...scorecardsInOtherShapes,
  ...notPlans,
  ...furtherHeadings,
  ...statesOfOtherHouses,
  ...surroundings,
  ...foreignSheets,
  ...manySheets,
  ...trees,
  ...sharedColumns,
  ...shapes,
  ...ownKeys,
];

export { compare, type Compared } from "./score";
