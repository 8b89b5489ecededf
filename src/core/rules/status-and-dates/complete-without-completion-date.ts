import type { Action } from "../../plan";
import { completionOf } from "../completion";
import { rule } from "../rule";
import { actionsDueIn } from "../deadlines";
import { groupBy } from "../../group-by";
import { nameOf, withCells } from "../rows";

/** Where so many of the complete actions of a sheet say when, and at least half of them, its officers mean all to. */
const USUAL = 3;

export default rule({
  id: "complete-without-completion-date",
  subject: "status and dates",
  severity: "warning",
  title: "A complete action says when it was completed, where the others do",
  why: "From that day on its impact is looked for. Without it nobody can tell whether the action was on time.",
  needs: ["actions.due", "actions.actionStatus"],
  message: (d: { action: string }) =>
    `${d.action} is complete, and does not say when it was completed, as the other complete actions do. When was it?`,

  check(plan, tell) {
    const complete = actionsDueIn(plan, "complete", "actionStatus");
    for (const rows of groupBy(complete, ({ action }) => action.sheet).values()) {
      const silent = rows.filter(({ action }) => completionOf(action) === null && !hasDoneDate(action));
      const told = rows.length - silent.length;
      if (told < USUAL || told < silent.length) continue;
      for (const { action, at } of silent) {
        tell({
          about: action.key,
          at: withCells([at[1]!, at[0]], action, "progress"),
          data: { action: nameOf(action) },
        });
      }
    }
  },

  examples: {
    bad: [
      {
        actions: [
          { ref: "1.1", actionStatus: "Action complete and impactful", due: "January 2025 – completed" },
          { ref: "1.2", actionStatus: "Action complete and impactful", due: "December 2024 – completed" },
          { ref: "1.3", actionStatus: "Action complete, impact not yet seen", due: "May 2024 – completed" },
          { ref: "1.4", actionStatus: "Action complete and impactful", due: "March 2025" },
        ],
      },
    ],
    good: [
      {
        actions: [
          { ref: "1.1", actionStatus: "Action complete and impactful", due: "January 2025 – completed" },
          { ref: "1.2", actionStatus: "Action complete and impactful", due: "December 2024 – completed" },
          { ref: "1.3", actionStatus: "Action complete and impactful", due: "March 2025" },
          { ref: "1.4", actionStatus: "Action in progress, on track", due: "March 2026" },
        ],
      },
      {
        actions: [
          { ref: "1.1", actionStatus: "Action complete and impactful", due: "January 2025 – completed" },
          { ref: "1.2", actionStatus: "Action complete and impactful", due: "December 2024 – completed" },
          { ref: "1.3", actionStatus: "Action complete and impactful", due: "May 2024 – completed" },
          {
            ref: "1.4",
            actionStatus: "Action complete and impactful",
            due: "March 2025",
            progress: "Completed on 3 March 2025. The guide is in use.",
          },
        ],
      },
    ],
  },
});

/** One of its parts is told to be done: what is with the others is asked by a rule of its own. */
const hasDoneDate = ({ due, revisedDue }: Action) =>
  due.some(({ done }) => done) || revisedDue.some(({ done }) => done);
