import { longDay } from "../../plan/dates/day";
import { rule } from "../rule";

export default rule({
  id: "report-date-not-later",
  subject: "movement",
  severity: "error",
  title: "A report is later than the one before it",
  why: "With the wrong date everything that is overdue, stale or still to come is judged wrongly, and what moved is told backwards.",
  needs: ["reports", "actions"],
  message: (d: { before: string; asAt: string }) =>
    `This report is judged as at ${longDay(d.asAt)}, but the one before it is of ${longDay(d.before)}. Which of the dates is wrong?`,

  check(plan, tell, { asAt, changes }) {
    const before = changes?.since.date ?? null;
    const first = plan.asAt?.at ?? plan.actions.flatMap(({ at }) => at.ref ?? at.title ?? [])[0];
    if (before === null || before < asAt || first === undefined) return;
    tell({ about: "plan", at: [first], data: { before, asAt } });
  },

  examples: {
    bad: [{ asAt: "2025-03-31", earlier: [{ on: "2025-03-31", actions: [{}] }], actions: [{}] }],
    good: [{ asAt: "2025-04-01", earlier: [{ on: "2025-03-31", actions: [{}] }], actions: [{}] }],
  },
});
