export {
  changesSince,
  type ActionChange,
  type Changes,
  type MeasureChange,
  type Move,
  type PastStep,
  type Way,
} from "./changes";
export { changeInWords, reportInWords } from "./in-words";
export { changeKinds, listChanges, type Change, type ChangeKind } from "./list-changes";
export { recording, type Recording } from "./record";
export { reportOf } from "./report-of";
