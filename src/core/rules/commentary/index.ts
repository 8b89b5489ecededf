import completeButTextUnfinished from "./complete-but-text-unfinished";
import impactClaimedButTextTooEarly from "./impact-claimed-but-text-too-early";
import inProgressButTextComplete from "./in-progress-but-text-complete";
import notStartedButWorkReported from "./not-started-but-work-reported";
import offTrackButTextOnTrack from "./off-track-but-text-on-track";
import offTrackWithoutReason from "./off-track-without-reason";
import toldAsPastButAhead from "./told-as-past-but-ahead";
import willButDatePassed from "./will-but-date-passed";
import recentlyButLongAgo from "./recently-but-long-ago";
import onTrackButTextDelayed from "./on-track-but-text-delayed";
import progressMissing from "./progress-missing";
import nextStepMissing from "./next-step-missing";
import progressPlaceholder from "./progress-placeholder";
import abbreviationUnexplained from "./abbreviation-unexplained";
import spellingSlip from "./spelling-slip";
import updateCopied from "./update-copied";
import updateTooShort from "./update-too-short";
import updateTooLong from "./update-too-long";
import updateDateInFuture from "./update-date-in-future";
import updateDateMissing from "./update-date-missing";
import updateStale from "./update-stale";
import type { Rule } from "../rule";

/** In the order in which findings come. Adding a rule: write its file, add it here twice. */
export const commentary: readonly Rule[] = [
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
];
