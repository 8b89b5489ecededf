import { registerRows } from "../../plan";
import { longDay } from "../../plan/dates/day";
import { aboutRow, cellsOfRow, isOpen, isPast, rowName } from "../register-rows";
import { rule } from "../rule";

const PLAN = [{ ref: "1.1" }];

export default rule({
  id: "request-past-due",
  subject: "registers",
  severity: "warning",
  title: "What reviewers asked for is answered by its date",
  why: "The Department, NHS England and inspectors keep their own lists. The board should know before the meeting what they are still waiting for.",
  needs: [],
  message: (d: { request: string; by: string | null; day: string }) =>
    `The answer to ${d.request}${d.by === null ? "" : `, asked by ${d.by},`} was due on ${longDay(d.day)}, and nothing says that it was given. Was it, or by when will it be?`,

  check(plan, tell, { asAt }) {
    for (const row of registerRows(plan, "requests")) {
      if (!isOpen(row) || !isPast(row.due, asAt)) continue;
      const data = { request: rowName("requests", row), by: row.by, day: row.due!.date! };
      tell({ about: aboutRow("requests", row), at: cellsOfRow(row, "due", "status", "answer", "closed"), data });
    }
  },

  examples: {
    bad: [
      {
        actions: PLAN,
        registers: [
          {
            kind: "requests",
            rows: [
              { request: "Waits by age", by: "NHS England", due: "2025-03-31", owner: "Data Lead", status: "Open" },
            ],
          },
        ],
      },
    ],
    good: [
      {
        actions: PLAN,
        registers: [
          {
            kind: "requests",
            rows: [
              { request: "Waits by age", by: "NHS England", due: "2025-03-31", answer: null, status: "Closed" },
              { request: "Waits by area", by: "NHS England", due: "2025-03-31", answer: "Sent", status: null },
              { request: "Waits by need", by: "NHS England", due: "2025-04-01", answer: null, status: "Open" },
              { request: "Waits by school", by: "NHS England", due: "TBC", answer: null, status: "Open" },
            ],
          },
        ],
      },
    ],
  },
});
