import { actionsDueIn, isPartlyStruck } from "../deadlines";
import { rule } from "../rule";
import { nameOf, quoted } from "../rows";
import { workReported } from "../work-reported";

export default rule({
  id: "not-started-but-part-done",
  subject: "status and dates",
  severity: "warning",
  title: "An action of which a part is done has started",
  why: "The dates say that work was finished, the status that none has begun. The board would be told less than is true.",
  needs: ["actions.due", "actions.actionStatus"],
  message: (d: { action: string; part: string }) =>
    `${d.action} has not yet started, and ${quoted(d.part)} is told as done. Has the action begun, or is another part meant?`,

  check(plan, tell, { asAt }) {
    for (const row of actionsDueIn(plan, "not-started", "actionStatus")) {
      const { action, deadlines } = row;
      const { impactStatus, finalDue } = action;
      if (isPartlyStruck(plan, row.at[0])) continue;
      const part = deadlines.find(({ done, window }) => done && window.from <= asAt);
      if (part === undefined) continue;
      // Whether it has begun is asked already: because of its date, its impact or its update.
      const isAsked =
        (finalDue !== null && finalDue < asAt) ||
        (impactStatus !== null && impactStatus !== "not-seen") ||
        workReported(action) !== null;
      if (isAsked) continue;
      tell({ about: action.key, at: row.at, data: { action: nameOf(action), part: part.asWritten } });
    }
  },

  examples: {
    bad: [{ actions: [{ actionStatus: "Action not yet started", due: "January 2025 – completed\nSeptember 2026" }] }],
    good: [
      {
        actions: [
          { actionStatus: "Action not yet started", due: "January 2026\nSeptember 2026" },
          { actionStatus: "Action in progress, on track", due: "January 2025 – completed\nSeptember 2026" },
        ],
      },
    ],
  },
});
