import { isComplete } from "../../plan";
import { movedWith, plainState, withWords } from "../movement";
import { rule } from "../rule";
import { nameOf } from "../rows";

export default rule({
  id: "status-back-without-reason",
  subject: "movement",
  severity: "warning",
  title: "An action that goes back says why",
  why: "A board that was told of progress and now reads the opposite asks what happened. Without a reason it doubts the other figures too.",
  needs: ["reports", "actions.actionStatus"],
  message: (d: { action: string; from: string; to: string; undone: boolean }) =>
    d.undone
      ? `${d.action} was ${d.from} in the last report and is ${d.to} now. Work that was done cannot be undone: which of the two holds?`
      : `${d.action} went back from ${d.from} to ${d.to}, and its update does not say why. What happened since the last report?`,

  check(plan, tell, { changes }) {
    for (const { change, action, at } of movedWith(plan, changes, "actionStatus")) {
      const { status, sameProgress } = change;
      if (status?.way !== "back") continue;
      const undone = isComplete(status.from) && status.to === "not-started";
      const isLess = isComplete(status.from) || status.to === "not-started";
      if (!isLess || (sameProgress === false && !undone)) continue;
      const data = { action: nameOf(action), from: plainState(status.from), to: plainState(status.to), undone };
      tell({ about: action.key, at: withWords(at, action), data, severity: undone ? "error" : "warning" });
    }
  },

  examples: {
    bad: [
      {
        earlier: [
          { on: "2025-01-31", actions: [{ actionStatus: "Action complete and impactful", progress: "All done." }] },
        ],
        actions: [{ actionStatus: "Action in progress, on track", progress: "All done." }],
      },
      {
        earlier: [
          {
            on: "2025-01-31",
            actions: [{ actionStatus: "Action complete, impact not yet seen", progress: "All done." }],
          },
        ],
        actions: [{ actionStatus: "Action not yet started", progress: "Waiting for the new provider." }],
      },
    ],
    good: [
      {
        earlier: [
          { on: "2025-01-31", actions: [{ actionStatus: "Action complete and impactful", progress: "All done." }] },
        ],
        actions: [{ actionStatus: "Action in progress, off track", progress: "Opened again: two staff have left." }],
      },
      {
        earlier: [
          { on: "2025-01-31", actions: [{ actionStatus: "Action in progress, on track", progress: "Begun." }] },
        ],
        actions: [{ actionStatus: "Action in progress, off track", progress: "Begun." }],
      },
    ],
  },
});
