import completeButPartOpen from "./complete-but-part-open";
import notStartedButPartBegun from "./not-started-but-part-begun";
import onTrackButPartsOffTrack from "./on-track-but-parts-off-track";
import openButPartsComplete from "./open-but-parts-complete";
import partDueAfterAction from "./part-due-after-action";
import partOfUnclear from "./part-of-unclear";
import referenceOnTwoSheets from "./reference-on-two-sheets";
import repeatedActionDiffers from "./repeated-action-differs";
import actionWrittenTwice from "./action-written-twice";
import type { Rule } from "../rule";

/** In the order in which findings come. Adding a rule: write its file, add it here twice. */
export const deliveryPlans: readonly Rule[] = [
  completeButPartOpen,
  notStartedButPartBegun,
  onTrackButPartsOffTrack,
  openButPartsComplete,
  partDueAfterAction,
  partOfUnclear,
  referenceOnTwoSheets,
  repeatedActionDiffers,
  actionWrittenTwice,
];
