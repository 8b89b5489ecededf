import { registerRows } from "../../plan";
import { longDay } from "../../plan/dates/day";
import { aboutRow, cellsOfRow, isOpen, isPast, rowName } from "../register-rows";
import { rule } from "../rule";

export default rule({
  id: "board-action-past-due",
  subject: "registers",
  severity: "warning",
  title: "What the board agreed before is closed or answered by its date",
  why: "Previous actions come first on the agenda. The board should hear what became of each, and not find out that nobody knows.",
  needs: [],
  message: (d: { decision: string; owner: string | null; day: string }) =>
    `${d.decision} was to be done by ${longDay(d.day)}${d.owner === null ? "" : ` (${d.owner})`}, and nothing says what became of it. Is it closed, or what is the new date?`,

  check(plan, tell, { asAt }) {
    for (const row of registerRows(plan, "decisions")) {
      if (!isOpen(row) || !isPast(row.due, asAt)) continue;
      const data = { decision: rowName("decisions", row), owner: row.owner, day: row.due!.date! };
      tell({ about: aboutRow("decisions", row), at: cellsOfRow(row, "due", "status", "closed", "outcome"), data });
    }
  },

  examples: {
    bad: [
      {
        actions: [{ ref: "1.1" }],
        registers: [
          {
            kind: "decisions",
            rows: [
              {
                decision: "Write to all schools",
                decided: "2025-01-14",
                owner: "Chair",
                due: "2025-03-31",
                status: "Open",
              },
            ],
          },
        ],
      },
    ],
    good: [
      {
        actions: [{ ref: "1.1" }],
        registers: [
          {
            kind: "decisions",
            rows: [
              {
                decision: "Write to schools",
                decided: "2025-01-14",
                owner: "Chair",
                due: "2025-03-31",
                outcome: null,
                closed: "2025-03-20",
              },
              {
                decision: "Write to colleges",
                decided: "2025-01-14",
                owner: "Chair",
                due: "2025-03-31",
                outcome: "Sent",
                closed: null,
              },
              {
                decision: "Write to nurseries",
                decided: "2025-01-14",
                owner: "Chair",
                due: "2025-04-01",
                outcome: null,
                closed: null,
              },
            ],
          },
        ],
      },
    ],
  },
});
