import { impactStatuses } from "../../plan";
import { isDitto } from "../../plan/ditto";
import { rule } from "../rule";
import { inOtherWords, isUnrecognised } from "../other-schemes";
import { actionsWith, listed, quoted } from "../rows";
import { holdsStory } from "./impact-status-holds-story";
import { saysNotApplicable } from "./impact-status-not-applicable";
import { strangeWords } from "../strange-words";

const WORDINGS = impactStatuses.map(({ wording }) => wording);

export default rule({
  id: "impact-status-unrecognised",
  subject: "statuses",
  severity: "error",
  title: "The impact status is one of the three of the scheme",
  why: "“High” or “Green” cannot be set beside the other actions. Until somebody chooses, the impact counts as not stated.",
  needs: ["actions.impactStatus"],
  fix: "offered",
  message: ({ actions, text }: { actions: readonly string[]; text: string }) =>
    actions.length > 1
      ? `${listed(actions)} have ${quoted(text)} for their impact status, which is not one of the three and counts as not stated. Which one is meant in each?`
      : isDitto(text)
        ? `${actions[0]} has ${quoted(text)} for its impact status. A status is stated for each action. Which one is meant?`
        : `${actions[0]}: ${quoted(text)} is not one of the three impact statuses and counts as not stated. Which one is meant?`,

  check(plan, tell) {
    const ofColumn = new Set(inOtherWords(plan, "impactStatus").flat());
    const strange = actionsWith(plan, "impactStatus").filter(
      ({ action }) =>
        isUnrecognised(action, "impactStatus") &&
        !ofColumn.has(action) &&
        !holdsStory(action) &&
        !saysNotApplicable(action),
    );
    for (const hit of strangeWords(strange, "impactStatus", WORDINGS)) tell(hit);
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
