import { isComplete, type Action, type IsoDay } from "../../plan";
import { addDays, longDay } from "../../plan/dates/day";
import { actionsDue } from "../deadlines";
import { rule } from "../rule";
import { groupBy } from "../../group-by";
import { nameOf } from "../rows";

/** Days before its date from which the end of an action comes as a surprise. */
const EARLY = 90;

export default rule({
  id: "completed-early",
  subject: "status and dates",
  severity: "advice",
  title: "Work that is complete long before its date was looked at twice",
  why: "It may be the best news of the paper, or a slip of the status or the year. Either is worth a look before the board sees it.",
  needs: ["actions.due", "actions.actionStatus"],
  message: (d: { action: string; due: string }) =>
    `${d.action} is complete, and is not due before ${longDay(d.due)}. If all of it is done, that is news to tell; if not, what is left?`,

  *check(plan, { asAt }) {
    const soon = addDays(asAt, EARLY);
    const rows = actionsDue(plan, "actionStatus");
    const ends = planEnds(rows.map(({ action }) => action));
    for (const { action, at, deadlines } of rows) {
      const { actionStatus, finalDue, sheet } = action;
      if (!isComplete(actionStatus) || finalDue === null || finalDue <= soon) continue;
      // Of several dates a rule of its own asks for the later ones; a day to come that is told as done is asked about, too.
      if (deadlines.length !== 1 || deadlines[0]!.done) continue;
      if (finalDue === ends.get(sheet)) continue;
      yield { about: action.key, at, data: { action: nameOf(action), due: finalDue } };
    }
  },

  examples: {
    bad: [
      {
        asAt: "2025-03-31",
        actions: [{ ref: "1.5", due: "2025-06-30", actionStatus: "Action complete and impactful" }],
      },
    ],
    good: [
      {
        asAt: "2025-03-31",
        actions: [
          { due: "2025-06-29", actionStatus: "Action complete and impactful" },
          { due: "2026-06-30", actionStatus: "Action in progress, on track" },
          { due: "December 2024\nSeptember 2026", actionStatus: "Action complete and impactful" },
        ],
      },
      {
        asAt: "2025-03-31",
        actions: [
          { due: "September 2026", actionStatus: "Action complete and impactful" },
          { due: "September 2026", actionStatus: "Action in progress, on track" },
          { due: "September 2026", actionStatus: "Action in progress, on track" },
          { due: "June 2025", actionStatus: "Action in progress, on track" },
        ],
      },
    ],
  },
});

/** The last date of a sheet where at least three actions, and a third of them, share it: the end of the plan, not theirs. */
function planEnds(actions: readonly Action[]): ReadonlyMap<string, IsoDay> {
  const ends = new Map<string, IsoDay>();
  for (const [sheet, rows] of groupBy(actions, ({ sheet, finalDue }) => (finalDue === null ? null : sheet))) {
    const last = rows.reduce((day, { finalDue }) => (finalDue! > day ? finalDue! : day), "");
    const sharing = rows.filter(({ finalDue }) => finalDue === last).length;
    if (sharing >= 3 && sharing * 3 >= rows.length) ends.set(sheet, last);
  }
  return ends;
}
