import { movedWith } from "../movement";
import { rule } from "../rule";
import { nameInside, withCells } from "../rows";

export default rule({
  id: "impact-jumped",
  subject: "movement",
  severity: "warning",
  title: "An impact is felt somewhere before it is felt everywhere",
  why: "What nobody saw at the last report is rarely felt across the whole area at this one. A board will ask how that is known.",
  needs: ["reports", "actions.impactStatus"],
  message: (d: { action: string }) =>
    `The impact of ${d.action} was not yet seen in the last report and is felt at a system level now. What shows it, and since when?`,

  check(plan, tell, { changes }) {
    for (const { change, action, at } of movedWith(plan, changes, "impactStatus")) {
      const { impact } = change;
      if (impact?.from !== "not-seen" || impact.to !== "system-level") continue;
      const data = { action: nameInside(action) };
      tell({ about: action.key, at: withCells(at, action, "evidence"), data });
    }
  },

  examples: {
    bad: [
      {
        earlier: [{ on: "2025-01-31", actions: [{ impactStatus: "Impact not yet seen" }] }],
        actions: [{ impactStatus: "Impact is felt at a system level" }],
      },
    ],
    good: [
      {
        earlier: [{ on: "2025-01-31", actions: [{ impactStatus: "Impact is variable" }] }],
        actions: [{ impactStatus: "Impact is felt at a system level" }],
      },
    ],
  },
});
