import type { Action } from "../../plan";
import { addMonths, longDay } from "../../plan/dates/day";
import { isPlaceholder } from "../placeholders";
import { rule } from "../rule";
import { actionsWith, nameOf, withCells } from "../rows";
import { givesReason, givesRecovery, onTrackIn } from "../track-words";

/** So many months before its date it is not plain by itself why an action is off track. */
const FAR = 6;

export default rule({
  id: "off-track-without-reason",
  subject: "commentary",
  severity: "warning",
  title: "An action that is off track says why",
  why: "Only who knows the reason can help: with money, with a post, with a word to a partner. A status alone gives the board nothing to decide.",
  needs: ["actions.progress", "actions.actionStatus"],
  message: (d: { action: string; due: string | null }) =>
    d.due === null
      ? `${d.action} is off track, and its update does not say why. What is in the way, and what does the delay mean for families?`
      : `${d.action} is off track, though it is not due before ${longDay(d.due)}, and its update does not say why. What is in the way?`,

  *check(plan, { asAt }) {
    for (const { action, at } of actionsWith(plan, "progress", "actionStatus")) {
      if (action.actionStatus !== "in-progress-off-track" || isToldElsewhere(action) || givesReason(action)) continue;
      const isFar = action.finalDue !== null && action.finalDue > addMonths(asAt, FAR);
      const data = { action: nameOf(action), due: isFar ? action.finalDue : null };
      yield { about: action.key, at: withCells(at, action, "due"), data, severity: isFar ? "advice" : "warning" };
    }
  },

  examples: {
    bad: [
      {
        asAt: "2025-04-01",
        actions: [
          {
            ref: "2.3",
            due: "2025-10-01",
            actionStatus: "Action in progress, off track",
            progress: "Two workshops were held with schools in May.",
          },
          {
            ref: "2.4",
            due: "2025-10-02",
            actionStatus: "Action in progress, off track",
            progress: "Two workshops were held with schools in May.",
            nextSteps: "A third workshop in June.",
          },
        ],
      },
    ],
    good: [
      {
        actions: [
          {
            actionStatus: "Action in progress, off track",
            progress: "Two posts are vacant, so panels meet less often.",
          },
          {
            actionStatus: "Action in progress, off track",
            progress: "Two workshops were held with schools in May.",
            risk: "The contract has been signed later than planned.",
            nextSteps: "A third workshop in June.",
          },
          { actionStatus: "Action in progress, off track", progress: null },
          { actionStatus: "Action in progress, on track", progress: "Two workshops were held with schools in May." },
        ],
      },
    ],
  },
});

/** No update, a next step that is wanting (which asks for the reason, too), or an update that says that all is well. */
function isToldElsewhere(action: Action): boolean {
  const { progress, nextSteps, at } = action;
  if (progress === null || isPlaceholder(progress) || onTrackIn(progress) !== null) return true;
  const isWanting = at.nextSteps !== undefined && (nextSteps === null || isPlaceholder(nextSteps));
  return isWanting && !givesRecovery(action);
}
