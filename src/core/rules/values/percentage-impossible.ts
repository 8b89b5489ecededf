import type { Kpi } from "../../plan";
import { rule } from "../rule";
import { listCells, listed, nameOfKpi, type At } from "../rows";
import { isPercentage } from "../typed-values";

export default rule({
  id: "percentage-impossible",
  subject: "values",
  severity: "error",
  title: "A percentage of children or plans lies between 0 and 100",
  why: "A share above the whole is a slip of typing or of a formula, and it throws off every chart beside it.",
  needs: ["kpis.value"],
  message: (d: { measure: string; cells: string; values: readonly string[] }) =>
    `${d.measure}: ${d.cells} ${d.values.length === 1 ? "holds" : "hold"} ${listed(d.values)} for a percentage. Which value is meant?`,

  check(plan, tell) {
    for (const kpi of plan.kpis) {
      if (!isPercentage(kpi) || MAY_EXCEED.test(kpi.name)) continue;
      const points = kpi.points.filter(
        ({ value, missing }) => missing === null && value !== null && (value < 0 || value > 100),
      );
      if (points.length === 0) continue;
      const at = points.map((point) => point.at) as unknown as At;
      tell({
        about: kpi.key,
        at,
        data: { measure: nameOfKpi(kpi), cells: listCells(at), values: points.map(shown) },
      });
    }
  },

  examples: {
    bad: [{ kpis: [{ ref: "K2", unit: "%", values: { "2025-01": 61, "2025-02": 640, "2025-03": -2 } }] }],
    good: [
      {
        kpis: [
          { unit: "%", values: { "2025-01": 0, "2025-02": 100 } },
          { unit: "children", values: { "2025-01": 140, "2025-02": 150 } },
        ],
      },
      { kpis: [{ name: "Change in requests since last year", unit: "%", values: { "2025-01": -4, "2025-02": 112 } }] },
    ],
  },
});

/** What people see in the cell: 7.1 that is formatted as a percentage shows 710%. */
function shown({ raw, value }: Kpi["points"][number]): string {
  return typeof raw === "number" && raw !== value ? `${value}%` : String(raw);
}

/** Shares of a plan or a former year, which may well lie beyond 0 to 100. */
const MAY_EXCEED =
  /\b(change|growth|increase|decrease|reduction|rise|difference|variance|compared|occupancy|capacity|utilisation|of (the )?(plan|planned|budget|budgeted|target|trajectory|establishment|expected|last year)|spend|budget|gap)\b/i;
