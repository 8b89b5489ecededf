import { impactStatuses } from "../../plan";
import { isDitto } from "../../plan/ditto";
import { rule } from "../rule";
import { inOtherWords, isUnrecognised } from "../other-schemes";
import { actionsWith, nameOf, quoted, set } from "../rows";
import { holdsStory } from "./impact-status-holds-story";
import { saysNotApplicable } from "./impact-status-not-applicable";
import { nearestWording } from "../wordings";

const WORDINGS = impactStatuses.map(({ wording }) => wording);

export default rule({
  id: "impact-status-unrecognised",
  subject: "statuses",
  severity: "error",
  title: "The impact status is one of the three of the scheme",
  why: "“High” or “Green” cannot be set beside the other actions. Until somebody chooses, the impact counts as not stated.",
  needs: ["actions.impactStatus"],
  fix: "offered",
  message: (d: { action: string; text: string }) =>
    isDitto(d.text)
      ? `${d.action} has ${quoted(d.text)} for its impact status. A status is stated for each action. Which one is meant?`
      : `${d.action}: ${quoted(d.text)} is not one of the three impact statuses. Which one is meant?`,

  *check(plan) {
    const ofColumn = new Set(inOtherWords(plan, "impactStatus").flat());
    for (const { action, at } of actionsWith(plan, "impactStatus")) {
      if (!isUnrecognised(action, "impactStatus") || ofColumn.has(action)) continue;
      if (holdsStory(action) || saysNotApplicable(action)) continue;
      const text = String(action.raw.impactStatus);
      const near = nearestWording(text, WORDINGS);
      const fix = near && { label: `Write ${quoted(near)}`, safe: false, edits: [set(action, "impactStatus", near)] };
      yield { about: action.key, at, data: { action: nameOf(action), text }, ...(fix && { fix }) };
    }
  },

  examples: {
    bad: [
      { actions: [{ ref: "1.1", impactStatus: "High" }, { impactStatus: "Impact is variable" }] },
      { actions: [{ ref: "1.2", impactStatus: "Imapct is varible" }, { impactStatus: "Impact is variable" }] },
    ],
    good: [
      { actions: [{ impactStatus: "variable" }, { impactStatus: null }, { impactStatus: "Impact not yet seen" }] },
    ],
  },
});
