import type { Action, Milestone } from "../../plan";
import { longDay } from "../../plan/dates/day";
import type { CellRef } from "../../workbook";
import { actionsDue } from "../deadlines";
import { rule } from "../rule";
import { nameOf, quoted, withCells } from "../rows";

export default rule({
  id: "impact-date-passed-but-not-seen",
  subject: "status and dates",
  severity: "warning",
  title: "When the day for the impact has passed, the plan says what was seen",
  why: "The plan itself named the day by which a difference was to be seen. A board may ask what was found on it.",
  needs: ["actions.due", "actions.impactStatus"],
  message: (d: { action: string; words: string; day: string }) =>
    `${d.action}: its impact was to be seen by ${longDay(d.day)} (${quoted(d.words)}), and is not yet. Was it looked for, and what was found?`,

  check(plan, tell, { asAt }) {
    for (const { action } of actionsDue(plan, "impactStatus")) {
      if (action.impactStatus !== "not-seen") continue;
      // Only the last of several counts: an earlier one was followed by another look.
      const last = lastLook(action, "revisedDue") ?? lastLook(action, "due");
      if (last === null || last.date! >= asAt || last.done) continue;
      const words = last.label === null ? last.asWritten : `${last.asWritten} ${last.label}`;
      tell({
        about: action.key,
        at: withCells([action.at.impactStatus!, last.cell], action, "actionStatus"),
        data: { action: nameOf(action), words, day: last.date! },
      });
    }
  },

  examples: {
    bad: [
      {
        asAt: "2025-03-31",
        actions: [
          {
            ref: "5.1",
            due: "April 2024 for issue\nNovember 2024 for reporting on impact",
            actionStatus: "Action complete, impact not yet seen",
            impactStatus: "Impact not yet seen",
          },
        ],
      },
    ],
    good: [
      {
        asAt: "2025-03-31",
        actions: [
          { due: "April 2024 for issue\nMarch 2025 for reporting on impact", impactStatus: "Impact not yet seen" },
          { due: "April 2024 for issue\nNovember 2024 for reporting on impact", impactStatus: "Impact is variable" },
          { due: "April 2024\nNovember 2024", impactStatus: "Impact not yet seen" },
        ],
      },
    ],
  },
});

/** The last date of a cell on which the impact is to be looked at. */
function lastLook(action: Action, field: "due" | "revisedDue"): (Milestone & { readonly cell: CellRef }) | null {
  const one = action[field].filter(({ kind, date }) => kind === "impact" && date !== null).at(-1);
  return one === undefined ? null : { ...one, cell: action.at[field]! };
}
