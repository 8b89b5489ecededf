import { rule } from "../rule";
import { actionsIn, evidenceCell, nameOf } from "../rows";
import { shortRef } from "../../workbook";

export default rule({
  id: "complete-impactful-but-impact-not-seen",
  subject: "status and impact",
  severity: "error",
  title: "“Complete and impactful” has an impact that is seen",
  why: "The two scales say opposite things. A board that reads the first would celebrate what the second denies.",
  needs: ["actions.actionStatus", "actions.impactStatus"],
  message: (d: { action: string; status: string; impact: string; evidence: string | null }) =>
    `${d.action}: ${d.status} says complete and impactful, ${d.impact} says the impact is not yet seen. Only one of them can be right. Which one does the evidence${d.evidence === null ? "" : ` in ${d.evidence}`} support?`,

  check(plan, tell) {
    for (const row of actionsIn(plan, "complete-impactful", "actionStatus", "impactStatus")) {
      const { action } = row;
      if (action.impactStatus !== "not-seen") continue;
      const [status, impact] = row.at.map(shortRef) as [string, string];
      tell({
        about: action.key,
        at: row.at,
        data: { action: nameOf(action), status, impact, evidence: evidenceCell(action) },
      });
    }
  },

  examples: {
    bad: [
      { actions: [{ ref: "2.1", actionStatus: "Action complete and impactful", impactStatus: "Impact not yet seen" }] },
    ],
    good: [
      {
        actions: [
          { actionStatus: "Action complete and impactful", impactStatus: "Impact is variable" },
          { actionStatus: "Action complete, impact not yet seen", impactStatus: "Impact not yet seen" },
        ],
      },
    ],
  },
});
