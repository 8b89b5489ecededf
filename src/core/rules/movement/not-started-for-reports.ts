import { movedWith, reportsWaiting } from "../movement";
import { longDay } from "../../plan/dates/day";
import { rule } from "../rule";
import { nameOf } from "../rows";

export default rule({
  id: "not-started-for-reports",
  subject: "movement",
  severity: "warning",
  title: "An action does not wait for report after report",
  why: "An action whose start has passed and that has not begun in two reports has no time, no money or no owner. The board can help with each.",
  needs: ["reports", "actions.actionStatus", "actions.start"],
  message: (d: { action: string; start: string; reports: number }) =>
    `${d.action} was to begin on ${longDay(d.start)} and has not, in ${d.reports} reports in a row. What does it wait for?`,

  check(plan, tell, { asAt, changes }) {
    for (const { action, at } of movedWith(plan, changes, "actionStatus", "start")) {
      const start = action.start?.date ?? null;
      if (action.actionStatus !== "not-started" || start === null || start >= asAt) continue;
      const reports = reportsWaiting(changes, action, start);
      if (reports >= 2) tell({ about: action.key, at, data: { action: nameOf(action), start, reports } });
    }
  },

  examples: {
    bad: [
      {
        earlier: [{ on: "2025-01-31", actions: [{ actionStatus: "Action not yet started", start: "2025-01-06" }] }],
        actions: [{ actionStatus: "Action not yet started", start: "2025-01-06" }],
      },
    ],
    good: [
      {
        earlier: [{ on: "2025-01-31", actions: [{ actionStatus: "Action not yet started", start: "2025-01-31" }] }],
        actions: [{ actionStatus: "Action not yet started", start: "2025-01-31" }],
      },
    ],
  },
});
