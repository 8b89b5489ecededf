import { delayIn } from "../late-words";
import { rule } from "../rule";
import { actionsIn, nameOf, quoted } from "../rows";

export default rule({
  id: "on-track-but-text-delayed",
  subject: "commentary",
  severity: "advice",
  title: "The update of an action that is on track tells of no delay",
  why: "Status and words should tell one story. If the delay was made good, the update can say so.",
  needs: ["actions.progress", "actions.actionStatus"],
  message: (d: { action: string; words: string }) =>
    `${d.action} is on track, and the update says ${quoted(d.words)}. Do both hold?`,

  check(plan, tell) {
    for (const row of actionsIn(plan, "in-progress-on-track", "actionStatus", "progress")) {
      const { action } = row;
      const words = delayIn(action.progress);
      if (words !== null) tell({ about: action.key, at: row.at, data: { action: nameOf(action), words } });
    }
  },

  examples: {
    bad: [
      {
        actions: [
          {
            ref: "4.1",
            actionStatus: "Action in progress, on track",
            progress: "First draft done. The launch has been delayed by recruitment.",
          },
          { ref: "4.2", actionStatus: "Action in progress, on track", progress: "No progress since January." },
          { ref: "4.3", actionStatus: "Action in progress, on track", progress: "Paused until the new lead starts." },
          { ref: "4.4", actionStatus: "Action in progress, on track", progress: "Delayed." },
        ],
      },
    ],
    good: [
      {
        actions: [
          {
            actionStatus: "Action in progress, on track",
            progress: "There is no delay to the launch; it would have slipped without the new post.",
          },
          {
            actionStatus: "Action in progress, on track",
            progress: "Delays to recruitment now resolved. Fewer families are waiting for delayed reviews.",
          },
          {
            actionStatus: "Action in progress, on track",
            progress: "Delayed discharges fell by a third. Delays in recruitment have been resolved.",
          },
          { actionStatus: "Action in progress, off track", progress: "The launch has been delayed." },
          {
            actionStatus: "Action in progress, on track",
            progress: "On track after being off track in May, when two left.",
          },
        ],
      },
    ],
  },
});
