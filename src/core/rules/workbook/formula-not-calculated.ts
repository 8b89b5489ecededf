import { splitCellRef } from "../../workbook";
import { listRanges } from "../ranges";
import { rule } from "../rule";
import { groupBy } from "../../group-by";
import { type At } from "../rows";

export default rule({
  id: "formula-not-calculated",
  subject: "workbook",
  severity: "error",
  title: "Every formula of the plan has its result",
  why: "Where no program has calculated a formula, the figure or date is missing though the cell holds one: it can be neither read nor called blank.",
  needs: [],
  message: (d: { cells: string; count: number; sheet: string }) =>
    (d.count === 1
      ? `${d.cells} on ${d.sheet} holds a formula without a result, as no program has calculated it. `
      : `${d.cells} on ${d.sheet} hold formulas without a result, as no program has calculated them. `) +
    "Open the workbook in Excel, save it, and check it again.",

  check({ uncalculated }, tell) {
    for (const [about, cells] of groupBy(uncalculated, (cell) => splitCellRef(cell).sheet)) {
      const data = { cells: listRanges(cells), count: cells.length, sheet: about };
      tell({ about, at: cells as unknown as At, data });
    }
  },

  examples: {
    bad: [
      { actions: [{ ref: "1.1", due: "=EDATE(H2,6)" }] },
      {
        actions: [
          { ref: "1.1", leads: "=Leads!B2", due: "=EDATE(H2,6)" },
          { ref: "1.2", leads: "=Leads!B3", due: "=EDATE(H3,6)" },
          { ref: "1.3", leads: "=Leads!B4", due: "2026-03-31" },
        ],
      },
      { kpis: [{ ref: "K1", values: { "2025-01": 61, "2025-02": "=Data!C2" } }] },
    ],
    good: [
      { actions: [{ due: null, progress: "The formula in the old sheet was replaced by what it gave." }] },
      { kpis: [{ values: { "2025-01": 61, "2025-02": null } }] },
    ],
  },
});
