import type { Action } from "../../plan";
import { addMonths, longDay } from "../../plan/dates/day";
import { isPlaceholder } from "../placeholders";
import { rule } from "../rule";
import { actionsIn, listed, withCells } from "../rows";
import { gathered, namesOf, placeOf } from "../gathered";
import { groupBy } from "../../group-by";
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
  message: (d: { actions: readonly string[]; due: string | null }) => {
    const [one, many] = [d.actions.length === 1, listed(d.actions)];
    if (d.due === null)
      return one
        ? `${many} is off track, and its update does not say why. What is in the way, and what does the delay mean for families?`
        : `${many} are off track, and their updates do not say why. What is in the way of each, and what does the delay mean for families?`;
    return one
      ? `${many} is off track, though it is not due before ${longDay(d.due)}, and its update does not say why. What is in the way?`
      : `${many} are off track, though none is due before ${longDay(d.due)}, and their updates do not say why. What is in the way of each?`;
  },

  check(plan, tell, { asAt }) {
    const silent = actionsIn(plan, "in-progress-off-track", "progress", "actionStatus").flatMap((row) => {
      const { action } = row;
      if (isToldElsewhere(action) || givesReason(action)) return [];
      const isFar = action.finalDue !== null && action.finalDue > addMonths(asAt, FAR);
      return [{ action, at: withCells(row.at, action, "due"), due: isFar ? action.finalDue : null }];
    });
    for (const [severity, alike] of groupBy(silent, ({ due }) => (due === null ? "warning" : "advice")))
      for (const group of gathered(alike, ({ action }) => action.sheet)) {
        const due = group.flatMap((row) => row.due ?? []).sort()[0] ?? null;
        tell({ ...placeOf(group), data: { actions: namesOf(group), due }, severity });
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
      {
        asAt: "2025-04-01",
        actions: ["3.1", "3.2", "3.3", "3.4"].map((ref) => ({
          ref,
          due: "2025-05-02",
          actionStatus: "Action in progress, off track",
          progress: `Two workshops on ${ref} were held with schools in May.`,
        })),
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
