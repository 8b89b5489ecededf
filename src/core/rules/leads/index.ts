import leadMissing from "./lead-missing";
import leadToBeConfirmed from "./lead-to-be-confirmed";
import leadCodeNotInKey from "./lead-code-not-in-key";
import leadCodeUnused from "./lead-code-unused";
import leadSpeltDifferently from "./lead-spelt-differently";
import leadNamedAsPerson from "./lead-named-as-person";
import accountableLeadUnclear from "./accountable-lead-unclear";
import accountableLeadDiffers from "./accountable-lead-differs";
import jointActionOneOrganisation from "./joint-action-one-organisation";
import leadWithMuchWork from "./lead-with-much-work";
import leadOfFormerBody from "./lead-of-former-body";
import completeWithoutKeeper from "./complete-without-keeper";
import type { Rule } from "../rule";

/** In the order in which findings come. Adding a rule: write its file, add it here twice. */
export const leads: readonly Rule[] = [
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
  completeWithoutKeeper,
];
