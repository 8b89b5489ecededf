import { actionStatusOf, isComplete, type ActionStatus } from "../../plan";
import { rule, type Severity } from "../rule";
import { actionsWith, isBlank, nameOf, quoted } from "../rows";

export default rule({
  id: "impact-status-missing",
  subject: "statuses",
  severity: "warning",
  title: "Every action states its impact status",
  why: "Whether children and families feel a difference is the second half of the scheme. A blank is no assessment, and the tool never fills one in.",
  needs: ["actions.impactStatus"],
  message: (d: { action: string; status: ActionStatus | null }) =>
    d.status === null
      ? `${d.action} states no impact status. What has been seen so far?`
      : `${d.action} is ${quoted(actionStatusOf(d.status).plain)} and states no impact status. What has been seen so far?`,

  *check(plan) {
    for (const { action, at } of actionsWith(plan, "impactStatus")) {
      const { actionStatus: status, raw } = action;
      if (!isBlank(raw.impactStatus) || (status === null && isBlank(raw.actionStatus))) continue;
      yield { about: action.key, at, data: { action: nameOf(action), status }, severity: severityOf(status) };
    }
  },

  examples: {
    bad: [
      {
        actions: [
          { ref: "1.1", actionStatus: "Action complete and impactful", impactStatus: null },
          { ref: "1.2", actionStatus: "Action in progress, on track", impactStatus: null },
          { ref: "1.3", actionStatus: "Action not yet started", impactStatus: null },
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
