import areaDoneButMeasureMisses from "./area-done-but-measure-misses";
import figureOtherThanMeasure from "./figure-other-than-measure";
import impactNotSeenButMeasureImproves from "./impact-not-seen-but-measure-improves";
import impactfulButMeasureMisses from "./impactful-but-measure-misses";
import measureEndsBeforeAction from "./measure-ends-before-action";
import measureMissesWithoutWork from "./measure-misses-without-work";
import measuresMissButAreaOnTrack from "./measures-miss-but-area-on-track";
import type { Rule } from "../rule";

/** In the order in which findings come. Adding a rule: write its file, add it here twice. */
export const actionsAndMeasures: readonly Rule[] = [
  impactfulButMeasureMisses,
  impactNotSeenButMeasureImproves,
  measureEndsBeforeAction,
  areaDoneButMeasureMisses,
  measureMissesWithoutWork,
  measuresMissButAreaOnTrack,
  figureOtherThanMeasure,
];
