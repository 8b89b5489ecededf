import completeImpactNotSeenButSystemLevel from "./complete-impact-not-seen-but-system-level";
import completeImpactNotSeenButVariable from "./complete-impact-not-seen-but-variable";
import completeImpactfulButImpactNotSeen from "./complete-impactful-but-impact-not-seen";
import completeImpactfulButVariable from "./complete-impactful-but-variable";
import inProgressButSystemLevel from "./in-progress-but-system-level";
import notStartedButImpactSeen from "./not-started-but-impact-seen";
import onTrackLateButImpactNotSeen from "./on-track-late-but-impact-not-seen";
import impactSameThroughoutArea from "./impact-same-throughout-area";
import type { Rule } from "../rule";

/** In the order in which findings come. Adding a rule: write its file, add it here twice. */
export const statusAndImpact: readonly Rule[] = [
  completeImpactNotSeenButSystemLevel,
  completeImpactNotSeenButVariable,
  completeImpactfulButImpactNotSeen,
  completeImpactfulButVariable,
  inProgressButSystemLevel,
  notStartedButImpactSeen,
  onTrackLateButImpactNotSeen,
  impactSameThroughoutArea,
];
