import { movedWith, plainState } from "../movement";
import { rule } from "../rule";
import { nameInside, withCells } from "../rows";

export default rule({
  id: "impact-back-without-reason",
  subject: "movement",
  severity: "warning",
  title: "An impact that is less than before says why",
  why: "Families were told that something had changed for them. Where that is taken back, the board needs the reason and the evidence.",
  needs: ["reports", "actions.impactStatus", "actions.evidence"],
  message: (d: { action: string; from: string; to: string }) =>
    `The impact of ${d.action} went back from ${d.from} to ${d.to}, and the evidence is the same as before. What is known now?`,

  check(plan, tell, { changes }) {
    for (const { change, action, at } of movedWith(plan, changes, "impactStatus")) {
      const { impact, sameEvidence, sameProgress } = change;
      if (impact?.way !== "back" || sameEvidence === false || sameProgress === false) continue;
      const data = {
        action: nameInside(action),
        from: plainState(impact.from),
        to: plainState(impact.to),
      };
      tell({ about: action.key, at: withCells(at, action, "evidence"), data });
    }
  },

  examples: {
    bad: [
      {
        earlier: [
          { on: "2025-01-31", actions: [{ impactStatus: "Impact is variable", evidence: "Waits fell in the north." }] },
        ],
        actions: [{ impactStatus: "Impact not yet seen", evidence: "Waits fell in the north." }],
      },
    ],
    good: [
      {
        earlier: [
          { on: "2025-01-31", actions: [{ impactStatus: "Impact is variable", evidence: "Waits fell in the north." }] },
        ],
        actions: [{ impactStatus: "Impact not yet seen", evidence: "Waits rose again in the north." }],
      },
    ],
  },
});
