import { movedWith, plainState } from "../movement";
import { latestEvidence } from "../register-evidence";
import { rule } from "../rule";
import { nameInside } from "../rows";

export default rule({
  id: "impact-forward-evidence-unchanged",
  subject: "movement",
  severity: "warning",
  title: "An impact that is more than before has new evidence",
  why: "If the evidence is that of the last report, either it was enough then or it is not enough now.",
  needs: ["reports", "actions.impactStatus", "actions.evidence"],
  message: (d: { action: string; from: string; to: string }) =>
    `The impact of ${d.action} went from ${d.from} to ${d.to}, but the evidence is that of the last report. What is new?`,

  check(plan, tell, { changes }) {
    for (const { change, action, at } of movedWith(plan, changes, "evidence", "impactStatus")) {
      const { impact, sameEvidence } = change;
      if (impact?.way !== "forward" || !sameEvidence) continue;
      if ((latestEvidence(plan, action) ?? "") > (changes?.since.date ?? "9999")) continue;
      const data = {
        action: nameInside(action),
        from: plainState(impact.from),
        to: plainState(impact.to),
      };
      tell({ about: action.key, at, data });
    }
  },

  examples: {
    bad: [
      {
        earlier: [
          { on: "2025-01-31", actions: [{ impactStatus: "Impact not yet seen", evidence: "Twelve parents said so." }] },
        ],
        actions: [{ impactStatus: "Impact is variable", evidence: "Twelve parents said so" }],
      },
    ],
    good: [
      {
        earlier: [
          { on: "2025-01-31", actions: [{ impactStatus: "Impact not yet seen", evidence: "Twelve parents said so." }] },
        ],
        actions: [{ impactStatus: "Impact is variable", evidence: "Forty of sixty parents said so in May." }],
      },
    ],
  },
});
