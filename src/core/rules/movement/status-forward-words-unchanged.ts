import { movedWith, plainState } from "../movement";
import { rule } from "../rule";
import { nameOf } from "../rows";

export default rule({
  id: "status-forward-words-unchanged",
  subject: "movement",
  severity: "warning",
  title: "A status that is better than before has new words beside it",
  why: "A better status with the old update cannot be told from a slip of the drop-down list.",
  needs: ["reports", "actions.actionStatus", "actions.progress"],
  message: (d: { action: string; from: string; to: string }) =>
    `${d.action} went from ${d.from} to ${d.to}, but its update is that of the last report. What has been done since?`,

  check(plan, tell, { changes }) {
    for (const { change, action, at } of movedWith(plan, changes, "progress", "actionStatus")) {
      const { status, sameProgress } = change;
      if (status?.way !== "forward" || !sameProgress) continue;
      const data = { action: nameOf(action), from: plainState(status.from), to: plainState(status.to) };
      tell({ about: action.key, at, data });
    }
  },

  examples: {
    bad: [
      {
        earlier: [
          {
            on: "2025-01-31",
            actions: [{ actionStatus: "Action in progress, on track", progress: "Drafted with schools." }],
          },
        ],
        actions: [{ actionStatus: "Action complete, impact not yet seen", progress: "drafted, with schools" }],
      },
    ],
    good: [
      {
        earlier: [
          {
            on: "2025-01-31",
            actions: [{ actionStatus: "Action in progress, on track", progress: "Drafted with schools." }],
          },
        ],
        actions: [{ actionStatus: "Action complete, impact not yet seen", progress: "Published in March." }],
      },
    ],
  },
});
