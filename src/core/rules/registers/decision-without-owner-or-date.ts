import { registersOf, type RegisterRow } from "../../plan";
import { counted } from "../../words";
import { cellsOfRow, isOpen, rowName, saysNobody } from "../register-rows";
import { listed, type At } from "../rows";
import { rule } from "../rule";

type Row = RegisterRow<"decisions"> | RegisterRow<"requests">;

export default rule({
  id: "decision-without-owner-or-date",
  subject: "registers",
  severity: "advice",
  title: "What was decided or recommended has an owner and a date",
  why: "What nobody owns and no day ends comes back to the next meeting as it was.",
  needs: [],
  message: (d: { sheet: string; rows: readonly string[] }) =>
    `${counted(d.rows.length, "open row")} on “${d.sheet}” ${d.rows.length === 1 ? "has" : "have"} no owner or no date: ${listed(d.rows)}. Who sees to ${d.rows.length === 1 ? "it" : "them"}, and by when?`,

  check(plan, tell) {
    for (const kind of ["decisions", "requests"] as const) {
      for (const { sheet, rows } of registersOf(plan, kind)) {
        const found = (rows as readonly Row[]).flatMap((row) => {
          const lacks = ["owner", "due"].filter((field) => saysNobody(row, field));
          const named = lacks.length === 2 ? "owner and date" : lacks[0] === "owner" ? "owner" : "date";
          return lacks.length > 0 && isOpen(row)
            ? [{ at: cellsOfRow(row, ...lacks), name: `${rowName(kind, row)} (${named})` }]
            : [];
        });
        const at = found.flatMap((one) => one.at) as unknown as At;
        if (found.length > 0) tell({ about: sheet, at, data: { sheet, rows: found.map(({ name }) => name) } });
      }
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
                owner: null,
                due: "2025-05-31",
                status: "Open",
              },
              { decision: "Agree the dashboard", decided: "2025-01-14", owner: "TBC", due: null, status: "Open" },
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
              { decision: "Write to all schools", decided: "2025-01-14", owner: null, due: null, status: "Closed" },
              {
                decision: "Agree the dashboard",
                decided: "2025-01-14",
                owner: "Chair",
                due: "2025-05-31",
                status: "Open",
              },
            ],
          },
        ],
      },
    ],
  },
});
