import { actionsInParts, shortName, withPartCells } from "../parts";
import { rule } from "../rule";
import { listed, nameOf } from "../rows";

export default rule({
  id: "on-track-but-parts-off-track",
  subject: "delivery plans",
  severity: "warning",
  title: "An action is not on track when most of its parts are off track",
  why: "The status of an action is a judgement of its own, never a sum. But when most of its delivery plan is off track, the board will ask what the judgement rests on.",
  needs: ["actions.actionStatus"],
  message: (d: { action: string; of: number; parts: readonly string[] }) =>
    `${d.action} is on track, and ${d.parts.length} of its ${d.of} parts ${d.parts.length === 1 ? "is" : "are"} off track: ${listed(d.parts)}. Does its status still hold?`,

  check(plan, tell) {
    for (const { action, at, parts } of actionsInParts(plan, "actionStatus")) {
      if (action.actionStatus !== "in-progress-on-track") continue;
      const off = parts.filter(({ actionStatus }) => actionStatus === "in-progress-off-track");
      if (off.length * 2 <= parts.length || parts.length < 2) continue;
      const data = { action: nameOf(action), of: parts.length, parts: off.map(shortName) };
      tell({ about: action.key, at: withPartCells(at, off, "actionStatus"), data });
    }
  },

  examples: {
    bad: [
      {
        actions: [{ ref: "1.3", actionStatus: "Action in progress, on track" }],
        parts: [
          { ref: "1.3.1", actionStatus: "Action in progress, off track" },
          { ref: "1.3.2", actionStatus: "Action in progress, off track" },
          { ref: "1.3.3", actionStatus: "Action in progress, on track" },
        ],
      },
    ],
    good: [
      {
        actions: [{ ref: "1.3", actionStatus: "Action in progress, on track" }],
        parts: [
          { ref: "1.3.1", actionStatus: "Action in progress, off track" },
          { ref: "1.3.2", actionStatus: "Action in progress, on track" },
        ],
      },
      {
        actions: [{ ref: "1.3", actionStatus: "Action in progress, off track" }],
        parts: [
          { ref: "1.3.1", actionStatus: "Action in progress, off track" },
          { ref: "1.3.2", actionStatus: "Action in progress, off track" },
        ],
      },
    ],
  },
});
