import { longDay } from "../../plan/dates/day";
import { actionsDue } from "../deadlines";
import { rule } from "../rule";
import { nameOf, quoted, saidIn } from "../rows";

/** "Complete in June" may be an order; only what is told as done is a claim. */
const TOLD_DONE = /(?<!\bto be (?:fully )?)\b(completed|done|achieved|closed)\b/i;

export default rule({
  id: "completed-in-future",
  subject: "status and dates",
  severity: "error",
  title: "What is told to be completed lies in the past",
  why: "“Completed” beside a day to come is a hope or a slip of the year. Read as a fact it would mislead the board.",
  needs: ["actions.due"],
  message: (d: { action: string; date: string; asAt: string }) =>
    `${d.action}: ${quoted(d.date)} is told to be completed, but it is after ${longDay(d.asAt)}. Is it done, or is that the deadline?`,

  check(plan, tell, { asAt }) {
    for (const row of actionsDue(plan)) {
      const { action, field, deadlines } = row;
      const early = deadlines.find(({ done, window }) => done && window.from > asAt);
      if (early === undefined || !TOLD_DONE.test(String(saidIn(action, field)))) continue;
      tell({ about: action.key, at: row.at, data: { action: nameOf(action), date: early.asWritten, asAt } });
    }
  },

  examples: {
    bad: [{ asAt: "2025-03-31", actions: [{ ref: "1.4", due: "April 2025 – completed" }] }],
    good: [
      {
        asAt: "2025-03-31",
        actions: [
          { due: "March 2025 – completed" },
          { due: "To be completed by April 2025" },
          { due: "To be completed April 2025" },
          { due: "Complete in May 2025" },
          { due: "April 2025" },
        ],
      },
    ],
  },
});
