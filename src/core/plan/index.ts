export * from "./plan";
export * from "./registers";
export { tellsOfAreas, type AreaWords } from "./areas/area-words";
export * from "./scheme";
export * from "./columns";
export { columnsNotRead, columnsNotReadInWords } from "./columns-not-read";
export { dueInForce, type DueField } from "./due-in-force";
export { isOverdue } from "./overdue";
export { writeTarget } from "./targets/write-target";
export { markOfWords, squash } from "./squash";
export { inTable } from "./in-table";
export { toFillIn, type ToFillIn } from "./to-fill-in";
export { unseenWords } from "./unseen";
export { allLeadCells, leadCells, leadName } from "./leads";
export {
  beneath,
  countedActions,
  noTree,
  notCountedAmong,
  partsIn,
  partsStanding,
  underpinned,
  type Underpinned,
} from "./tree";
export { recognise } from "./recognise";
export { parse } from "./parse";
export { wantedLooks } from "./wanted-looks";
export * from "./questions";
export * from "./setup";
export {
  choose,
  chooseColumn,
  noSettings,
  roleNames,
  settingsChange,
  settingsIn,
  type Choice,
  type ChosenRole,
  type ColumnChoice,
  type Limit,
  type PartnershipSettings,
  type SettingsChange,
  type UnreadSetting,
  withColumnsAsTheyStand,
} from "./settings";
export type { ProposedColour, Scale, Status } from "./colours";
