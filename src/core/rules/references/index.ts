import referenceKeptAsNumber from "./reference-kept-as-number";
import referenceLostZero from "./reference-lost-zero";
import referenceReadAsDate from "./reference-read-as-date";
import referenceMissing from "./reference-missing";
import referenceTwice from "./reference-twice";
import referenceForSeveral from "./reference-for-several";
import referencePointsNowhere from "./reference-points-nowhere";
import textPointsNowhere from "./text-points-nowhere";
import referenceAgainstHeading from "./reference-against-heading";
import referencesWithGap from "./references-with-gap";
import referencesOutOfOrder from "./references-out-of-order";
import areaWithoutActions from "./area-without-actions";
import areaMissing from "./area-missing";
import type { Rule } from "../rule";

/** In the order in which findings come. Adding a rule: write its file, add it here twice. */
export const references: readonly Rule[] = [
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
];
