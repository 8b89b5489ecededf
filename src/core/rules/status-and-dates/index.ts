import completeButLaterDateOpen from "./complete-but-later-date-open";
import completeButRecurring from "./complete-but-recurring";
import completedEarly from "./completed-early";
import completeWithoutCompletionDate from "./complete-without-completion-date";
import completedInFuture from "./completed-in-future";
import impactfulSoonAfterCompletion from "./impactful-soon-after-completion";
import impactAwaitedForLong from "./impact-awaited-for-long";
import impactDatePassedButNotSeen from "./impact-date-passed-but-not-seen";
import notStartedButOverdue from "./not-started-but-overdue";
import notStartedButDueSoon from "./not-started-but-due-soon";
import notStartedButStartPassed from "./not-started-but-start-passed";
import notStartedButPartDone from "./not-started-but-part-done";
import offTrackRevisedDatePassed from "./off-track-revised-date-passed";
import offTrackWithoutRecovery from "./off-track-without-recovery";
import offTrackWithoutRevisedDate from "./off-track-without-revised-date";
import onTrackButOverdue from "./on-track-but-overdue";
import onTrackButPartOverdue from "./on-track-but-part-overdue";
import onTrackDueSoonWithoutClosingWords from "./on-track-due-soon-without-closing-words";
import systemLevelEvidenceOld from "./system-level-evidence-old";
import type { Rule } from "../rule";

/** In the order in which findings come. Adding a rule: write its file, add it here twice. */
export const statusAndDates: readonly Rule[] = [
  completeButLaterDateOpen,
  completeButRecurring,
  completedEarly,
  completeWithoutCompletionDate,
  completedInFuture,
  impactfulSoonAfterCompletion,
  impactAwaitedForLong,
  impactDatePassedButNotSeen,
  notStartedButOverdue,
  notStartedButDueSoon,
  notStartedButStartPassed,
  notStartedButPartDone,
  offTrackRevisedDatePassed,
  offTrackWithoutRecovery,
  offTrackWithoutRevisedDate,
  onTrackButOverdue,
  onTrackButPartOverdue,
  onTrackDueSoonWithoutClosingWords,
  systemLevelEvidenceOld,
];
