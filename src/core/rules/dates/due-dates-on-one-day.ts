import { countedActions, isComplete, type Action } from "../../plan";
import { longDay } from "../../plan/dates/day";
import { actionsDue } from "../deadlines";
import { rule } from "../rule";
import { groupBy } from "../../group-by";
import { type At } from "../rows";

/** Of fewer open actions a few may well end on one day. */
const FEWEST = 8;
/** More than two in five on one day is a date that was filled in, or a queue in the making. */
const SHARE = 0.4;

export default rule({
  id: "due-dates-on-one-day",
  subject: "dates",
  severity: "advice",
  title: "Actions are due when their work ends, not all on one day",
  why: "When much is due on one day, nothing is late before it and much may be after it, and the leads finish everything in the same week.",
  needs: ["actions.due"],
  message: (d: { count: number; all: number; date: string }) =>
    `${d.count} of the ${d.all} open actions are due on ${longDay(d.date)}. Is each of them to end that day, or was one date filled in for all?`,

  check(plan, tell, { asAt }) {
    const counted = new Set(countedActions(plan));
    const open = actionsDue(plan).filter(
      ({ action }) => counted.has(action) && !isComplete(action.actionStatus) && action.finalDue !== null,
    );
    // The last day of all is the plan's own end, by which much is rightly due.
    const last = open.reduce((day, { action }) => (action.finalDue! > day ? action.finalDue! : day), "");
    for (const [date, group] of groupBy(open, ({ action }) => action.finalDue)) {
      if (date < asAt || date === last || open.length < FEWEST || group.length <= open.length * SHARE) continue;
      const at = group.map((due) => due.at[0]) as unknown as At;
      tell({ about: date, at, data: { count: group.length, all: open.length, date } });
    }
  },

  examples: {
    bad: [{ actions: dueOn(["2025-12-31", 4], ["2026-03-31", 2], ["2025-09-30", 3]) }],
    good: [
      { actions: dueOn(["2026-03-31", 6], ["2025-09-30", 3]) },
      { actions: dueOn(["2025-12-31", 4], ["2026-03-31", 3]) },
      { actions: dueOn(["2025-12-31", 4], ["2026-03-31", 6]) },
      { actions: dueOn(["2025-03-31", 5], ["2026-03-31", 4]) },
    ],
  },
});

function dueOn(...days: readonly (readonly [day: string, count: number])[]): readonly Pick<Action["raw"], "due">[] {
  return days.flatMap(([due, count]) => Array.from({ length: count }, () => ({ due })));
}
