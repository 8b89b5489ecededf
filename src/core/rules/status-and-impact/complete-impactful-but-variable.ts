import { rule } from "../rule";
import { actionsIn, nameOf } from "../rows";

export default rule({
  id: "complete-impactful-but-variable",
  subject: "status and impact",
  severity: "advice",
  title: "“Impactful” says where, when the impact is variable",
  why: "An action can be impactful in one place and not in another. The board will ask where it is felt and where it is not.",
  needs: ["actions.actionStatus", "actions.impactStatus"],
  message: (d: { action: string }) =>
    `${d.action} is complete and impactful, and its impact is variable. Where is it felt, and where not yet?`,

  check(plan, tell) {
    for (const row of actionsIn(plan, "complete-impactful", "impactStatus", "actionStatus")) {
      const { action } = row;
      if (action.impactStatus !== "variable") continue;
      tell({ about: action.key, at: row.at, data: { action: nameOf(action) } });
    }
  },

  examples: {
    bad: [
      { actions: [{ ref: "2.3", actionStatus: "Action complete and impactful", impactStatus: "Impact is variable" }] },
    ],
    good: [
      {
        actions: [
          { actionStatus: "Action complete and impactful", impactStatus: "Impact is felt at a system level" },
          { actionStatus: "Action in progress, on track", impactStatus: "Impact is variable" },
        ],
      },
    ],
  },
});
