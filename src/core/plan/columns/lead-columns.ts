import type { ColumnNames } from "./column-names";
import { isFurtherLead } from "../leads/lead-headings";

/** Who sees to an action. */
export const leadColumns = {
  leads: {
    is: [
      "lead",
      "leads",
      "owner",
      "owners",
      "lead officer",
      "lead s",
      "accountable lead",
      "accountable lead s",
      "accountable leads",
      "designated lead",
      "responsible",
      "responsible officer",
      "action owner",
      "who",
      "named lead",
      "responsible lead",
      "who leads",
      "led by",
      "who will lead",
      "assignee",
      "assignees",
      "assigned to",
      "person",
      "people",
      "named person",
      "named officer",
      "raci",
      "rasci",
    ],
    has: ["accountable lead", "lead officer", "designated lead"],
    like: /\b(?:leads?|owners?|responsib\w+|accountab\w+|sro|sponsor|who|whom|whose|assigned to|delegated to|led by)\b/,
    unlike:
      /\b(?:(?<!^(?:lead|owner)s?(?: officers?)? (?:and |with )?)support\w*|partner\w*|date|update|comment\w*|progress|consult\w*|inform\w*|leadership|lead time|risk|group|board|governance|monitor\w*|quality assur\w*|email|contact|previous|for whom|audience|benefits?)\b/,
    further: isFurtherLead,
  },
  supportingLeads: {
    is: ["supporting lead", "supporting leads", "support", "supporting", "supported by", "partners", "other leads"],
    has: ["who will help", "who can help", "who else"],
    like: /\bsupport(?:ing|ed)? (?:leads?|officers?|partners?|by|staff|from)\b|\bpartners? involved\b|\bother (?:leads?|partners|agencies)\b|\bpartner agenc\w+\b|\bpartners and\b/,
  },
} as const satisfies Record<string, ColumnNames>;
