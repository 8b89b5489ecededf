import { longDay } from "../../plan/dates/day";
import { actionsDue } from "../deadlines";
import { rule } from "../rule";
import { nameOf } from "../rows";

export default rule({
  id: "due-before-start",
  subject: "dates",
  severity: "error",
  title: "An action begins before it is due",
  why: "One of the two dates is wrong, and whether the action is late depends on which.",
  needs: ["actions.due", "actions.start"],
  message: (d: { action: string; start: string; due: string }) =>
    `${d.action} is due on ${longDay(d.due)}, before it starts on ${longDay(d.start)}. Which date holds?`,

  check(plan, tell) {
    for (const row of actionsDue(plan, "start")) {
      const { action } = row;
      const start = action.start?.window?.from;
      if (start === undefined || action.finalDue === null || action.finalDue >= start) continue;
      tell({ about: action.key, at: row.at, data: { action: nameOf(action), start, due: action.finalDue } });
    }
  },

  examples: {
    bad: [{ actions: [{ ref: "1.1", start: "2026-04-01", due: "2026-03-31" }] }],
    good: [
      {
        actions: [
          { start: "2026-03-31", due: "2026-03-31" },
          { start: "2026-03-15", due: "March 2026" },
          { start: "May 2026", due: null },
        ],
      },
    ],
  },
});
