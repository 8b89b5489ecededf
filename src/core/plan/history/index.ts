export * from "./past";
export {
  HISTORY_HEADER,
  HISTORY_TITLE,
  historyDays,
  historyIn,
  historySheet,
  isHistorySheet,
  KINDS,
  LEADS_APART,
  type History,
  type HistoryHeading,
} from "./history-sheet";
