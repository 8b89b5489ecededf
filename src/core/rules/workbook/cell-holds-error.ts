import { splitCellRef } from "../../workbook";
import { rule } from "../rule";
import { groupBy } from "../../group-by";
import { listCells, quoted, type At } from "../rows";

export default rule({
  id: "cell-holds-error",
  subject: "workbook",
  severity: "error",
  title: "No cell of the plan holds an Excel error",
  why: "Where a formula fails, the value is lost: the cell counts as blank, and nobody sees what should stand there.",
  needs: [],
  message: (d: { cells: string; count: number; error: string; sheet: string }) =>
    `${d.cells} on ${d.sheet} ${d.count === 1 ? "holds" : "hold"} the Excel error ${quoted(d.error)}. Which value should stand there?`,

  check(plan, tell) {
    const measures = new Set(plan.layout.filter(({ role }) => role === "kpis").map(({ sheet }) => sheet));
    const cells = plan.errors.map((cell) => ({ ...cell, sheet: splitCellRef(cell.at).sheet }));
    for (const [about, group] of groupBy(cells, ({ sheet, error }) => `${sheet} ${error}`)) {
      const { sheet, error } = group[0];
      const at = group.map((cell) => cell.at) as unknown as At;
      const severity = error === "#N/A" && measures.has(sheet) ? "advice" : "error";
      tell({ about, at, data: { cells: listCells(at), count: at.length, error, sheet }, severity });
    }
  },

  examples: {
    bad: [
      {
        actions: [
          { ref: "1.1", progress: "#REF!" },
          { ref: "1.2", progress: "Panel meets weekly." },
        ],
      },
    ],
    good: [{ actions: [{ progress: "The error #REF! in last month's sheet was put right." }] }],
  },
});
