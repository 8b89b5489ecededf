import { rule } from "../rule";
import { actionsWith, isBlank, nameOf } from "../rows";

export default rule({
  id: "progress-missing",
  subject: "commentary",
  severity: "error",
  title: "An action in progress says what has been done",
  why: "A status without a word behind it cannot be questioned, and the board has nothing to go by.",
  needs: ["actions.progress", "actions.actionStatus"],
  message: (d: { action: string }) =>
    `${d.action} is in progress and has no update. What has been done since the last report?`,

  *check(plan) {
    for (const { action, at } of actionsWith(plan, "progress", "actionStatus")) {
      const { actionStatus, raw } = action;
      const open = actionStatus === "in-progress-on-track" || actionStatus === "in-progress-off-track";
      if (open && isBlank(raw.progress)) yield { about: action.key, at, data: { action: nameOf(action) } };
    }
  },

  examples: {
    bad: [{ actions: [{ ref: "4.1", actionStatus: "Action in progress, off track", progress: null }] }],
    good: [
      {
        actions: [
          { actionStatus: "Action not yet started", progress: null },
          { actionStatus: "Action complete and impactful", progress: null },
          { actionStatus: "Action in progress, on track", progress: "First draft with parents." },
        ],
      },
    ],
  },
});
