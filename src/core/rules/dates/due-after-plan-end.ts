import { isComplete } from "../../plan";
import { longDay } from "../../plan/dates/day";
import { shortRef } from "../../workbook";
import { actionsDue } from "../deadlines";
import { rule } from "../rule";
import { listed, nameInside, nameOf, quoted, type At } from "../rows";

export default rule({
  id: "due-after-plan-end",
  subject: "dates",
  severity: "advice",
  title: "An action is due before the plan ends",
  why: "When the plan ends its board ends, too. What is due later needs somebody to whom it is handed over, or its year is a slip.",
  needs: ["actions.due"],
  message: (d: { actions: readonly string[]; due: string; end: string; words: string; cell: string }) =>
    d.actions.length === 1
      ? `${d.actions[0]} is due on ${longDay(d.due)}, after the end of the plan (${d.cell}: ${quoted(d.words)}, read as ${longDay(d.end)}). Is the year a slip, or who takes the action over?`
      : `${listed(d.actions)} are due after the end of the plan (${d.cell}: ${quoted(d.words)}, read as ${longDay(d.end)}). Are the years slips, or who takes the actions over?`,

  check(plan, tell) {
    const end = plan.planEnd ?? null;
    if (end === null) return;
    const late = actionsDue(plan).filter(
      ({ action: { finalDue, actionStatus } }) => finalDue !== null && finalDue > end.date && !isComplete(actionStatus),
    );
    const [first] = late;
    if (first === undefined) return;
    const at = [...new Set(late.map((one) => one.at[0])), end.at] as unknown as At;
    const actions = late.map(({ action }, i) => (i === 0 ? nameOf(action) : nameInside(action)));
    const data = { actions, due: first.action.finalDue!, end: end.date, words: end.words, cell: shortRef(end.at) };
    tell({ about: "plan", at, data });
  },

  examples: {
    bad: [
      { cover: ["SEND Improvement Plan 2024–2026"], actions: [{ due: "2026-03-31" }, { due: "2027-01-29" }] },
      { cover: ["Plan period: January 2024 to March 2026"], actions: [{ due: "2026-04-30" }, { due: "May 2026" }] },
    ],
    good: [
      { cover: ["SEND Improvement Plan 2024–2026"], actions: [{ due: "2026-12-31" }] },
      {
        cover: ["SEND Improvement Plan 2024–2026", "It follows the health strategy 2019–2024."],
        actions: [{ due: "2027-01-29" }],
      },
      { actions: [{ due: "2032-01-30" }] },
    ],
  },
});
