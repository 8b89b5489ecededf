import { isIdle } from "../idle-words";
import { rule } from "../rule";
import { actionsIn, nameOf } from "../rows";
import { givesReason, givesRecovery, onTrackIn } from "../track-words";

export default rule({
  id: "off-track-without-recovery",
  subject: "status and dates",
  severity: "warning",
  title: "An action that is off track says how it will recover",
  why: "The board is asked to accept a delay. It should see what will be done about it, by whom and by when.",
  needs: ["actions.actionStatus", "actions.nextSteps"],
  message: (d: { action: string; reason: boolean }) =>
    d.reason
      ? `${d.action} is off track, and no next step says how it will recover. What will be done?`
      : `${d.action} is off track; nothing says why, and no next step says how it will recover. What happened, and what will be done?`,

  check(plan, tell) {
    for (const row of actionsIn(plan, "in-progress-off-track", "nextSteps", "actionStatus")) {
      const { action } = row;
      const { nextSteps } = action;
      if (!isIdle(nextSteps) || givesRecovery(action)) continue;
      // Of an update that says that all is well a rule of its own asks whether both hold.
      const reason = action.at.progress === undefined || givesReason(action) || onTrackIn(action.progress) !== null;
      tell({ about: action.key, at: row.at, data: { action: nameOf(action), reason } });
    }
  },

  examples: {
    bad: [
      {
        actions: [
          { ref: "2.3", actionStatus: "Action in progress, off track", nextSteps: null },
          { ref: "2.4", actionStatus: "Action in progress, off track", nextSteps: "TBC" },
        ],
      },
      {
        actions: [
          {
            ref: "2.5",
            actionStatus: "Action in progress, off track",
            progress: "Two workshops were held with schools in May.",
            nextSteps: null,
          },
          {
            ref: "2.6",
            actionStatus: "Action in progress, off track",
            progress: "Both posts are vacant.",
            nextSteps: null,
          },
        ],
      },
    ],
    good: [
      {
        actions: [
          {
            actionStatus: "Action in progress, off track",
            progress: "Both posts are vacant. Recovery: agency staff from May.",
            nextSteps: null,
          },
          {
            actionStatus: "Action in progress, off track",
            nextSteps: "Two agency posts from May; list cleared by July.",
          },
          { actionStatus: "Action in progress, on track", nextSteps: null },
        ],
      },
    ],
  },
});
