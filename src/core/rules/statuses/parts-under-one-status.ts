import { groupBy } from "../../group-by";
import { actionsDue } from "../deadlines";
import { rule } from "../rule";
import { listed, nameInside, nameOf, quoted, saidIn, type At } from "../rows";

export default rule({
  id: "parts-under-one-status",
  subject: "statuses",
  severity: "advice",
  title: "Parts of an action that stand differently can be told apart",
  why: "One status for a part that is finished and a part that is not hides the one or the other, and what has been achieved is not counted.",
  needs: ["actions.due", "actions.actionStatus"],
  message: (d: { actions: readonly string[]; text: string }) =>
    d.actions.length === 1
      ? `${d.actions[0]} has a part that is done and one that is to come (${quoted(d.text)}) under one status. Would a row for each tell the board more?`
      : `${listed(d.actions)} each have a part that is done and one that is to come (the first: ${quoted(d.text)}) under one status. Would rows for the parts tell the board more?`,

  check(plan, tell) {
    const mixed = actionsDue(plan, "actionStatus").filter(({ action, deadlines }) => {
      const { actionStatus, key } = action;
      const open = actionStatus === "in-progress-on-track" || actionStatus === "in-progress-off-track";
      const dates = open && !plan.tree.parts.has(key) ? deadlines : [];
      return dates.some(({ done }) => done) && dates.some(({ done }) => !done);
    });
    for (const [sheet, group] of groupBy(mixed, ({ action }) => action.sheet)) {
      const [{ action, field }] = group;
      const at = [...new Set(group.map((one) => one.at[0]))] as unknown as At;
      const actions = group.map((one, i) => (i === 0 ? nameOf(one.action) : nameInside(one.action)));
      tell({ about: sheet, at, data: { actions, text: String(saidIn(action, field) ?? "").trim() } });
    }
  },

  examples: {
    bad: [
      { actions: [{ due: "January 2025 – completed\nSeptember 2026" }] },
      {
        actions: [
          { due: "January 2025 – completed\nSeptember 2026" },
          { due: "March 2025 (done); May 2026", actionStatus: "Action in progress, off track" },
        ],
      },
    ],
    good: [
      {
        actions: [
          { due: "June 2025\nSeptember 2026" },
          { due: "January 2025 – completed", actionStatus: "Action complete, impact not yet seen" },
        ],
      },
    ],
  },
});
