import { escalatedIn, recordedEscalations } from "../escalated";
import { movedWith, reportsOnEnd, withWords } from "../movement";
import { rule } from "../rule";
import { nameOf } from "../rows";

export default rule({
  id: "off-track-for-reports",
  subject: "movement",
  severity: "warning",
  title: "What stays off track is escalated",
  why: "An action that is off track report after report needs somebody with more reach. The paper should say who has it now.",
  needs: ["reports", "actions.actionStatus"],
  message: (d: { action: string; reports: number }) =>
    `${d.action} has been off track in ${d.reports} reports in a row, and nothing says that it was escalated. To whom, and when?`,

  check(plan, tell, { changes }) {
    const recorded = recordedEscalations(plan);
    for (const { action, at } of movedWith(plan, changes, "actionStatus")) {
      const reports = reportsOnEnd(changes, action, (one) => one.actionStatus === "in-progress-off-track");
      if (reports < 2) continue;
      if (escalatedIn(action) || recorded.has(action.key)) continue;
      const severity = reports >= 3 ? "error" : "warning";
      tell({ about: action.key, at: withWords(at, action), data: { action: nameOf(action), reports }, severity });
    }
  },

  examples: {
    bad: [
      {
        earlier: [{ on: "2025-01-31", actions: [{ actionStatus: "Action in progress, off track" }] }],
        actions: [{ actionStatus: "Action in progress, off track" }],
      },
      {
        earlier: [
          { on: "2024-10-31", actions: [{ actionStatus: "Action in progress, off track" }] },
          { on: "2025-01-31", actions: [{ actionStatus: "Action in progress, off track" }] },
        ],
        actions: [{ actionStatus: "Action in progress, off track", progress: "Still not escalated." }],
      },
    ],
    good: [
      {
        earlier: [{ on: "2025-01-31", actions: [{ actionStatus: "Action in progress, off track" }] }],
        actions: [{ actionStatus: "Action in progress, off track", progress: "Escalated to the board in May." }],
      },
      {
        earlier: [{ on: "2025-01-31", actions: [{ actionStatus: "Action in progress, off track" }] }],
        actions: [{ ref: "1.1", actionStatus: "Action in progress, off track" }],
        registers: [
          { kind: "escalations", rows: [{ actions: "1.1", issue: "Vacancies", to: "ICB", since: "2025-02-01" }] },
        ],
      },
      {
        earlier: [
          { on: "2024-10-31", actions: [{ actionStatus: "Action in progress, off track" }] },
          { on: "2025-01-31", actions: [{ actionStatus: "Action in progress, on track" }] },
        ],
        actions: [{ actionStatus: "Action in progress, off track" }],
      },
    ],
  },
});
