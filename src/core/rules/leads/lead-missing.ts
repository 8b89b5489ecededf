import { isComplete } from "../../plan";
import { rule } from "../rule";
import { actionsWith, nameOf } from "../rows";

export default rule({
  id: "lead-missing",
  subject: "leads",
  severity: "error",
  title: "Every action has a designated lead",
  why: "A board can only ask somebody. An action without a lead has nobody who answers for it.",
  needs: ["actions.leads"],
  message: (d: { action: string }) => `${d.action} has no designated lead. Who is accountable for it?`,

  *check(plan) {
    for (const { action, at } of actionsWith(plan, "leads")) {
      if (action.leads.length > 0) continue;
      const severity = isComplete(action.actionStatus) ? "warning" : "error";
      yield { about: action.key, at, data: { action: nameOf(action) }, severity };
    }
  },

  examples: {
    bad: [
      { actions: [{ ref: "3.2", leads: null }] },
      { actions: [{ ref: "3.3", leads: "n/a", actionStatus: "Action complete and impactful" }] },
    ],
    good: [{ actions: [{ leads: "Head of Inclusion" }, { leads: "Lead to be confirmed" }] }],
  },
});
