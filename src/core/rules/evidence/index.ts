import evidenceOnlyOutputs from "./evidence-only-outputs";
import impactWithoutEvidence from "./impact-without-evidence";
import variableWithoutEvidence from "./variable-without-evidence";
import systemLevelEvidenceThin from "./system-level-evidence-thin";
import evidenceOutOfReach from "./evidence-out-of-reach";
import impactNotSeenButEffectTold from "./impact-not-seen-but-effect-told";
import absoluteClaimUnsupported from "./absolute-claim-unsupported";
import type { Rule } from "../rule";

/** In the order in which findings come. Adding a rule: write its file, add it here twice. */
export const evidence: readonly Rule[] = [
  evidenceOnlyOutputs,
  impactWithoutEvidence,
  variableWithoutEvidence,
  systemLevelEvidenceThin,
  evidenceOutOfReach,
  impactNotSeenButEffectTold,
  absoluteClaimUnsupported,
];
