import { rule } from "../rule";
import { actionsIn, evidenceCell, nameOf } from "../rows";
import { shortRef } from "../../workbook";

export default rule({
  id: "complete-impact-not-seen-but-system-level",
  subject: "status and impact",
  severity: "error",
  title: "“Impact not yet seen” and “felt at a system level” exclude each other",
  why: "Both scales speak of impact here, and they contradict each other. The board cannot tell which of the two was assessed.",
  needs: ["actions.actionStatus", "actions.impactStatus"],
  message: (d: { action: string; status: string; impact: string; evidence: string | null }) =>
    `${d.action}: ${d.status} says the impact is not yet seen, ${d.impact} says it is felt at a system level. Only one of them can be right. Which one does the evidence${d.evidence === null ? "" : ` in ${d.evidence}`} support?`,

  check(plan, tell) {
    for (const row of actionsIn(plan, "complete-impact-not-seen", "actionStatus", "impactStatus")) {
      const { action } = row;
      if (action.impactStatus !== "system-level") continue;
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
      {
        actions: [
          {
            ref: "2.2",
            actionStatus: "Action complete, impact not yet seen",
            impactStatus: "Impact is felt at a system level",
          },
        ],
      },
      {
        actions: [
          {
            ref: "2.3",
            actionStatus: "Action complete, impact not yet seen",
            impactStatus: "Impact is felt at a system level",
            evidence: "82% of families said in March 2025 that they waited less than a year before.",
          },
        ],
      },
    ],
    good: [
      {
        actions: [
          { actionStatus: "Action complete, impact not yet seen", impactStatus: "Impact is variable" },
          { actionStatus: "Action complete and impactful", impactStatus: "Impact is felt at a system level" },
        ],
      },
    ],
  },
});
