import { addMonths, longDay } from "../../plan/dates/day";
import { actionsDueIn } from "../deadlines";
import type { CellRef } from "../../workbook";
import { rule } from "../rule";
import { listed, type At } from "../rows";
import { gathered, namesOf, placeOf } from "../gathered";
import { groupBy } from "../../group-by";

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
  message: (d: { actions: readonly string[]; due: string; months: number }) =>
    d.actions.length === 1
      ? `${d.actions[0]} was due on ${longDay(d.due)}, more than ${d.months} months ago, and its impact is not yet seen. When will it be evaluated?`
      : `${listed(d.actions)} were due more than ${d.months} months ago, the first of them on ${longDay(d.due)}, and their impact is not yet seen. When will each be evaluated?`,

  check(plan, tell, { asAt, told }) {
    const late = actionsDueIn(plan, "complete-impact-not-seen", "actionStatus").flatMap((row) => {
      const { action } = row;
      const { impactStatus, finalDue } = action;
      const isSeen = impactStatus !== null && impactStatus !== "not-seen";
      if (isSeen || finalDue === null || addMonths(finalDue, IMPACT_AWAITED_MONTHS) >= asAt) return [];
      if (row.at.some((cell) => told?.has(cell))) return [];
      const months = addMonths(finalDue, TOO_LONG) < asAt ? TOO_LONG : IMPACT_AWAITED_MONTHS;
      const [date, state] = row.at as readonly [CellRef, CellRef];
      return [{ action, at: [state, date] as At, due: finalDue, months }];
    });
    for (const [months, alike] of groupBy(late, (row) => row.months))
      for (const group of gathered(alike, ({ action }) => action.sheet)) {
        const due = group.map((row) => row.due).sort()[0]!;
        const severity = months === TOO_LONG ? "warning" : "advice";
        tell({ ...placeOf(group), data: { actions: namesOf(group), due, months }, severity });
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
      {
        asAt: "2025-04-01",
        actions: ["2.1", "2.2", "2.3", "2.4"].map((ref) => ({
          ref,
          due: "March 2024",
          actionStatus: "Action complete, impact not yet seen",
          impactStatus: "Impact not yet seen",
        })),
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
