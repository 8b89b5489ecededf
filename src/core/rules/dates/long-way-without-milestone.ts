import { isComplete, type Action, type IsoDay } from "../../plan";
import { addMonths, longDay } from "../../plan/dates/day";
import { readMilestones } from "../../plan/dates/milestones";
import { actionsDue } from "../deadlines";
import { gathered } from "../gathered";
import { rule } from "../rule";
import { listed, nameInside, nameOf, type At } from "../rows";

/** A board that sees nothing for longer than this cannot help in time. */
const MONTHS = 12;

export default rule({
  id: "long-way-without-milestone",
  subject: "dates",
  severity: "advice",
  title: "Work that takes more than a year has a date on the way",
  why: "With one date far ahead an action is on track until it is late. A milestone within the year shows in time whether it will be.",
  needs: ["actions.due"],
  message: (d: { actions: readonly string[]; date: IsoDay }) =>
    d.actions.length === 1
      ? `${d.actions[0]} is due on ${longDay(d.date)}, more than a year ahead, with no date before it. What is to be reached within the year?`
      : `${listed(d.actions)} are due more than a year ahead, with no date before that. What is to be reached within the year?`,

  check(plan, tell, { asAt }) {
    const year = addMonths(asAt, MONTHS);
    const far = actionsDue(plan).filter(({ action, dates, deadlines }) => {
      const { finalDue, actionStatus, key } = action;
      if (
        dates.some(({ ongoing, recurrence, label }) => ongoing || recurrence !== null || /\breview/i.test(label ?? ""))
      )
        return false;
      const isFar = finalDue !== null && finalDue > year && !isComplete(actionStatus) && !plan.tree.parts.has(key);
      return isFar && dates.length < 2 && deadlines.length === 1 && !hasDateBefore(action, asAt, finalDue);
    });
    for (const group of gathered(far, () => plan.name)) {
      const [{ action }] = group;
      const actions = group.map((one, i) => (i === 0 ? nameOf(one.action) : nameInside(one.action)));
      const at = [...new Set(group.map((one) => one.at[0]))] as unknown as At;
      tell({ about: group.length === 1 ? action.key : "plan", at, data: { actions, date: action.finalDue! } });
    }
  },

  examples: {
    bad: [
      {
        asAt: "2025-03-31",
        actions: [
          { ref: "1.1", due: "2026-04-01" },
          { ref: "1.2", due: "September 2025" },
        ],
      },
    ],
    good: [
      {
        asAt: "2025-03-31",
        actions: [
          { due: "2026-03-31" },
          { due: "December 2025\nSeptember 2026" },
          { due: "2026-09-30", nextSteps: "Draft to the board by December 2025" },
          { due: "2026-09-30", successCriteria: "80% by March 2026, 90% by September 2026" },
          { due: "2026-09-30", actionStatus: "Action complete and impactful" },
          { due: "Ongoing, review September 2026" },
        ],
      },
      {
        asAt: "2025-03-31",
        actions: [{ ref: "1.3", due: "2026-09-30" }],
        parts: [{ ref: "1.3.1", due: "2025-09-30" }],
      },
    ],
  },
});

/** Whether its next steps or success criteria name a day that lies ahead and before its own. */
function hasDateBefore({ nextSteps, successCriteria }: Action, asAt: IsoDay, due: IsoDay): boolean {
  const dates = [nextSteps, successCriteria].flatMap((text) => (text === null ? [] : readMilestones(text)));
  return dates.some(({ date }) => date !== null && date > asAt && date < due);
}
