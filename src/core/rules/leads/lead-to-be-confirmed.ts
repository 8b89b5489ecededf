import type { Action } from "../../plan";
import { daysBetween, longDay } from "../../plan/dates/day";
import { rule, type Context } from "../rule";
import type { CellRef } from "../../workbook";
import { actionsWith, listed, nameOf, quoted, type At } from "../rows";

export default rule({
  id: "lead-to-be-confirmed",
  subject: "leads",
  severity: "warning",
  title: "Leads are named before the work begins",
  why: "“To be confirmed” is fair while an action is far off. Once it has begun or is due soon, somebody must be asked.",
  needs: ["actions.leads"],
  message: (d: { action: string; leads: readonly string[]; because: string | null }) =>
    `${d.action} names ${listed(d.leads.map(quoted))} as lead${d.because === null ? "" : ` ${d.because}`}. Who will it be?`,

  check(plan, tell, context) {
    for (const row of actionsWith(plan, "leads")) {
      const { action } = row;
      const open = action.leads.filter(({ named }) => !named);
      const leads = open.map(({ text }) => text);
      if (leads.length === 0 || action.actionStatus === "complete-impactful") continue;
      const because = whyNow(action, context);
      const severity = because === null ? "warning" : "error";
      const cells = [...new Set(open.map((lead): CellRef => lead.at ?? row.at[0]))] as unknown as At;
      tell({ about: action.key, at: cells, data: { action: nameOf(action), leads, because }, severity });
    }
  },

  examples: {
    bad: [
      {
        actions: [
          { ref: "1.4", leads: "Head of Inclusion\nHealth lead TBC", actionStatus: "Action in progress, on track" },
        ],
      },
      { actions: [{ ref: "1.5", leads: "Vacant", actionStatus: "Action not yet started", due: "2025-06-29" }] },
      { actions: [{ ref: "1.6", leads: "To be agreed", actionStatus: "Action not yet started", due: "2025-06-30" }] },
    ],
    good: [{ actions: [{ leads: "Head of Inclusion; Designated Clinical Officer" }, { leads: null }] }],
  },
});

/** Why a lead is needed now: the work has begun, or is due within the days of the settings. */
function whyNow({ actionStatus, finalDue, start }: Action, { asAt, settings }: Context): string | null {
  if (actionStatus !== null && actionStatus !== "not-started") return "though work has begun";
  if (start?.date && start.date <= asAt) return `though it was to begin on ${longDay(start.date)}`;
  if (finalDue !== null && daysBetween(asAt, finalDue) <= settings.leadNeededDays)
    return `and is due on ${longDay(finalDue)}`;
  return null;
}
