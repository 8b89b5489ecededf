import { actionStatuses } from "../../plan";
import { isDitto } from "../../plan/ditto";
import { rule } from "../rule";
import { inOtherWords, isUnrecognised } from "../other-schemes";
import { actionsWith, listed, quoted } from "../rows";
import { strangeWords } from "../strange-words";

const WORDINGS = actionStatuses.map(({ wording }) => wording);

export default rule({
  id: "action-status-unrecognised",
  subject: "statuses",
  severity: "error",
  title: "The action status is one of the five of the scheme",
  why: "A colour word means different things to different partners. Until somebody chooses, the action counts as not stated.",
  needs: ["actions.actionStatus"],
  fix: "offered",
  message: ({ actions, text }: { actions: readonly string[]; text: string }) =>
    actions.length > 1
      ? `${listed(actions)} have ${quoted(text)} for their action status, which is not one of the five and counts as not stated. Which one is meant in each?`
      : isDitto(text)
        ? `${actions[0]} has ${quoted(text)} for its action status. A status is stated for each action. Which one is meant?`
        : `${actions[0]}: ${quoted(text)} is not one of the five action statuses and counts as not stated. Which one is meant?`,

  check(plan, tell) {
    const ofColumn = new Set(inOtherWords(plan, "actionStatus").flat());
    const strange = actionsWith(plan, "actionStatus").filter(
      ({ action }) => isUnrecognised(action, "actionStatus") && !ofColumn.has(action),
    );
    for (const hit of strangeWords(strange, "actionStatus", WORDINGS)) tell(hit);
  },

  examples: {
    bad: [
      { actions: [{ ref: "1.1", actionStatus: "Amber" }, { actionStatus: "Action not yet started" }] },
      {
        actions: [
          { ref: "1.2", actionStatus: "Action complet and impactfull" },
          { actionStatus: "Action not yet started" },
        ],
      },
      { actions: [{ ref: "1.3", actionStatus: "Complete" }, { actionStatus: "Action not yet started" }] },
      { actions: [{ actionStatus: "Action not yet started" }, { ref: "1.4", actionStatus: "As above" }] },
    ],
    good: [
      {
        actions: [
          { actionStatus: "In progress – on track" },
          { actionStatus: null },
          { actionStatus: "Action not yet started" },
        ],
      },
    ],
  },
});
