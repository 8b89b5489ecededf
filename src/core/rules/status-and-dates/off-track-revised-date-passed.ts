import { longDay } from "../../plan/dates/day";
import { rule } from "../rule";
import { actionsIn, nameOf } from "../rows";

export default rule({
  id: "off-track-revised-date-passed",
  subject: "status and dates",
  severity: "error",
  title: "The revised date of an action that is off track lies ahead",
  why: "A recovery date that has passed means that the recovery itself has slipped. The board should hear it from the plan.",
  needs: ["actions.actionStatus", "actions.revisedDue"],
  message: (d: { action: string; date: string }) =>
    `${d.action} is off track, and its revised date, ${longDay(d.date)}, has passed too. What is the new date?`,

  check(plan, tell, { asAt }) {
    for (const row of actionsIn(plan, "in-progress-off-track", "revisedDue", "actionStatus")) {
      const { action } = row;
      const { finalDue, revisedDue } = action;
      const revised = revisedDue.some(({ date }) => date !== null && date === finalDue);
      if (!revised || finalDue === null || finalDue >= asAt) continue;
      tell({ about: action.key, at: row.at, data: { action: nameOf(action), date: finalDue } });
    }
  },

  examples: {
    bad: [
      {
        asAt: "2025-03-31",
        actions: [
          { ref: "2.1", due: "June 2024", revisedDue: "February 2025", actionStatus: "Action in progress, off track" },
        ],
      },
    ],
    good: [
      {
        asAt: "2025-03-31",
        actions: [
          { due: "June 2024", revisedDue: "March 2025", actionStatus: "Action in progress, off track" },
          { due: "June 2024", revisedDue: null, actionStatus: "Action in progress, off track" },
        ],
      },
    ],
  },
});
