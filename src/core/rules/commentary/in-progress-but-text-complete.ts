import { doneIn } from "../done-words";
import { rule } from "../rule";
import { actionsIn, nameOf, quoted } from "../rows";

export default rule({
  id: "in-progress-but-text-complete",
  subject: "commentary",
  severity: "advice",
  title: "The update of an action in progress does not call it complete",
  why: "Finished work that is shown as open hides what the partnership has achieved.",
  needs: ["actions.progress", "actions.actionStatus"],
  // An action that went back from complete is asked about with the earlier report beside it.
  givesWayTo: ["status-back-without-reason"],
  message: (d: { action: string; words: string }) =>
    `${d.action} is in progress, and the update says ${quoted(d.words)}. Is it complete?`,

  check(plan, tell, { told }) {
    for (const row of actionsIn(plan, "in-progress", "actionStatus", "progress")) {
      const { action } = row;
      const words = !row.at.some((cell) => told?.has(cell)) ? doneIn(action.progress) : null;
      if (words !== null) tell({ about: action.key, at: row.at, data: { action: nameOf(action), words } });
    }
  },

  examples: {
    bad: [
      {
        actions: [
          { ref: "4.1", actionStatus: "Action in progress, on track", progress: "This action is now complete." },
        ],
      },
      {
        actions: [
          {
            ref: "4.2",
            actionStatus: "Action in progress, on track",
            progress: "Completed in September. No more to do.",
          },
        ],
      },
      { actions: [{ actionStatus: "Action in progress, on track", progress: "100%" }] },
    ],
    good: [
      {
        actions: [
          {
            actionStatus: "Action in progress, on track",
            progress: "The first review is completed. This action will be closed in May.",
          },
          { actionStatus: "Action in progress, on track", progress: "The whole project is not complete." },
          { actionStatus: "Action in progress, on track", progress: "Completed in two of five areas." },
          {
            actionStatus: "Action in progress, on track",
            progress: "100% of the schools in the north have been visited.",
          },
          { actionStatus: "Action in progress, on track", progress: "First phase – completed. Second phase begun." },
        ],
      },
    ],
  },
});
