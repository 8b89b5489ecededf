import { actionStatuses } from "../../plan";
import { isDitto } from "../../plan/ditto";
import { rule } from "../rule";
import { inOtherWords, isUnrecognised } from "../other-schemes";
import { actionsWith, nameOf, quoted, set } from "../rows";
import { nearestWording } from "../wordings";

const WORDINGS = actionStatuses.map(({ wording }) => wording);

export default rule({
  id: "action-status-unrecognised",
  subject: "statuses",
  severity: "error",
  title: "The action status is one of the five of the scheme",
  why: "A colour word means different things to different partners. Until somebody chooses, the action counts as not stated.",
  needs: ["actions.actionStatus"],
  fix: "offered",
  message: (d: { action: string; text: string }) =>
    isDitto(d.text)
      ? `${d.action} has ${quoted(d.text)} for its action status. A status is stated for each action. Which one is meant?`
      : `${d.action}: ${quoted(d.text)} is not one of the five action statuses. Which one is meant?`,

  *check(plan) {
    const ofColumn = new Set(inOtherWords(plan, "actionStatus").flat());
    for (const { action, at } of actionsWith(plan, "actionStatus")) {
      if (!isUnrecognised(action, "actionStatus") || ofColumn.has(action)) continue;
      const text = String(action.raw.actionStatus);
      const near = nearestWording(text, WORDINGS);
      const fix = near && { label: `Write ${quoted(near)}`, safe: false, edits: [set(action, "actionStatus", near)] };
      yield { about: action.key, at, data: { action: nameOf(action), text }, ...(fix && { fix }) };
    }
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
