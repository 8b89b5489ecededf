import { longDay } from "../../plan/dates/day";
import { actionsDueIn } from "../deadlines";
import { rule } from "../rule";
import { nameOf, withCells } from "../rows";

export default rule({
  id: "on-track-but-overdue",
  subject: "status and dates",
  severity: "error",
  title: "An action that is on track is not past its date",
  why: "A passed date and “on track” cannot both be true. Either the date was moved with somebody's agreement, or the action is off track.",
  needs: ["actions.due", "actions.actionStatus"],
  message: (d: { action: string; due: string }) =>
    `${d.action} is on track, and was due on ${longDay(d.due)}. Is it done, has its date been moved, or is it off track?`,

  check(plan, tell, { asAt }) {
    for (const row of actionsDueIn(plan, "in-progress-on-track", "actionStatus")) {
      const { action, field } = row;
      const { finalDue } = action;
      if (finalDue === null || finalDue >= asAt) continue;
      const cells = field === "revisedDue" ? withCells(row.at, action, "due") : row.at;
      tell({ about: action.key, at: cells, data: { action: nameOf(action), due: finalDue } });
    }
  },

  examples: {
    bad: [
      {
        asAt: "2025-04-01",
        actions: [{ ref: "1.1", due: "March 2025", actionStatus: "Action in progress, on track" }],
      },
    ],
    good: [
      {
        asAt: "2025-03-31",
        actions: [
          { due: "2025-03-31", actionStatus: "Action in progress, on track" },
          { due: "2024-12-31", revisedDue: "2025-06-30", actionStatus: "Action in progress, on track" },
          { due: "2024-12-31", actionStatus: "Action in progress, off track" },
        ],
      },
    ],
  },
});
