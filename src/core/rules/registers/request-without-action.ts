import { registersOf } from "../../plan";
import { counted } from "../../words";
import { cellsOfRow, isBlankIn, isOpen, rowName } from "../register-rows";
import { listed, type At } from "../rows";
import { rule } from "../rule";

export default rule({
  id: "request-without-action",
  subject: "registers",
  severity: "warning",
  title: "What reviewers asked for has an action in the plan",
  why: "At the next stocktake the reviewers will ask what became of each point. Without a link nobody can say which work answers it.",
  needs: [],
  message: (d: { sheet: string; rows: readonly string[] }) =>
    `${counted(d.rows.length, "open request")} on “${d.sheet}” ${d.rows.length === 1 ? "names" : "name"} no action: ${listed(d.rows)}. Which action answers ${d.rows.length === 1 ? "it" : "each"}, or is none needed?`,

  check(plan, tell) {
    for (const { sheet, rows } of registersOf(plan, "requests")) {
      const open = rows.filter((row) => row.request !== null && isOpen(row) && isBlankIn(row, "actions"));
      // A column that nobody fills in is a way of keeping the list, and no gap in it.
      if (open.length === 0 || rows.every((row) => isBlankIn(row, "actions"))) continue;
      const at = open.map((row) => cellsOfRow(row, "actions")[0]) as unknown as At;
      tell({ about: sheet, at, data: { sheet, rows: open.map((row) => rowName("requests", row)) } });
    }
  },

  examples: {
    bad: [
      {
        actions: [{ ref: "1.1" }],
        registers: [
          {
            kind: "requests",
            rows: [
              { request: "Waits by age", by: "DfE", status: "Open", actions: null },
              { request: "Waits by area", by: "DfE", status: "Open", actions: "1.1" },
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
            kind: "requests",
            rows: [
              { request: "Waits by age", by: "DfE", status: "Closed", actions: null },
              { request: "Waits by need", by: "DfE", status: "Open", actions: "None needed" },
              { request: "Waits by area", by: "DfE", status: "Open", actions: "1.1" },
            ],
          },
        ],
      },
      {
        actions: [{ ref: "1.1" }],
        registers: [
          { kind: "requests", rows: [{ request: "Waits by age", by: "DfE", status: "Open", actions: null }] },
        ],
      },
    ],
  },
});
