import { actionStatuses, type Action } from "../../plan";
import { isDitto } from "../../plan/ditto";
import { rule } from "../rule";
import { inOtherWords, isUnrecognised } from "../other-schemes";
import { groupBy } from "../../group-by";
import { actionsWith, listed, nameInside, nameOf, quoted, set, type At } from "../rows";
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
  message: ({ actions, text }: { actions: readonly string[]; text: string }) =>
    actions.length > 1
      ? `${listed(actions)} have ${quoted(text)} for their action status, which is not one of the five. Which one is meant in each?`
      : isDitto(text)
        ? `${actions[0]} has ${quoted(text)} for its action status. A status is stated for each action. Which one is meant?`
        : `${actions[0]}: ${quoted(text)} is not one of the five action statuses. Which one is meant?`,

  *check(plan) {
    const ofColumn = new Set(inOtherWords(plan, "actionStatus").flat());
    const strange = actionsWith(plan, "actionStatus").filter(
      ({ action }) => isUnrecognised(action, "actionStatus") && !ofColumn.has(action),
    );
    for (const [word, rows] of groupBy(strange, wordOf)) {
      const [{ action }] = rows;
      const text = String(action.raw.actionStatus);
      const near = nearestWording(text, WORDINGS);
      const edits = near === null ? [] : rows.map((row) => set(row.action, "actionStatus", near));
      const fix = near && { label: `Write ${quoted(near)}`, safe: false, edits };
      const actions = rows.map((row, i) => (i === 0 ? nameOf(row.action) : nameInside(row.action)));
      const at = rows.map((row) => row.at[0]) as unknown as At;
      yield { about: rows.length === 1 ? action.key : word, at, data: { actions, text }, ...(fix && { fix }) };
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

/** One word in several rows of a sheet is one question; "as above" means another thing in each. */
function wordOf({ action }: { readonly action: Action }): string {
  const text = String(action.raw.actionStatus);
  return isDitto(text) ? action.key : `${action.sheet} ${text.trim().toLowerCase()}`;
}
