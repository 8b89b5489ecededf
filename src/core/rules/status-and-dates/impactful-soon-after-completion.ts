import { addDays, longDay } from "../../plan/dates/day";
import { completionOf } from "../completion";
import { latestEvidence } from "../register-evidence";
import { rule } from "../rule";
import { actionsIn, nameOf } from "../rows";

/** Days in which an impact has hardly had time to show. */
const SOON = 30;

export default rule({
  id: "impactful-soon-after-completion",
  subject: "status and dates",
  severity: "advice",
  title: "An impact that is claimed directly after completion has dated evidence",
  why: "Impact takes time. Where it was seen before the work ended, the date of the evidence tells so, and nobody needs to ask.",
  needs: ["actions.actionStatus"],
  message: (d: { action: string; words: string; asAt: string }) =>
    `${d.action} was completed only lately (${d.words}; the report is of ${longDay(d.asAt)}), and is called impactful already. Of when is the evidence?`,

  check(plan, tell, { asAt }) {
    for (const row of actionsIn(plan, "complete-impactful", "actionStatus")) {
      const { action } = row;
      if (action.impactStatus === "not-seen") continue;
      if (latestEvidence(plan, action) !== null) continue;
      const completion = completionOf(action);
      // A whole month is recent only if all of its days are; one to come is told by a rule of its own.
      if (completion === null || completion.from > asAt || completion.from < addDays(asAt, -SOON)) continue;
      const data = { action: nameOf(action), words: completion.words, asAt };
      tell({ about: action.key, at: [row.at[0], completion.at], data });
    }
  },

  examples: {
    bad: [
      {
        asAt: "2025-03-31",
        actions: [
          { ref: "1.1", actionStatus: "Action complete and impactful", due: "March 2025 – completed" },
          {
            ref: "1.2",
            actionStatus: "Action complete and impactful",
            due: "2025-01-31",
            progress: "Completed on 14 March 2025.",
          },
        ],
      },
    ],
    good: [
      {
        asAt: "2025-03-31",
        actions: [
          { actionStatus: "Action complete and impactful", due: "February 2025 – completed" },
          { actionStatus: "Action complete, impact not yet seen", due: "March 2025 – completed" },
          { actionStatus: "Action complete and impactful", due: "March 2025" },
          {
            actionStatus: "Action complete and impactful",
            due: "2025-01-31",
            progress: "Completed in two areas on 14 March 2025.",
          },
        ],
      },
    ],
  },
});
