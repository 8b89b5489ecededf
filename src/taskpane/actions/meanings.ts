import type { ActionStatus, ImpactStatus } from "../../core";

/** What each state of the scheme means, for whoever chooses between them. */
export const MEANINGS: { readonly [S in ActionStatus | ImpactStatus]: string } = {
  "complete-impactful": "All of it is done, and it makes the difference that it was meant to make.",
  "complete-impact-not-seen": "All of it is done; whether it makes a difference is still to be seen.",
  "in-progress-off-track": "Begun, and not expected to be done as planned or by its date.",
  "in-progress-on-track": "Begun, and expected to be done as planned and by its date.",
  "not-started": "No work on it has begun.",
  "system-level": "Families and services feel it across the whole area.",
  variable: "Some feel it: in some places, schools, groups or services.",
  "not-seen": "Nobody can show a difference so far.",
};
