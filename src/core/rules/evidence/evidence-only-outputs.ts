import { isOnlyOutputs } from "../evidence-words";
import { rule } from "../rule";
import { actionsWith, nameOf, quoted } from "../rows";

export default rule({
  id: "evidence-only-outputs",
  subject: "evidence",
  severity: "warning",
  title: "Evidence of impact says what changed for somebody",
  why: "How many were trained or invited tells what was done. The board asks what children, families or schools noticed of it.",
  needs: ["actions.evidence"],
  message: (d: { action: string; evidence: string }) =>
    `${d.action}: the evidence tells what was done (${quoted(d.evidence)}). Who noticed a difference, and how is that known?`,

  check(plan, tell) {
    for (const row of actionsWith(plan, "evidence")) {
      const { action } = row;
      const { actionStatus, impactStatus, evidence } = action;
      const claimed =
        actionStatus === "complete-impactful" || impactStatus === "system-level" || impactStatus === "variable";
      if (!claimed || actionStatus === "not-started" || evidence === null || !isOnlyOutputs(evidence)) continue;
      tell({ about: action.key, at: row.at, data: { action: nameOf(action), evidence } });
    }
  },

  examples: {
    bad: [
      {
        actions: [
          {
            ref: "3.4",
            impactStatus: "Impact is variable",
            evidence: "Training attended by 48 staff; two workshops held.",
          },
          {
            ref: "3.5",
            actionStatus: "Action complete and impactful",
            evidence: "Guide published in May. Effect not yet measured.",
          },
        ],
      },
    ],
    good: [
      {
        actions: [
          {
            impactStatus: "Impact is variable",
            evidence: "Training attended by 48 staff. Parents' survey: 70% felt listened to.",
          },
          { impactStatus: "Impact not yet seen", evidence: "Training attended by 48 staff." },
          { impactStatus: "Impact is variable", evidence: "Dashboard, February 2025." },
        ],
      },
    ],
  },
});
