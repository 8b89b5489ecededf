import { definitionOf } from "../../plan";
import { counted } from "../../words";
import { listed, quoted, type At } from "../rows";
import { rule } from "../rule";
import { shortRef } from "../../workbook";

export default rule({
  id: "register-cell-unread",
  subject: "registers",
  severity: "advice",
  title: "Dates and states of a register can be read",
  why: "What cannot be read is in no count: a request may be late without anybody being told.",
  needs: [],
  message: (d: { sheet: string; register: string; cells: readonly string[] }) =>
    `${counted(d.cells.length, "cell")} of the ${d.register} on “${d.sheet}” could not be read as what the heading says: ${listed(d.cells)}. Which day or which state is meant?`,

  check(plan, tell) {
    for (const { kind, sheet, unread } of plan.registers) {
      if (unread.length === 0) continue;
      const cells = unread.map(({ at, raw }) => `${shortRef(at)} ${quoted(raw)}`);
      const at = unread.map((one) => one.at) as unknown as At;
      tell({ about: `${sheet} ${kind}`, at, data: { sheet, register: definitionOf(kind).name, cells } });
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
              { request: "Waits by age", by: "DfE", due: "soon after the holidays", answer: null, status: "Purple" },
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
              {
                request: "Waits by age",
                by: "DfE",
                due: "Spring term 2025",
                answer: null,
                status: "Waiting: outstanding",
              },
              { request: "Waits by area", by: "DfE", due: "TBC", answer: null, status: null },
            ],
          },
        ],
      },
    ],
  },
});
