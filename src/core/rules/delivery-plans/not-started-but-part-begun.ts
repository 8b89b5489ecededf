import { actionsInParts, withPartCells, withStates } from "../parts";
import { rule } from "../rule";
import { nameOf } from "../rows";

export default rule({
  id: "not-started-but-part-begun",
  subject: "delivery plans",
  severity: "warning",
  title: "An action has started when a part of it has",
  why: "Work that has begun on a part is work on the action. “Not yet started” hides from the board what was done, or a part is counted to the wrong action.",
  needs: ["actions.actionStatus"],
  message: (d: { action: string; parts: string }) =>
    `${d.action} is not yet started, but parts of it are under way or done: ${d.parts}. Has it started?`,

  check(plan, tell) {
    for (const { action, at, parts } of actionsInParts(plan, "actionStatus")) {
      if (action.actionStatus !== "not-started") continue;
      const begun = parts.filter(({ actionStatus }) => actionStatus !== null && actionStatus !== "not-started");
      if (begun.length === 0) continue;
      const data = { action: nameOf(action), parts: withStates(begun) };
      tell({ about: action.key, at: withPartCells(at, begun, "actionStatus"), data });
    }
  },

  examples: {
    bad: [
      {
        actions: [{ ref: "2.1", actionStatus: "Action not yet started" }],
        parts: [
          { ref: "2.1.1", actionStatus: "Action in progress, on track" },
          { ref: "2.1.2", actionStatus: "Action not yet started" },
        ],
      },
    ],
    good: [
      {
        actions: [{ ref: "2.1", actionStatus: "Action not yet started" }],
        parts: [
          { ref: "2.1.1", actionStatus: "Action not yet started" },
          { ref: "2.1.2", actionStatus: null },
        ],
      },
    ],
  },
});
