import { addMonths, longDay } from "../../plan/dates/day";
import { actionsDue } from "../deadlines";
import type { CellRef } from "../../workbook";
import { rule } from "../rule";
import { nameOf } from "../rows";

/** Months after completion from which the waiting is worth a word, and from which it is worth a question. */
export const IMPACT_AWAITED_MONTHS = 6;
const TOO_LONG = 12;

export default rule({
  id: "impact-awaited-for-long",
  subject: "status and dates",
  severity: "advice",
  title: "An impact that is awaited has a day on which it is looked for",
  why: "Impact takes time to show. After half a year somebody should evaluate it; after a year the action may have to be opened again.",
  needs: ["actions.due", "actions.actionStatus"],
  givesWayTo: ["impact-date-passed-but-not-seen"],
  message: (d: { action: string; due: string; months: number }) =>
    `${d.action} was due on ${longDay(d.due)}, more than ${d.months} months ago, and its impact is not yet seen. When will it be evaluated?`,

  *check(plan, { asAt, told }) {
    for (const { action, at } of actionsDue(plan, "actionStatus")) {
      const { actionStatus, impactStatus, finalDue } = action;
      const awaited =
        actionStatus === "complete-impact-not-seen" && (impactStatus === null || impactStatus === "not-seen");
      if (at.some((cell) => told?.has(cell))) continue;
      if (!awaited || finalDue === null || addMonths(finalDue, IMPACT_AWAITED_MONTHS) >= asAt) continue;
      const months = addMonths(finalDue, TOO_LONG) < asAt ? TOO_LONG : IMPACT_AWAITED_MONTHS;
      const severity = months === TOO_LONG ? "warning" : "advice";
      const [date, state] = at as readonly [CellRef, CellRef];
      yield { about: action.key, at: [state, date], data: { action: nameOf(action), due: finalDue, months }, severity };
    }
  },

  examples: {
    bad: [
      {
        asAt: "2025-04-01",
        actions: [
          {
            ref: "1.6",
            due: "September 2024",
            actionStatus: "Action complete, impact not yet seen",
            impactStatus: "Impact not yet seen",
          },
          {
            ref: "1.7",
            due: "March 2024",
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
          {
            due: "September 2024",
            actionStatus: "Action complete, impact not yet seen",
            impactStatus: "Impact not yet seen",
          },
          { due: "March 2023", actionStatus: "Action complete and impactful", impactStatus: "Impact is variable" },
        ],
      },
    ],
  },
});
