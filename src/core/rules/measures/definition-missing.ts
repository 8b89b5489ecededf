import type { Kpi } from "../../plan";
import { counted } from "../../words";
import { listMeasures } from "../measure-names";
import { isPlaceholder } from "../placeholders";
import { rule } from "../rule";
import { groupBy } from "../../group-by";
import { isLeftBlank, kpisWith, type At } from "../rows";
import { isPercentage } from "../typed-values";

export default rule({
  id: "definition-missing",
  subject: "measures",
  severity: "warning",
  title: "A percentage or rate says of what it is a share",
  why: "“On time” may mean all plans or those without exceptions. Two ways of counting make two different figures.",
  needs: ["kpis.definition"],
  message: (d: { count: number; names: string }) =>
    `${counted(d.count, "percentage or rate has", "percentages or rates have")} no definition: ${d.names}. What is counted, out of how many?`,

  check(plan, tell) {
    const open = kpisWith(plan, "definition").filter(
      ({ kpi }) =>
        isShare(kpi) && (isLeftBlank(plan, kpi, "definition") || isPlaceholder(String(kpi.raw.definition ?? "-"))),
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
          { ref: "K1", name: "Plans on time", unit: "%", definition: null },
          { ref: "K2", name: "Exclusion rate", unit: "per 1,000 pupils", definition: "TBC" },
        ],
      },
    ],
    good: [
      {
        kpis: [
          { name: "Plans on time", unit: "%", definition: "Plans issued within 20 weeks, of all issued in the month" },
          { name: "Children waiting", unit: "children", definition: null },
        ],
      },
    ],
  },
});

const isShare = (kpi: Kpi) =>
  isPercentage(kpi) || /\b(rate|ratio|proportion|per (1,?000|10,?000|100))\b/i.test(`${kpi.name} ${kpi.unit ?? ""}`);
