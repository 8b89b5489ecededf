import { isComplete } from "../../plan";
import { isDitto } from "../../plan/ditto";
import { rule } from "../rule";
import { actionsWith, isHeldBack, nameOf, quoted } from "../rows";

export default rule({
  id: "lead-missing",
  subject: "leads",
  severity: "error",
  title: "Every action has a designated lead",
  why: "A board can only ask somebody. An action without a lead has nobody who answers for it.",
  needs: ["actions.leads"],
  message: (d: { action: string; ditto: string | null }) =>
    d.ditto === null
      ? `${d.action} has no designated lead. Who is accountable for it?`
      : `${d.action} has ${quoted(d.ditto)} for its lead, with no lead above it in its part of the plan. Who is accountable for it?`,

  check(plan, tell) {
    for (const row of actionsWith(plan, "leads")) {
      const { action } = row;
      if (action.leads.length > 0 || isHeldBack(plan, row.at[0])) continue;
      const severity = isComplete(action.actionStatus) ? "warning" : "error";
      const said = String(action.raw.leads ?? "").trim();
      const data = { action: nameOf(action), ditto: isDitto(said) ? said : null };
      tell({ about: action.key, at: row.at, data, severity });
    }
  },

  examples: {
    bad: [
      { actions: [{ ref: "3.2", leads: null }] },
      { actions: [{ ref: "3.3", leads: "n/a", actionStatus: "Action complete and impactful" }] },
      { actions: [{ ref: "3.4", leads: "ditto" }] },
    ],
    good: [{ actions: [{ leads: "Head of Inclusion" }, { leads: "Lead to be confirmed" }, { leads: "as above" }] }],
  },
});
