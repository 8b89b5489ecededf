import { isComplete } from "../../plan";
import { counted } from "../../words";
import { actionsInParts, withPartCells } from "../parts";
import { rule } from "../rule";
import { nameOf } from "../rows";

export default rule({
  id: "open-but-parts-complete",
  subject: "delivery plans",
  severity: "advice",
  title: "An action whose parts are all complete is complete, or lacks a part",
  why: "Either the board may hear that the action is done, or something is still to do that its delivery plan does not name.",
  needs: ["actions.actionStatus"],
  message: (d: { action: string; parts: number }) =>
    `${d.action} is still in progress, and ${HOW_MANY[d.parts] ?? `all ${counted(d.parts, "part")} of it are`} complete. What is left to do?`,

  check(plan, tell) {
    for (const { action, at, parts } of actionsInParts(plan, "actionStatus")) {
      const isOpen = action.actionStatus === "in-progress-on-track" || action.actionStatus === "in-progress-off-track";
      if (!isOpen || !parts.every(({ actionStatus }) => isComplete(actionStatus))) continue;
      const data = { action: nameOf(action), parts: parts.length };
      tell({ about: action.key, at: withPartCells(at, parts, "actionStatus"), data });
    }
  },

  examples: {
    bad: [
      {
        actions: [{ ref: "2.4", actionStatus: "Action in progress, on track" }],
        parts: [
          { ref: "2.4.1", actionStatus: "Action complete and impactful" },
          { ref: "2.4.2", actionStatus: "Action complete, impact not yet seen" },
        ],
      },
    ],
    good: [
      {
        actions: [{ ref: "2.4", actionStatus: "Action in progress, on track" }],
        parts: [
          { ref: "2.4.1", actionStatus: "Action complete and impactful" },
          { ref: "2.4.2", actionStatus: null },
        ],
      },
    ],
  },
});

const HOW_MANY: { readonly [parts: number]: string } = { 1: "the only part of it is", 2: "both parts of it are" };
