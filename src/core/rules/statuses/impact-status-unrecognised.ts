import { impactStatuses, type Action } from "../../plan";
import { isDitto } from "../../plan/ditto";
import { rule } from "../rule";
import { inOtherWords, isUnrecognised } from "../other-schemes";
import { groupBy } from "../../group-by";
import { actionsWith, listed, nameInside, nameOf, quoted, set, type At } from "../rows";
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
  message: ({ actions, text }: { actions: readonly string[]; text: string }) =>
    actions.length > 1
      ? `${listed(actions)} have ${quoted(text)} for their impact status, which is not one of the three. Which one is meant in each?`
      : isDitto(text)
        ? `${actions[0]} has ${quoted(text)} for its impact status. A status is stated for each action. Which one is meant?`
        : `${actions[0]}: ${quoted(text)} is not one of the three impact statuses. Which one is meant?`,

  *check(plan) {
    const ofColumn = new Set(inOtherWords(plan, "impactStatus").flat());
    const strange = actionsWith(plan, "impactStatus").filter(
      ({ action }) =>
        isUnrecognised(action, "impactStatus") &&
        !ofColumn.has(action) &&
        !holdsStory(action) &&
        !saysNotApplicable(action),
    );
    for (const [word, rows] of groupBy(strange, wordOf)) {
      const [{ action }] = rows;
      const text = String(action.raw.impactStatus);
      const near = nearestWording(text, WORDINGS);
      const edits = near === null ? [] : rows.map((row) => set(row.action, "impactStatus", near));
      const fix = near && { label: `Write ${quoted(near)}`, safe: false, edits };
      const actions = rows.map((row, i) => (i === 0 ? nameOf(row.action) : nameInside(row.action)));
      const at = rows.map((row) => row.at[0]) as unknown as At;
      yield { about: rows.length === 1 ? action.key : word, at, data: { actions, text }, ...(fix && { fix }) };
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

/** One word in several rows of a sheet is one question; "as above" means another thing in each. */
function wordOf({ action }: { readonly action: Action }): string {
  const text = String(action.raw.impactStatus);
  return isDitto(text) ? action.key : `${action.sheet} ${text.trim().toLowerCase()}`;
}
