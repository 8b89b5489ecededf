import { actionStatusOf, isComplete, type ActionStatus } from "../../plan";
import { counted } from "../../words";
import { rule, type Severity } from "../rule";
import { statesNothing, unreadCells } from "../coloured-cells";
import { actionsWith, faultyBySheet, nameOf, quoted } from "../rows";

export default rule({
  id: "impact-status-missing",
  subject: "statuses",
  severity: "warning",
  title: "Every action states its impact status",
  why: "Whether children and families feel a difference is the second half of the scheme. A blank is no assessment, and the tool never fills one in.",
  needs: ["actions.impactStatus"],
  message: (d: { action: string; status: ActionStatus | null } | { count: number }) => {
    if ("count" in d)
      return `None of the ${counted(d.count, "action")} states an impact status. What has been seen so far?`;
    const { action, status } = d;
    const is = status === null ? "" : `is ${quoted(actionStatusOf(status).plain)} and `;
    return `${action} ${is}states no impact status. What has been seen so far?`;
  },

  *check(plan) {
    const [unstated, unread] = [unreadCells(plan, "actionStatus"), unreadCells(plan, "impactStatus")];
    // A cell that another one is merged over is told by a rule of its own.
    const covered = new Set(plan.merged.flatMap((merge) => merge.covered));
    const rows = actionsWith(plan, "impactStatus").filter(
      ({ action, at }) => !statesNothing(action, "actionStatus", unstated) && !covered.has(at[0]),
    );
    const sheets = faultyBySheet(
      rows,
      ({ action }) => action.sheet,
      ({ action }) => statesNothing(action, "impactStatus", unread),
    );
    for (const { sheet, faulty, all } of sheets) {
      if (all !== null) yield { about: sheet, at: all, data: { count: all.length } };
      else
        for (const { action, at } of faulty) {
          const status = action.actionStatus;
          yield { about: action.key, at, data: { action: nameOf(action), status }, severity: severityOf(status) };
        }
    }
  },

  examples: {
    bad: [
      {
        actions: [
          { ref: "1.1", impactStatus: null },
          { ref: "1.2", impactStatus: null },
        ],
      },
      {
        actions: [
          { ref: "1.1", actionStatus: "Action complete and impactful", impactStatus: null },
          { ref: "1.2", actionStatus: "Action in progress, on track", impactStatus: null },
          { ref: "1.3", actionStatus: "Action not yet started", impactStatus: null },
          { ref: "1.4", actionStatus: "Action not yet started", impactStatus: "Impact not yet seen" },
        ],
      },
    ],
    good: [
      {
        actions: [
          { actionStatus: null, impactStatus: null },
          { actionStatus: "Action not yet started", impactStatus: "Impact not yet seen" },
        ],
      },
    ],
  },
});

function severityOf(status: ActionStatus | null): Severity {
  if (isComplete(status)) return "error";
  return status === "not-started" ? "advice" : "warning";
}
