import actionStatusMissing from "./action-status-missing";
import actionStatusReworded from "./action-status-reworded";
import actionStatusUnrecognised from "./action-status-unrecognised";
import impactStatusMissing from "./impact-status-missing";
import impactStatusReworded from "./impact-status-reworded";
import impactStatusUnrecognised from "./impact-status-unrecognised";
import impactStatusHoldsStory from "./impact-status-holds-story";
import impactStatusNotApplicable from "./impact-status-not-applicable";
import statusesInOtherWords from "./statuses-in-other-words";
import statusColourUnexplained from "./status-colour-unexplained";
import statusColourAgainstWords from "./status-colour-against-words";
import statusKeyUnsettled from "./status-key-unsettled";
import partsUnderOneStatus from "./parts-under-one-status";
import statusByColourAlone from "./status-by-colour-alone";
import type { Rule } from "../rule";

/** In the order in which findings come. Adding a rule: write its file, add it here twice. */
export const statuses: readonly Rule[] = [
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
  partsUnderOneStatus,
  statusByColourAlone,
];
