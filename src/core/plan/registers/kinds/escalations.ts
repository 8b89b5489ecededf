import { define } from "../definition";
import { registerNames } from "../register-names";
import { actionsColumn, closedColumn, numberColumn, ownerColumn, statusColumn } from "../common-columns";

/** What could not be settled where it arose, and to whom it was taken. */
export const escalations = define({
  name: registerNames.escalations,
  one: "escalation",
  many: "escalations",
  title: "Escalations",
  subject: ["issue", "why"],
  columns: {
    number: numberColumn("No.", "escalation|issue"),
    actions: actionsColumn,
    issue: {
      heading: "What is escalated",
      words:
        /^(?:(?:the|description of|summary of|key|escalated) )*(?:issues?|matters?|escalations?|concerns?|barriers?|blockers?)(?: (?:or )?(?:risks?|issues?))?(?: (?:escalated|description|raised|summary|title|details?))?$|^what (?:is|was|has been) (?:stuck|escalated|blocked|the (?:issue|barrier|problem))\b.*/,
      loosely: /^(?:description|title|summary|item|problem|details?|topic)$/,
      value: "text",
    },
    to: {
      heading: "Escalated to",
      words:
        /^(?:date )?(?:escalated|raised|taken|referred|reported) (?:to|with)(?: whom| level)?$|^(?:escalation )?level\b.*|^to whom$|^(?:escalation )?(?:route|forum|body)$/,
      value: "text",
    },
    since: {
      heading: "Since",
      words:
        /^(?:since(?: when)?|date (?:of )?(?:escalated|escalation|raised)|(?:escalated|raised|opened) (?:on|date|since|when)|when(?: (?:was it )?escalated)?|escalation date|on|date)$/,
      value: "day",
    },
    why: {
      heading: "Why",
      words: /^(?:why\b.*|reasons?(?: (?:for|why)\b.*)?|cause|rationale|what is in the way)$/,
      value: "text",
    },
    resolution: {
      heading: "Resolution",
      words:
        /^(?:(?:agreed|proposed|final|current) )?(?:resolution|outcome|decision|response|result)(?: (?:or )?(?:outcome|decision|resolution))?(?: (?:sought|agreed|made))?$|^what (?:was|has been|is) (?:decided|agreed|done|needed)\b.*|^how (?:it was |was it )?resolved$/,
      value: "text",
    },
    owner: ownerColumn,
    status: statusColumn,
    closed: closedColumn,
  },
  says: /\bescalat\w+\b/,
  saidByHeading: /\bescalat\w+\b/,
  sure: [],
  said: [
    ["issue|actions", "to|level", "since|why|resolution|closed|status"],
    ["issue", "since", "why|resolution", "closed|status|owner|actions"],
  ],
  never: /\b(?:likelihood|probability|severity|e ?mail|telephone)\b/,
});
