export {
  changesSince,
  type ActionChange,
  type Changes,
  type MeasureChange,
  type Move,
  type PastStep,
  type Way,
} from "./changes";
export { countChanges, type ChangeCounts } from "./count-changes";
export { changeCountsInWords, changeInWords, reportInWords } from "./in-words";
export { changeKinds, listChanges, type Change, type ChangeKind } from "./list-changes";
export { recording, unrecording, type Recording } from "./record";
export { ownActions, reportOf } from "./report-of";
