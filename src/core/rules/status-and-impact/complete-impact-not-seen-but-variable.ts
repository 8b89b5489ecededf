import { rule } from "../rule";
import { actionsIn, nameOf } from "../rows";
import { shortRef } from "../../workbook";

/** A warning: "variable" may be the later word. In a strict check, which does not exist yet, it is to be an error. */
export default rule({
  id: "complete-impact-not-seen-but-variable",
  subject: "status and impact",
  severity: "warning",
  title: "An impact that is variable has been seen somewhere",
  why: "“Not yet seen” and “variable” are two different answers to one question. One of the cells is behind the other.",
  needs: ["actions.actionStatus", "actions.impactStatus"],
  message: (d: { action: string; status: string; impact: string }) =>
    `${d.action}: ${d.status} says the impact is not yet seen, ${d.impact} says it is variable. Has some of it been seen?`,

  check(plan, tell) {
    for (const row of actionsIn(plan, "complete-impact-not-seen", "actionStatus", "impactStatus")) {
      const { action } = row;
      if (action.impactStatus !== "variable") continue;
      const [status, impact] = row.at.map(shortRef) as [string, string];
      tell({ about: action.key, at: row.at, data: { action: nameOf(action), status, impact } });
    }
  },

  examples: {
    bad: [
      {
        actions: [
          { ref: "2.4", actionStatus: "Action complete, impact not yet seen", impactStatus: "Impact is variable" },
        ],
      },
    ],
    good: [
      { actions: [{ actionStatus: "Action complete, impact not yet seen", impactStatus: "Impact not yet seen" }] },
    ],
  },
});
