import { isPlaceholder } from "../placeholders";
import { rule } from "../rule";
import { actionsWith, nameOf } from "../rows";

export default rule({
  id: "off-track-without-recovery",
  subject: "status and dates",
  severity: "warning",
  title: "An action that is off track says how it will recover",
  why: "The board is asked to accept a delay. It should see what will be done about it, by whom and by when.",
  needs: ["actions.actionStatus", "actions.nextSteps"],
  message: (d: { action: string }) =>
    `${d.action} is off track, and no next step says how it will recover. What will be done?`,

  *check(plan) {
    for (const { action, at } of actionsWith(plan, "nextSteps", "actionStatus")) {
      const { actionStatus, nextSteps } = action;
      if (actionStatus !== "in-progress-off-track" || (nextSteps !== null && !isPlaceholder(nextSteps))) continue;
      yield { about: action.key, at, data: { action: nameOf(action) } };
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
    ],
    good: [
      {
        actions: [
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
