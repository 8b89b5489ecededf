import { longDay } from "../../plan/dates/day";
import { actionsDueIn } from "../deadlines";
import { rule } from "../rule";
import { nameOf, quoted, withCells } from "../rows";
import { workReported } from "../work-reported";

export default rule({
  id: "not-started-but-overdue",
  subject: "status and dates",
  severity: "error",
  title: "An action has begun before its date passes",
  why: "Work that was due and has not begun needs a decision: start it, move it with a reason, or drop it.",
  needs: ["actions.due", "actions.actionStatus"],
  message: (d: { action: string; due: string; words: string | null }) =>
    d.words === null
      ? `${d.action} has not yet started, and was due on ${longDay(d.due)}. Has it begun, or is there a new date?`
      : `${d.action} is not yet started by its status, and was due on ${longDay(d.due)}; the update says ${quoted(d.words)}. Has it begun, and is there a new date?`,

  check(plan, tell, { asAt }) {
    for (const row of actionsDueIn(plan, "not-started", "actionStatus")) {
      const { action } = row;
      const { finalDue } = action;
      if (finalDue === null || finalDue >= asAt) continue;
      const words = workReported(action);
      const cells = words === null ? row.at : withCells(row.at, action, "progress");
      tell({ about: action.key, at: cells, data: { action: nameOf(action), due: finalDue, words } });
    }
  },

  examples: {
    bad: [
      { asAt: "2025-03-31", actions: [{ ref: "1.3", due: "2025-03-30", actionStatus: "Action not yet started" }] },
      {
        asAt: "2025-03-31",
        actions: [
          {
            ref: "1.4",
            due: "2025-03-30",
            actionStatus: "Action not yet started",
            progress: "Two workshops were held with schools in May.",
          },
        ],
      },
    ],
    good: [
      {
        asAt: "2025-03-31",
        actions: [
          { due: "2025-03-31", actionStatus: "Action not yet started" },
          { due: "April 2024\nMarch 2026", actionStatus: "Action not yet started" },
        ],
      },
    ],
  },
});
