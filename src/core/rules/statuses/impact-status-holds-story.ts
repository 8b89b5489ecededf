import { impactStatuses, squash, type Action } from "../../plan";
import { shortRef } from "../../workbook";
import { gathered } from "../gathered";
import { inOtherWords, isUnrecognised } from "../other-schemes";
import { rule } from "../rule";
import { actionsWith, listed, nameInside, nameOf, quoted, type At } from "../rows";

/** What begins with a state names one, whatever else it tells. */
const WORDINGS = impactStatuses.map(({ wording }) => squash(wording));

/** From so many words on a cell tells, and names no state. */
const STORY = 8;

/** Whether an impact status cell tells in sentences what has changed, where one of three words is wanted. */
export function holdsStory(action: Action): boolean {
  const text = String(action.raw.impactStatus ?? "");
  if (WORDINGS.some((wording) => squash(text).startsWith(wording))) return false;
  return isUnrecognised(action, "impactStatus") && (text.match(/\p{L}[\p{L}\p{N}'’-]*/gu)?.length ?? 0) >= STORY;
}

export default rule({
  id: "impact-status-holds-story",
  subject: "statuses",
  severity: "warning",
  title: "The impact status is a state; what has changed stands beside it as evidence",
  why: "Sentences say why, and cannot be counted or compared. The board needs both: the state, and the evidence in a column of its own.",
  needs: ["actions.impactStatus"],
  message: (d: { actions: readonly string[]; cells: readonly string[]; text: string }) =>
    d.actions.length === 1
      ? `The impact status of ${d.actions[0]} tells a story: ${quoted(d.text)}. Move it to the evidence, and choose one of the three impact statuses.`
      : `The impact statuses in ${listed(d.cells)} tell stories, such as ${quoted(d.text)}. Move them to the evidence, and choose one of the three impact statuses for each.`,

  check(plan, tell) {
    const ofColumn = new Set(inOtherWords(plan, "impactStatus").flat());
    const found = actionsWith(plan, "impactStatus").filter(({ action }) => holdsStory(action) && !ofColumn.has(action));
    for (const group of gathered(found, ({ action }) => action.sheet)) {
      const at = group.map((one) => one.at[0]) as unknown as At;
      const [{ action }] = group;
      const actions = group.map((one, i) => (i === 0 ? nameInside(one.action) : nameOf(one.action)));
      const data = { actions, cells: at.map(shortRef), text: String(action.raw.impactStatus) };
      tell({ about: group.length === 1 ? action.key : action.sheet, at, data });
    }
  },

  examples: {
    bad: [
      {
        actions: [
          {
            ref: "1.1",
            impactStatus: "Parents told us in the survey that they feel listened to more than last year",
          },
          { impactStatus: "Impact is variable" },
        ],
      },
    ],
    good: [
      {
        actions: [
          { impactStatus: "Impact is variable" },
          { impactStatus: "Impact not yet seen, evaluation in the summer term of next year" },
          { impactStatus: "High" },
          { impactStatus: null },
        ],
      },
    ],
  },
});
