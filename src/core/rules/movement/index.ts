import reportDateNotLater from "./report-date-not-later";
import nothingMoved from "./nothing-moved";
import actionGone from "./action-gone";
import actionNewWithoutWord from "./action-new-without-word";
import referenceNowOtherAction from "./reference-now-other-action";
import statusBackWithoutReason from "./status-back-without-reason";
import impactBackWithoutReason from "./impact-back-without-reason";
import statusJumped from "./status-jumped";
import impactJumped from "./impact-jumped";
import statusForwardWordsUnchanged from "./status-forward-words-unchanged";
import impactForwardEvidenceUnchanged from "./impact-forward-evidence-unchanged";
import updateSameAsLastReport from "./update-same-as-last-report";
import evidenceSameAsLastReport from "./evidence-same-as-last-report";
import offTrackForReports from "./off-track-for-reports";
import notStartedForReports from "./not-started-for-reports";
import impactAwaitedForReports from "./impact-awaited-for-reports";
import trackToAndFro from "./track-to-and-fro";
import dueDateMoved from "./due-date-moved";
import dueDateMovedAgain from "./due-date-moved-again";
import leadChanged from "./lead-changed";
import valueRevised from "./value-revised";
import type { Rule } from "../rule";

/** In the order in which findings come. Adding a rule: write its file, add it here twice. */
export const movement: readonly Rule[] = [
  reportDateNotLater,
  nothingMoved,
  actionGone,
  actionNewWithoutWord,
  referenceNowOtherAction,
  statusBackWithoutReason,
  impactBackWithoutReason,
  statusJumped,
  impactJumped,
  statusForwardWordsUnchanged,
  impactForwardEvidenceUnchanged,
  updateSameAsLastReport,
  evidenceSameAsLastReport,
  offTrackForReports,
  notStartedForReports,
  impactAwaitedForReports,
  trackToAndFro,
  dueDateMoved,
  dueDateMovedAgain,
  leadChanged,
  valueRevised,
];
