import measureNamedTwice from "./measure-named-twice";
import polarityAgainstTarget from "./polarity-against-target";
import polarityMissing from "./polarity-missing";
import targetMissing from "./target-missing";
import targetWithoutDirection from "./target-without-direction";
import targetForOtherTime from "./target-for-other-time";
import measureReferenceTwice from "./measure-reference-twice";
import measureReferenceOtherKind from "./measure-reference-other-kind";
import measureStillDraft from "./measure-still-draft";
import definitionMissing from "./definition-missing";
import unitMissing from "./unit-missing";
import unitsMixed from "./units-mixed";
import measureWithoutKeeper from "./measure-without-keeper";
import targetNotAgreed from "./target-not-agreed";
import targetUnclear from "./target-unclear";
import targetRelativeWithoutBase from "./target-relative-without-base";
import baselineMissing from "./baseline-missing";
import baselineWithoutPeriod from "./baseline-without-period";
import targetAlreadyMet from "./target-already-met";
import targetLongMet from "./target-long-met";
import targetDatePassed from "./target-date-passed";
import areaWithoutOutcomeMeasure from "./area-without-outcome-measure";
import measuresWithoutGroups from "./measures-without-groups";
import limitsAnewNotAsChosen from "./limits-anew-not-as-chosen";
import type { Rule } from "../rule";

/** In the order in which findings come. Adding a rule: write its file, add it here twice. */
export const measures: readonly Rule[] = [
  measureNamedTwice,
  polarityAgainstTarget,
  polarityMissing,
  targetMissing,
  targetWithoutDirection,
  targetForOtherTime,
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
  measuresWithoutGroups,
  limitsAnewNotAsChosen,
];
