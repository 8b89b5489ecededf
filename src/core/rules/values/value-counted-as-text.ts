import { rule } from "../rule";
import { listCells, listed, nameOfKpi, quoted, type At } from "../rows";
import { shown } from "../typed-values";

export default rule({
  id: "value-counted-as-text",
  subject: "values",
  severity: "warning",
  title: "A count out of a total stands in cells of its own",
  why: "“12 of 15” tells more than a percentage, but Excel can neither add nor draw it. Keep the count, and give the value its number.",
  needs: ["kpis.value"],
  message: (d: { measure: string; cells: string; texts: readonly string[]; read: readonly string[] }) =>
    `${d.measure}: ${d.cells} ${d.texts.length === 1 ? "holds" : "hold"} ${listed(d.texts.map(quoted))} as text, read here as ${listed(d.read)}. Excel's own charts leave it out.`,

  *check(plan) {
    for (const kpi of plan.kpis) {
      const points = kpi.points.filter(
        ({ asText, numerator, value }) => asText && numerator !== null && value !== null,
      );
      if (points.length === 0) continue;
      const data = {
        measure: nameOfKpi(kpi),
        cells: listCells(points.map(({ at }) => at)),
        texts: points.map(({ raw }) => String(raw).trim()),
        read: points.map(({ value }) => shown(kpi, value!)),
      };
      yield { about: kpi.key, at: points.map(({ at }) => at) as unknown as At, data };
    }
  },

  examples: {
    bad: [{ kpis: [{ ref: "K5", unit: "%", values: { "2025-01": 71, "2025-02": "12 of 15", "2025-03": 75 } }] }],
    good: [{ kpis: [{ unit: "%", values: { "2025-01": 71, "2025-02": "75%", "2025-03": 75 } }] }],
  },
});
