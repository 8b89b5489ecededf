import { rule } from "../rule";
import { actionsIn, nameOf, quoted } from "../rows";
import { workReported } from "../work-reported";

export default rule({
  id: "not-started-but-work-reported",
  subject: "commentary",
  severity: "advice",
  title: "The update of an action that has not started tells of no work done",
  why: "Work that is under way and counted as not started makes the plan look worse than it is, and hides when it began.",
  needs: ["actions.progress", "actions.actionStatus"],
  // Drafts and meetings do not answer whether it can be done in time, or why its start has passed; overdue work is asked there.
  givesWayTo: ["not-started-but-due-soon", "not-started-but-start-passed", "not-started-but-overdue"],
  message: (d: { action: string; words: string }) =>
    `${d.action} is not yet started, and the update says ${quoted(d.words)}. Has work begun?`,

  check(plan, tell, { told }) {
    for (const row of actionsIn(plan, "not-started", "actionStatus", "progress")) {
      const { action } = row;
      const { impactStatus } = action;
      const askedAlready = impactStatus === "system-level" || impactStatus === "variable";
      const isOpen = !askedAlready && !row.at.some((cell) => told?.has(cell));
      const words = isOpen ? workReported(action) : null;
      if (words !== null) tell({ about: action.key, at: row.at, data: { action: nameOf(action), words } });
    }
  },

  examples: {
    bad: [
      {
        actions: [{ ref: "4.1", actionStatus: "Action not yet started", progress: "Two pilots completed in January." }],
      },
      {
        actions: [{ ref: "4.2", actionStatus: "Action not yet started", progress: "First workshop held in May." }],
      },
    ],
    good: [
      {
        actions: [
          { actionStatus: "Action not yet started", progress: "To be launched in May, once the review is completed." },
          {
            actionStatus: "Action not yet started",
            progress: "Two pilots completed.",
            impactStatus: "Impact is variable",
          },
          { actionStatus: "Action in progress, on track", progress: "Two pilots completed." },
        ],
      },
    ],
  },
});
