import { counted } from "../../words";
import { listMeasures } from "../measure-names";
import { rule } from "../rule";
import { groupBy } from "../../group-by";
import { isLeftBlank, kpisWith, type At } from "../rows";

export default rule({
  id: "unit-missing",
  subject: "measures",
  severity: "warning",
  title: "Every measure says what it counts in",
  why: "“12” may be children, weeks or per cent. A reader who has to guess will guess wrong.",
  needs: ["kpis.unit"],
  message: (d: { count: number; names: string }) =>
    `${counted(d.count, "measure has", "measures have")} no unit: ${d.names}. Is it people, weeks, per cent?`,

  check(plan, tell) {
    // Where the values or the name say it, "%" or "(weeks)", the blank cell hides nothing.
    const open = kpisWith(plan, "unit").filter(
      ({ kpi }) =>
        kpi.unit === null && isLeftBlank(plan, kpi, "unit") && kpi.points.some(({ value }) => value !== null),
    );
    for (const [about, rows] of groupBy(open, ({ kpi }) => kpi.sheet)) {
      const at = rows.map((row) => row.at[0]) as unknown as At;
      tell({ about, at, data: { count: rows.length, names: listMeasures(rows.map(({ kpi }) => kpi)) } });
    }
  },

  examples: {
    bad: [
      {
        kpis: [
          { ref: "K1", name: "Therapy waits", unit: null },
          { ref: "K2", name: "Plans on time", unit: "%" },
        ],
      },
    ],
    good: [
      {
        kpis: [
          { name: "Plans on time (%)", unit: null },
          { name: "Number of complaints", unit: null },
          { name: "Reviews on time", unit: null, values: { "2025-01": "61%", "2025-02": "63%" } },
          { name: "Children waiting", unit: "children" },
        ],
      },
    ],
  },
});
