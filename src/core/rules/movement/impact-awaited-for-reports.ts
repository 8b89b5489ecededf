import { addMonths } from "../../plan/dates/day";
import { movedWith, reportsOnEnd } from "../movement";
import { rule } from "../rule";
import { nameOf } from "../rows";
import { IMPACT_AWAITED_MONTHS } from "../status-and-dates/impact-awaited-for-long";

const REPORTS = 3;

export default rule({
  id: "impact-awaited-for-reports",
  subject: "movement",
  severity: "warning",
  title: "An impact that is not seen in report after report is looked for",
  why: "Complete, but not felt, report after report: either nobody has looked, or the action did not do what it was for.",
  needs: ["reports", "actions.actionStatus"],
  message: (d: { action: string; reports: number }) =>
    `${d.action} has been complete without an impact in ${d.reports} reports in a row. When is it evaluated, and by whom?`,

  check(plan, tell, { asAt, changes }) {
    for (const { action, at } of movedWith(plan, changes, "actionStatus")) {
      const reports = reportsOnEnd(changes, action, (one) => one.actionStatus === "complete-impact-not-seen");
      // By its date it is asked about already.
      const isOld = action.finalDue !== null && addMonths(action.finalDue, IMPACT_AWAITED_MONTHS) < asAt;
      if (reports >= REPORTS && !isOld) tell({ about: action.key, at, data: { action: nameOf(action), reports } });
    }
  },

  examples: {
    bad: [
      {
        earlier: [
          { on: "2024-12-31", actions: [{ actionStatus: "Action complete, impact not yet seen", due: "2024-12-20" }] },
          { on: "2025-02-28", actions: [{ actionStatus: "Action complete, impact not yet seen", due: "2024-12-20" }] },
        ],
        actions: [{ actionStatus: "Action complete, impact not yet seen", due: "2024-12-20" }],
      },
    ],
    good: [
      {
        earlier: [
          { on: "2025-02-28", actions: [{ actionStatus: "Action complete, impact not yet seen", due: "2024-12-20" }] },
        ],
        actions: [{ actionStatus: "Action complete, impact not yet seen", due: "2024-12-20" }],
      },
    ],
  },
});
