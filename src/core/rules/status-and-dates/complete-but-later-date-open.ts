import { actionsDueIn, isPartlyStruck } from "../deadlines";
import { rule } from "../rule";
import { nameOf, quoted } from "../rows";

/** What only says when somebody looks at the action again: "next review", "update to board". A review of something is work. */
const LOOKED_AT_AGAIN =
  /^(?:(?:to be|next|first|final|annual|termly|formal|board|impact) )*(?:review(?:ed)?|evaluat(?:ion|ed)|update|report|check(?:ed)?|monitor(?:ing|ed)|look(?:ed)? at)(?: (?:date|due|again|point|meeting|(?:to|by|at) (?:the )?(?:board|meeting|committee)))*$/i;

export default rule({
  id: "complete-but-later-date-open",
  subject: "status and dates",
  severity: "warning",
  title: "A complete action has no part that is still to come",
  why: "An action is complete when its last part is. Counting a first part as the whole makes progress look larger than it is.",
  needs: ["actions.due", "actions.actionStatus"],
  message: (d: { action: string; date: string }) =>
    `${d.action} is complete, and ${quoted(d.date)} still lies ahead. Is that part done too, or only the first?`,

  check(plan, tell, { asAt }) {
    for (const row of actionsDueIn(plan, "complete", "actionStatus")) {
      const { action, deadlines } = row;
      if (deadlines.length < 2 || isPartlyStruck(plan, row.at[0])) continue;
      const parts = deadlines.filter(({ label }) => !LOOKED_AT_AGAIN.test(label ?? ""));
      const [ahead] = parts.filter(({ done, window }) => !done && window.from > asAt).slice(-1);
      if (parts.length < 2 || ahead === undefined) continue;
      tell({ about: action.key, at: row.at, data: { action: nameOf(action), date: ahead.asWritten } });
    }
  },

  examples: {
    bad: [
      {
        asAt: "2025-03-31",
        actions: [{ ref: "1.5", due: "December 2024\nSeptember 2026", actionStatus: "Action complete and impactful" }],
      },
    ],
    good: [
      {
        asAt: "2025-03-31",
        actions: [
          { due: "September 2026", actionStatus: "Action complete and impactful" },
          { due: "December 2024\nMarch 2025", actionStatus: "Action complete, impact not yet seen" },
          { due: "December 2024\nSeptember 2026", actionStatus: "Action in progress, on track" },
        ],
      },
    ],
  },
});
