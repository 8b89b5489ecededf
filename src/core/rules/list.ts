import referenceKeptAsNumber from "./references/reference-kept-as-number";
import referenceLostZero from "./references/reference-lost-zero";
import referenceReadAsDate from "./references/reference-read-as-date";
import referenceMissing from "./references/reference-missing";
import referenceTwice from "./references/reference-twice";
import referenceForSeveral from "./references/reference-for-several";
import leadMissing from "./leads/lead-missing";
import leadToBeConfirmed from "./leads/lead-to-be-confirmed";
import dateKindsMixed from "./dates/date-kinds-mixed";
import dateMonthFirst from "./dates/date-month-first";
import dateUnreadable from "./dates/date-unreadable";
import dateWordsUnclear from "./dates/date-words-unclear";
import termsNotOwn from "./dates/terms-not-own";
import leadCodeNotInKey from "./leads/lead-code-not-in-key";
import leadCodeUnused from "./leads/lead-code-unused";
import leadSpeltDifferently from "./leads/lead-spelt-differently";
import leadNamedAsPerson from "./leads/lead-named-as-person";
import accountableLeadUnclear from "./leads/accountable-lead-unclear";
import accountableLeadDiffers from "./leads/accountable-lead-differs";
import jointActionOneOrganisation from "./leads/joint-action-one-organisation";
import leadWithMuchWork from "./leads/lead-with-much-work";
import leadOfFormerBody from "./leads/lead-of-former-body";
import referencePointsNowhere from "./references/reference-points-nowhere";
import textPointsNowhere from "./references/text-points-nowhere";
import referenceAgainstHeading from "./references/reference-against-heading";
import referencesWithGap from "./references/references-with-gap";
import referencesOutOfOrder from "./references/references-out-of-order";
import areaWithoutActions from "./references/area-without-actions";
import areaMissing from "./references/area-missing";
import dueBeforeStart from "./dates/due-before-start";
import dueDateMissing from "./dates/due-date-missing";
import dueDateOpenEnded from "./dates/due-date-open-ended";
import milestonesOutOfOrder from "./dates/milestones-out-of-order";
import dueDateAgainstText from "./dates/due-date-against-text";
import dueOnDayOff from "./dates/due-on-day-off";
import dueDatesOnOneDay from "./dates/due-dates-on-one-day";
import longWayWithoutMilestone from "./dates/long-way-without-milestone";
import dateImprobable from "./dates/date-improbable";
import actionStatusMissing from "./statuses/action-status-missing";
import actionStatusReworded from "./statuses/action-status-reworded";
import actionStatusUnrecognised from "./statuses/action-status-unrecognised";
import impactStatusMissing from "./statuses/impact-status-missing";
import impactStatusReworded from "./statuses/impact-status-reworded";
import impactStatusUnrecognised from "./statuses/impact-status-unrecognised";
import impactStatusHoldsStory from "./statuses/impact-status-holds-story";
import impactStatusNotApplicable from "./statuses/impact-status-not-applicable";
import statusByColourAlone from "./statuses/status-by-colour-alone";
import statusColourAgainstWords from "./statuses/status-colour-against-words";
import statusColourUnexplained from "./statuses/status-colour-unexplained";
import statusKeyUnsettled from "./statuses/status-key-unsettled";
import statusesInOtherWords from "./statuses/statuses-in-other-words";
import completeImpactNotSeenButSystemLevel from "./status-and-impact/complete-impact-not-seen-but-system-level";
import completeImpactNotSeenButVariable from "./status-and-impact/complete-impact-not-seen-but-variable";
import completeImpactfulButImpactNotSeen from "./status-and-impact/complete-impactful-but-impact-not-seen";
import completeImpactfulButVariable from "./status-and-impact/complete-impactful-but-variable";
import inProgressButSystemLevel from "./status-and-impact/in-progress-but-system-level";
import notStartedButImpactSeen from "./status-and-impact/not-started-but-impact-seen";
import onTrackLateButImpactNotSeen from "./status-and-impact/on-track-late-but-impact-not-seen";
import impactSameThroughoutArea from "./status-and-impact/impact-same-throughout-area";
import completeButLaterDateOpen from "./status-and-dates/complete-but-later-date-open";
import completeButRecurring from "./status-and-dates/complete-but-recurring";
import completedEarly from "./status-and-dates/completed-early";
import completeWithoutCompletionDate from "./status-and-dates/complete-without-completion-date";
import completedInFuture from "./status-and-dates/completed-in-future";
import impactfulSoonAfterCompletion from "./status-and-dates/impactful-soon-after-completion";
import impactAwaitedForLong from "./status-and-dates/impact-awaited-for-long";
import impactDatePassedButNotSeen from "./status-and-dates/impact-date-passed-but-not-seen";
import notStartedButOverdue from "./status-and-dates/not-started-but-overdue";
import notStartedButDueSoon from "./status-and-dates/not-started-but-due-soon";
import notStartedButStartPassed from "./status-and-dates/not-started-but-start-passed";
import offTrackRevisedDatePassed from "./status-and-dates/off-track-revised-date-passed";
import offTrackWithoutRecovery from "./status-and-dates/off-track-without-recovery";
import offTrackWithoutRevisedDate from "./status-and-dates/off-track-without-revised-date";
import onTrackButOverdue from "./status-and-dates/on-track-but-overdue";
import onTrackButPartOverdue from "./status-and-dates/on-track-but-part-overdue";
import onTrackDueSoonWithoutClosingWords from "./status-and-dates/on-track-due-soon-without-closing-words";
import systemLevelEvidenceOld from "./status-and-dates/system-level-evidence-old";
import actionGone from "./movement/action-gone";
import dueDateMoved from "./movement/due-date-moved";
import dueDateMovedAgain from "./movement/due-date-moved-again";
import impactAwaitedForReports from "./movement/impact-awaited-for-reports";
import impactBackWithoutReason from "./movement/impact-back-without-reason";
import impactForwardEvidenceUnchanged from "./movement/impact-forward-evidence-unchanged";
import impactJumped from "./movement/impact-jumped";
import leadChanged from "./movement/lead-changed";
import notStartedForReports from "./movement/not-started-for-reports";
import nothingMoved from "./movement/nothing-moved";
import offTrackForReports from "./movement/off-track-for-reports";
import referenceNowOtherAction from "./movement/reference-now-other-action";
import reportDateNotLater from "./movement/report-date-not-later";
import statusBackWithoutReason from "./movement/status-back-without-reason";
import statusForwardWordsUnchanged from "./movement/status-forward-words-unchanged";
import statusJumped from "./movement/status-jumped";
import trackToAndFro from "./movement/track-to-and-fro";
import updateSameAsLastReport from "./movement/update-same-as-last-report";
import valueRevised from "./movement/value-revised";
import evidenceOnlyOutputs from "./evidence/evidence-only-outputs";
import impactWithoutEvidence from "./evidence/impact-without-evidence";
import variableWithoutEvidence from "./evidence/variable-without-evidence";
import systemLevelEvidenceThin from "./evidence/system-level-evidence-thin";
import evidenceOutOfReach from "./evidence/evidence-out-of-reach";
import absoluteClaimUnsupported from "./evidence/absolute-claim-unsupported";
import completeButTextUnfinished from "./commentary/complete-but-text-unfinished";
import impactClaimedButTextTooEarly from "./commentary/impact-claimed-but-text-too-early";
import inProgressButTextComplete from "./commentary/in-progress-but-text-complete";
import notStartedButWorkReported from "./commentary/not-started-but-work-reported";
import offTrackButTextOnTrack from "./commentary/off-track-but-text-on-track";
import offTrackWithoutReason from "./commentary/off-track-without-reason";
import toldAsPastButAhead from "./commentary/told-as-past-but-ahead";
import willButDatePassed from "./commentary/will-but-date-passed";
import recentlyButLongAgo from "./commentary/recently-but-long-ago";
import onTrackButTextDelayed from "./commentary/on-track-but-text-delayed";
import progressMissing from "./commentary/progress-missing";
import nextStepMissing from "./commentary/next-step-missing";
import progressPlaceholder from "./commentary/progress-placeholder";
import abbreviationUnexplained from "./commentary/abbreviation-unexplained";
import spellingSlip from "./commentary/spelling-slip";
import updateCopied from "./commentary/update-copied";
import updateTooShort from "./commentary/update-too-short";
import updateTooLong from "./commentary/update-too-long";
import updateDateInFuture from "./commentary/update-date-in-future";
import updateDateMissing from "./commentary/update-date-missing";
import updateStale from "./commentary/update-stale";
import completeButPartOpen from "./delivery-plans/complete-but-part-open";
import notStartedButPartBegun from "./delivery-plans/not-started-but-part-begun";
import onTrackButPartsOffTrack from "./delivery-plans/on-track-but-parts-off-track";
import openButPartsComplete from "./delivery-plans/open-but-parts-complete";
import partDueAfterAction from "./delivery-plans/part-due-after-action";
import partOfUnclear from "./delivery-plans/part-of-unclear";
import referenceOnTwoSheets from "./delivery-plans/reference-on-two-sheets";
import repeatedActionDiffers from "./delivery-plans/repeated-action-differs";
import actionWrittenTwice from "./delivery-plans/action-written-twice";
import measureNamedTwice from "./measures/measure-named-twice";
import polarityAgainstTarget from "./measures/polarity-against-target";
import polarityMissing from "./measures/polarity-missing";
import targetMissing from "./measures/target-missing";
import targetWithoutDirection from "./measures/target-without-direction";
import measureReferenceTwice from "./measures/measure-reference-twice";
import measureReferenceOtherKind from "./measures/measure-reference-other-kind";
import measureStillDraft from "./measures/measure-still-draft";
import definitionMissing from "./measures/definition-missing";
import unitMissing from "./measures/unit-missing";
import unitsMixed from "./measures/units-mixed";
import measureWithoutKeeper from "./measures/measure-without-keeper";
import targetNotAgreed from "./measures/target-not-agreed";
import targetUnclear from "./measures/target-unclear";
import targetRelativeWithoutBase from "./measures/target-relative-without-base";
import baselineMissing from "./measures/baseline-missing";
import baselineWithoutPeriod from "./measures/baseline-without-period";
import targetAlreadyMet from "./measures/target-already-met";
import targetLongMet from "./measures/target-long-met";
import targetDatePassed from "./measures/target-date-passed";
import areaWithoutOutcomeMeasure from "./measures/area-without-outcome-measure";
import percentageAgainstCount from "./values/percentage-against-count";
import percentageImpossible from "./values/percentage-impossible";
import periodKindsMixed from "./values/period-kinds-mixed";
import periodTwice from "./values/period-twice";
import periodsOutOfOrder from "./values/periods-out-of-order";
import totalAgainstParts from "./values/total-against-parts";
import valueCountedAsText from "./values/value-counted-as-text";
import valueFootnoted from "./values/value-footnoted";
import valueInFuturePeriod from "./values/value-in-future-period";
import valueMarked from "./values/value-marked";
import valueMissing from "./values/value-missing";
import valueOffScale from "./values/value-off-scale";
import valueTypedAsText from "./values/value-typed-as-text";
import valueUnavailable from "./values/value-unavailable";
import valueUnreadable from "./values/value-unreadable";
import latestValueStale from "./values/latest-value-stale";
import breakWithoutPeriod from "./values/break-without-period";
import partBesideWhole from "./values/part-beside-whole";
import forecastUnmarked from "./values/forecast-unmarked";
import percentForPoints from "./values/percent-for-points";
import denominatorMissing from "./values/denominator-missing";
import percentageOfFew from "./values/percentage-of-few";
import numeratorAboveDenominator from "./values/numerator-above-denominator";
import ragAgainstValue from "./values/rag-against-value";
import arrowAgainstValues from "./values/arrow-against-values";
import commentAgainstTarget from "./values/comment-against-target";
import commentAgainstValues from "./values/comment-against-values";
import valueCopiedForward from "./values/value-copied-forward";
import identifierInText from "./data-protection/identifier-in-text";
import smallNumberInText from "./data-protection/small-number-in-text";
import childNamed from "./data-protection/child-named";
import contactInText from "./data-protection/contact-in-text";
import quoteWordForWord from "./data-protection/quote-word-for-word";
import smallNumberInTable from "./data-protection/small-number-in-table";
import suppressedValueGivenAway from "./data-protection/suppressed-value-given-away";
import schoolWithFewChildren from "./data-protection/school-with-few-children";
import staffNamedOffTrack from "./data-protection/staff-named-off-track";
import cellHoldsError from "./workbook/cell-holds-error";
import cellStruckThrough from "./workbook/cell-struck-through";
import formulaNotCalculated from "./workbook/formula-not-calculated";
import rowLooksContinued from "./workbook/row-looks-continued";
import rowsApart from "./workbook/rows-apart";
import wordsOutsideTable from "./workbook/words-outside-table";
import cellsMergedAcross from "./workbook/cells-merged-across";
import rowStruckThrough from "./workbook/row-struck-through";
import textPartlyStruck from "./workbook/text-partly-struck";
import type { Rule } from "./rule";

/** All rules, by subject in the order in which a plan is read. Adding one: write its file, add it here twice. */
export const rules: readonly Rule[] = [
  referenceKeptAsNumber,
  referenceLostZero,
  referenceReadAsDate,
  referenceMissing,
  referenceTwice,
  referenceForSeveral,
  referencePointsNowhere,
  textPointsNowhere,
  referenceAgainstHeading,
  referencesWithGap,
  referencesOutOfOrder,
  areaWithoutActions,
  areaMissing,
  leadMissing,
  leadToBeConfirmed,
  leadCodeNotInKey,
  leadCodeUnused,
  leadSpeltDifferently,
  leadNamedAsPerson,
  accountableLeadUnclear,
  accountableLeadDiffers,
  jointActionOneOrganisation,
  leadWithMuchWork,
  leadOfFormerBody,
  dateKindsMixed,
  dateUnreadable,
  dateMonthFirst,
  dateWordsUnclear,
  termsNotOwn,
  dueBeforeStart,
  dueDateMissing,
  dueDateOpenEnded,
  milestonesOutOfOrder,
  dueDateAgainstText,
  dueOnDayOff,
  dueDatesOnOneDay,
  longWayWithoutMilestone,
  dateImprobable,
  actionStatusMissing,
  actionStatusReworded,
  actionStatusUnrecognised,
  impactStatusMissing,
  impactStatusReworded,
  impactStatusUnrecognised,
  impactStatusHoldsStory,
  impactStatusNotApplicable,
  statusesInOtherWords,
  statusColourUnexplained,
  statusColourAgainstWords,
  statusKeyUnsettled,
  statusByColourAlone,
  completeImpactNotSeenButSystemLevel,
  completeImpactNotSeenButVariable,
  completeImpactfulButImpactNotSeen,
  completeImpactfulButVariable,
  inProgressButSystemLevel,
  notStartedButImpactSeen,
  onTrackLateButImpactNotSeen,
  impactSameThroughoutArea,
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
  offTrackRevisedDatePassed,
  offTrackWithoutRecovery,
  offTrackWithoutRevisedDate,
  onTrackButOverdue,
  onTrackButPartOverdue,
  onTrackDueSoonWithoutClosingWords,
  systemLevelEvidenceOld,
  reportDateNotLater,
  nothingMoved,
  actionGone,
  referenceNowOtherAction,
  statusBackWithoutReason,
  impactBackWithoutReason,
  statusJumped,
  impactJumped,
  statusForwardWordsUnchanged,
  impactForwardEvidenceUnchanged,
  updateSameAsLastReport,
  offTrackForReports,
  notStartedForReports,
  impactAwaitedForReports,
  trackToAndFro,
  dueDateMoved,
  dueDateMovedAgain,
  leadChanged,
  valueRevised,
  evidenceOnlyOutputs,
  impactWithoutEvidence,
  variableWithoutEvidence,
  systemLevelEvidenceThin,
  evidenceOutOfReach,
  absoluteClaimUnsupported,
  completeButTextUnfinished,
  impactClaimedButTextTooEarly,
  inProgressButTextComplete,
  notStartedButWorkReported,
  offTrackButTextOnTrack,
  offTrackWithoutReason,
  toldAsPastButAhead,
  willButDatePassed,
  recentlyButLongAgo,
  onTrackButTextDelayed,
  progressMissing,
  nextStepMissing,
  progressPlaceholder,
  abbreviationUnexplained,
  spellingSlip,
  updateCopied,
  updateTooShort,
  updateTooLong,
  updateDateInFuture,
  updateDateMissing,
  updateStale,
  completeButPartOpen,
  notStartedButPartBegun,
  onTrackButPartsOffTrack,
  openButPartsComplete,
  partDueAfterAction,
  partOfUnclear,
  referenceOnTwoSheets,
  repeatedActionDiffers,
  actionWrittenTwice,
  measureNamedTwice,
  polarityAgainstTarget,
  polarityMissing,
  targetMissing,
  targetWithoutDirection,
  measureReferenceTwice,
  measureReferenceOtherKind,
  measureStillDraft,
  definitionMissing,
  unitMissing,
  unitsMixed,
  measureWithoutKeeper,
  targetNotAgreed,
  targetUnclear,
  targetRelativeWithoutBase,
  baselineMissing,
  baselineWithoutPeriod,
  targetAlreadyMet,
  targetLongMet,
  targetDatePassed,
  areaWithoutOutcomeMeasure,
  percentageAgainstCount,
  percentageImpossible,
  periodKindsMixed,
  periodTwice,
  periodsOutOfOrder,
  totalAgainstParts,
  valueCountedAsText,
  valueFootnoted,
  valueInFuturePeriod,
  valueMarked,
  valueMissing,
  valueOffScale,
  valueTypedAsText,
  valueUnavailable,
  valueUnreadable,
  latestValueStale,
  breakWithoutPeriod,
  partBesideWhole,
  forecastUnmarked,
  percentForPoints,
  denominatorMissing,
  percentageOfFew,
  numeratorAboveDenominator,
  ragAgainstValue,
  arrowAgainstValues,
  commentAgainstTarget,
  commentAgainstValues,
  valueCopiedForward,
  identifierInText,
  smallNumberInText,
  childNamed,
  contactInText,
  quoteWordForWord,
  smallNumberInTable,
  suppressedValueGivenAway,
  schoolWithFewChildren,
  staffNamedOffTrack,
  cellHoldsError,
  formulaNotCalculated,
  rowLooksContinued,
  rowsApart,
  wordsOutsideTable,
  cellsMergedAcross,
  rowStruckThrough,
  cellStruckThrough,
  textPartlyStruck,
];
