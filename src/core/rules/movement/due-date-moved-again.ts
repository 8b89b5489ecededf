import type { Changes } from "../../changes";
import type { Action } from "../../plan";
import { daysBetween, longDay } from "../../plan/dates/day";
import { movedWith } from "../movement";
import { rule } from "../rule";
import { nameOf } from "../rows";

/** Moved so often, or by so many days in all, a date is no plan any more. */
const TIMES = 2;
const DAYS = 90;

/** How often the date of an action was put off in the reports that are known, and by how many days in all. */
export function slips(changes: Changes | null, action: Action) {
  const past = (changes?.trails.get(action.key) ?? []).map((step) => step.action.due);
  const dates = [action.finalDue, ...past].filter((day) => day !== null);
  const times = dates.filter((day, i) => i > 0 && day < dates[i - 1]!).length;
  const first = dates.at(-1) ?? null;
  const days = first === null || action.finalDue === null ? 0 : daysBetween(first, action.finalDue);
  return { times, days, first, isMuch: times > 0 && (times >= TIMES || days > DAYS) };
}

export default rule({
  id: "due-date-moved-again",
  subject: "movement",
  severity: "warning",
  title: "A date is not put off again and again",
  why: "Twice, or by more than three months, a date is no longer the plan's. The board decides whether the action still fits.",
  needs: ["reports", "actions.due"],
  message: (d: { action: string; times: number; days: number; first: string; now: string }) =>
    `${d.action} was due on ${longDay(d.first)} and is due on ${longDay(d.now)} now: put off ${d.times === 1 ? "once" : `${d.times} times`}, by ${d.days} days in all. Has the board agreed to it?`,

  check(plan, tell, { changes }) {
    for (const { action, at } of movedWith(plan, changes, "due")) {
      const { times, days, first, isMuch } = slips(changes, action);
      if (!isMuch || first === null || action.finalDue === null) continue;
      tell({ about: action.key, at, data: { action: nameOf(action), times, days, first, now: action.finalDue } });
    }
  },

  examples: {
    bad: [
      {
        earlier: [
          { on: "2024-10-31", actions: [{ due: "31 May 2025" }] },
          { on: "2025-01-31", actions: [{ due: "30 June 2025" }] },
        ],
        actions: [{ due: "31 July 2025" }],
      },
      {
        earlier: [{ on: "2025-01-31", actions: [{ due: "31 May 2025" }] }],
        actions: [{ due: "31 May 2025", revisedDue: "30 September 2025" }],
      },
    ],
    good: [
      {
        earlier: [{ on: "2025-01-31", actions: [{ due: "2 May 2025" }] }],
        actions: [{ due: "31 July 2025" }],
      },
    ],
  },
});
