import { periodStart } from "../../plan/dates/periods";
import { cellRef } from "../../workbook";
import { rule } from "../rule";
import { listCells, type At } from "../rows";

export default rule({
  id: "periods-out-of-order",
  subject: "values",
  severity: "warning",
  title: "The periods run in the order of time",
  why: "Excel draws the columns as they stand. A month in the wrong place draws a rise or fall that never was.",
  needs: ["kpis.value"],
  message: (d: { cells: string; sheet: string }) =>
    `The months of ${d.sheet} run out of order at ${d.cells}. Is a heading mistyped?`,

  check(plan, tell) {
    for (const { sheet, headerRow, columns, layout } of plan.layout) {
      if (layout !== "wide" || headerRow === null) continue;
      const starts = columns.flatMap(({ column, period, field }) =>
        period === undefined || field === "target" ? [] : [{ column, start: periodStart(period) }],
      );
      const steps = starts.slice(1).map((next, i) => ({
        column: next.column,
        back: next.start < starts[i]!.start,
        same: next.start === starts[i]!.start,
      }));
      const back = steps.filter((step) => step.back);
      const ahead = steps.filter((step) => !step.back && !step.same);
      const odd = back.length <= ahead.length ? back : ahead;
      if (odd.length === 0) continue;
      const at = odd.map(({ column }) => cellRef(sheet, headerRow, column)) as unknown as At;
      tell({ about: sheet, at, data: { cells: listCells(at), sheet } });
    }
  },

  examples: {
    bad: [{ kpis: [{ values: { "2024-08": 60, "2024-10": 61, "2024-09": 62, "2024-11": 64 } }] }],
    good: [
      { kpis: [{ values: { "2024-08": 60, "2024-09": 61, "2024-10": 62 } }] },
      { kpis: [{ values: { "2024-10": 60, "2024-09": 61, "2024-08": 62 } }] },
    ],
  },
});
