import { isComplete } from "../../plan";
import { actionsInParts, withPartCells, withStates } from "../parts";
import { rule } from "../rule";
import { nameOf } from "../rows";

export default rule({
  id: "complete-but-part-open",
  subject: "delivery plans",
  severity: "error",
  title: "An action is complete when its parts are",
  why: "A board that is told an action is complete does not ask about it again. What is still open in its delivery plan is then nobody's question.",
  needs: ["actions.actionStatus"],
  message: (d: { action: string; parts: string }) =>
    `${d.action} is complete, but parts of it are still open: ${d.parts}. Which holds?`,

  check(plan, tell) {
    for (const { action, at, parts } of actionsInParts(plan, "actionStatus")) {
      if (!isComplete(action.actionStatus)) continue;
      const open = parts.filter(({ actionStatus }) => actionStatus !== null && !isComplete(actionStatus));
      if (open.length === 0) continue;
      const onTrack = open.every(({ actionStatus }) => actionStatus === "in-progress-on-track");
      const data = { action: nameOf(action), parts: withStates(open) };
      // Work that goes on as planned may be what comes after; work that is late or was never begun was not done.
      const severity = onTrack ? ("warning" as const) : ("error" as const);
      tell({ about: action.key, at: withPartCells(at, open, "actionStatus"), data, severity });
    }
  },

  examples: {
    bad: [
      {
        actions: [{ ref: "1.3", actionStatus: "Action complete and impactful" }],
        parts: [
          { ref: "1.3.1", actionStatus: "Action complete and impactful" },
          { ref: "1.3.2", actionStatus: "Action in progress, off track" },
          { ref: "1.3.3", actionStatus: "Action not yet started" },
        ],
      },
      {
        actions: [{ ref: "1.3", actionStatus: "Action complete and impactful" }],
        parts: [{ ref: "1.3.1", actionStatus: "Action in progress, on track" }],
      },
    ],
    good: [
      {
        actions: [{ ref: "1.3", actionStatus: "Action complete, impact not yet seen" }],
        parts: [
          { ref: "1.3.1", actionStatus: "Action complete and impactful" },
          { ref: "1.3.2", actionStatus: null },
        ],
      },
      {
        actions: [
          { ref: "1.3", actionStatus: "Action complete and impactful" },
          { ref: "1.4", actionStatus: "Action in progress, off track" },
        ],
        parts: [{ ref: "1.4.1", actionStatus: "Action not yet started" }],
      },
    ],
  },
});
