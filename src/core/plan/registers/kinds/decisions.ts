import { define } from "../definition";
import { registerNames } from "../register-names";
import { closedColumn, dueColumn, numberColumn, ownerColumn, statusColumn } from "../common-columns";

/** What a board agreed before: its decisions and the actions that it gave out, which are no actions of the plan. */
export const decisions = define({
  name: registerNames.decisions,
  one: "board action or decision",
  many: "board actions and decisions",
  title: "Board actions and decisions",
  subject: ["decision"],
  columns: {
    number: numberColumn("No.", "decision|action|minute|agenda|agenda item|log"),
    decision: {
      heading: "Action or decision",
      words:
        /^(?:(?:the|board|key|previous) )*(?:decisions?|actions? (?:agreed|or decision|from (?:the )?(?:meeting|board)|point|decision)|decision or action|decisions? (?:made|taken|agreed)|agreed (?:action|decision)s?|action and decision)(?: s)?$|^what (?:was|the board|we|has been) (?:agreed|decided)\b.*/,
      loosely:
        /^(?:(?:previous|meeting|board) )?(?:actions?|description|item|minute|recommendations?|actions? required|action s)$/,
      value: "text",
    },
    decided: {
      heading: "Decided on",
      words:
        /^(?:(?:date|made|agreed|decided|taken|raised|set) (?:on|at|of (?:the )?(?:meeting|board|decision)|agreed|decided|made|raised|taken)|(?:board|meeting|decision) date|date of (?:the )?(?:board|meeting|decision)|date|when (?:agreed|decided)|meeting at which .*|from (?:meeting|board)(?: of)?|raised at)$/,
      value: "day",
    },
    by: {
      heading: "Decided by",
      words: /^(?:made|taken|agreed|approved|decided) by$|^(?:forum|board|committee|meeting|group|decision maker)$/,
      value: "text",
    },
    owner: ownerColumn,
    due: dueColumn,
    outcome: {
      heading: "Outcome",
      words:
        /^(?:(?:update|progress|latest) )*(?:outcome|result|update|progress|what (?:came|became) of it|progress update|comments?|update outcome|response)(?: (?:update|s|and .*))?$/,
      value: "text",
    },
    status: statusColumn,
    closed: closedColumn,
  },
  says: /\b(?:previous|last (?:meeting|board)|matters? arising|decisions?|board actions?|actions? (?:from|of) (?:the )?(?:last|previous|board|meeting)|actions? and decisions?)\b/,
  saidByHeading: /^(?:(?:date of )?(?:the )?(?:meeting|board)(?: date)?|minute(?: ref| no| number)?)$/,
  sure: [["decision", "decided|by", "decided|by|owner|due|outcome|status|closed"]],
  said: [["decision", "decided|outcome|closed|status", "owner|due"]],
  never: /\b(?:likelihood|mitigation|evidence|budget|impact status|agenda item|purpose|issue|issues)\b/,
});
