import { isComplete, type Action } from "../../plan";
import { actionsInParts, shortName } from "../parts";
import { rule } from "../rule";
import { actionsIn, nameOf } from "../rows";

export default rule({
  id: "in-progress-but-system-level",
  subject: "status and impact",
  severity: "warning",
  title: "A system-level impact of unfinished work is explained",
  why: "It can be true, when an earlier part of the action is done. If not, the impact may come from something else.",
  needs: ["actions.actionStatus", "actions.impactStatus"],
  message: (d: { action: string; part: string | null }) =>
    d.part === null
      ? `${d.action} is still in progress, and its impact is felt at a system level. Which part of it is already felt?`
      : `${d.action} is still in progress, and its impact is felt at a system level. Does it come from ${d.part}?`,

  check(plan, tell) {
    const partsOf = new Map(actionsInParts(plan, "actionStatus").map(({ action, parts }) => [action, parts]));
    for (const row of actionsIn(plan, "in-progress", "impactStatus", "actionStatus")) {
      const { action } = row;
      if (action.impactStatus !== "system-level") continue;
      const part = partDone(action, partsOf.get(action) ?? []);
      tell({
        about: action.key,
        at: row.at,
        data: { action: nameOf(action), part },
        severity: part === null ? "warning" : "advice",
      });
    }
  },

  examples: {
    bad: [
      {
        actions: [
          {
            ref: "2.5",
            due: "June 2026",
            actionStatus: "Action in progress, on track",
            impactStatus: "Impact is felt at a system level",
          },
          {
            ref: "2.6",
            due: "April 2024 – completed\nJune 2026",
            actionStatus: "Action in progress, off track",
            impactStatus: "Impact is felt at a system level",
          },
        ],
      },
      {
        actions: [
          {
            ref: "2.7",
            due: "April 2024 – completed\nDecember 2024",
            revisedDue: "June 2026",
            actionStatus: "Action in progress, off track",
            impactStatus: "Impact is felt at a system level",
          },
        ],
      },
      {
        actions: [
          {
            ref: "2.8",
            actionStatus: "Action in progress, on track",
            impactStatus: "Impact is felt at a system level",
          },
        ],
        parts: [
          { ref: "2.8.1", actionStatus: "Action complete and impactful" },
          { ref: "2.8.2", actionStatus: "Action not yet started" },
        ],
      },
    ],
    good: [
      {
        actions: [
          { actionStatus: "Action in progress, on track", impactStatus: "Impact is variable" },
          { actionStatus: "Action complete and impactful", impactStatus: "Impact is felt at a system level" },
        ],
      },
    ],
  },
});

/** A part of the action that is done: by one of its dates, or in its delivery plan. Null: none is said to be. */
function partDone({ due, revisedDue, originalDue }: Action, parts: readonly Action[]): string | null {
  const dated = [...due, ...revisedDue, ...originalDue].find(({ done }) => done);
  if (dated !== undefined) return `the part done by ${dated.asWritten}`;
  const part = parts.find(({ actionStatus }) => isComplete(actionStatus));
  return part === undefined ? null : `${shortName(part)}, which is complete`;
}
