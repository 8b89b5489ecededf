import { actionsDueIn } from "../deadlines";
import { rule } from "../rule";
import { nameOf, quoted, saidIn } from "../rows";

export default rule({
  id: "complete-but-recurring",
  subject: "status and dates",
  severity: "warning",
  title: "What goes on without an end is not called complete",
  why: "“Complete” takes an action off the board's list. What comes again every term should stay there, or be handed over by name.",
  needs: ["actions.due", "actions.actionStatus"],
  message: (d: { action: string; text: string }) =>
    `${d.action} is complete, and is due ${quoted(d.text)}. Has it become everyday work, or does it still go on under this plan?`,

  check(plan, tell) {
    for (const row of actionsDueIn(plan, "complete", "actionStatus")) {
      const { action, field, dates } = row;
      const goesOn = dates.some(
        ({ kind, ongoing, recurrence }) => kind === "open" || kind === "recurring" || ongoing || recurrence !== null,
      );
      // "March 2024 – completed, then ongoing" says itself what was done and what goes on.
      if (!goesOn || dates.some(({ done }) => done)) continue;
      tell({
        about: action.key,
        at: row.at,
        data: { action: nameOf(action), text: String(saidIn(action, field)).trim() },
      });
    }
  },

  examples: {
    bad: [
      {
        actions: [
          { ref: "4.1", due: "Ongoing", actionStatus: "Action complete and impactful" },
          { ref: "4.2", due: "Quarterly", actionStatus: "Action complete, impact not yet seen" },
          { ref: "4.3", due: "First panel March 2025, then monthly", actionStatus: "Action complete and impactful" },
        ],
      },
    ],
    good: [
      {
        actions: [
          { due: "Ongoing", actionStatus: "Action in progress, on track" },
          { due: "December 2024", actionStatus: "Action complete and impactful" },
          { due: "Completed September 2024 then ongoing refinement", actionStatus: "Action complete and impactful" },
        ],
      },
    ],
  },
});
