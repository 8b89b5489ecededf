import { impactStatusOf, type ImpactStatus } from "../../plan";
import { rule } from "../rule";
import { actionsIn, nameOf, withCells } from "../rows";
import { workReported } from "../work-reported";
import { shortRef } from "../../workbook";

export default rule({
  id: "not-started-but-impact-seen",
  subject: "status and impact",
  severity: "error",
  title: "An action that has not started has no impact yet",
  why: "Either the work has begun and the plan says less than is true, or the impact belongs to another action.",
  needs: ["actions.actionStatus", "actions.impactStatus"],
  message: (d: { action: string; status: string; impact: string; plain: string; reported: boolean }) =>
    `${d.action}: ${d.status} says not yet started, ${d.impact} says the impact is ${d.plain}. ` +
    (d.reported
      ? "The update tells of work done. Has it begun?"
      : "Has work begun, or is another action's impact meant?"),

  check(plan, tell) {
    for (const row of actionsIn(plan, "not-started", "actionStatus", "impactStatus")) {
      const { action } = row;
      const { impactStatus } = action;
      if (impactStatus === null || impactStatus === "not-seen") continue;
      const [status, impact] = row.at.map(shortRef) as [string, string];
      const reported = workReported(action) !== null;
      const data = { action: nameOf(action), status, impact, plain: plainOf(impactStatus), reported };
      tell({ about: action.key, at: reported ? withCells(row.at, action, "progress") : row.at, data });
    }
  },

  examples: {
    bad: [
      { actions: [{ ref: "3.1", actionStatus: "Action not yet started", impactStatus: "Impact is variable" }] },
      {
        actions: [
          {
            ref: "3.2",
            actionStatus: "Action not yet started",
            impactStatus: "Impact is felt at a system level",
            progress: "Two pilots completed in January.",
          },
        ],
      },
    ],
    good: [
      {
        actions: [
          { actionStatus: "Action not yet started", impactStatus: "Impact not yet seen" },
          { actionStatus: "Action not yet started", impactStatus: null },
        ],
      },
    ],
  },
});

const plainOf = (impact: ImpactStatus) => impactStatusOf(impact).plain;
