import { rule } from "../rule";
import { listCells, listed, nameOfKpi, quoted, type At } from "../rows";
import { shown } from "../typed-values";

export default rule({
  id: "value-footnoted",
  subject: "values",
  severity: "warning",
  title: "A mark beside a value is a note, not part of the number",
  why: "A star makes the value a text that Excel does not draw, and it is lost when the number is copied into a paper.",
  needs: ["kpis.value"],
  message: (d: { measure: string; cells: string; texts: readonly string[]; read: readonly string[] }) =>
    `${d.measure}: ${d.cells} ${d.texts.length === 1 ? "carries" : "carry"} a mark (${listed(d.texts.map(quoted))}), read here as ${listed(d.read)}. ` +
    "What does the mark say? It belongs into a note or comment.",

  *check(plan) {
    for (const kpi of plan.kpis) {
      const points = kpi.points.filter(({ footnote, numerator }) => footnote && numerator === null);
      if (points.length === 0) continue;
      const data = {
        measure: nameOfKpi(kpi),
        cells: listCells(points.map(({ at }) => at)),
        texts: [...new Set(points.map(({ raw }) => String(raw).trim()))],
        read: points.map(({ value }) => (value === null ? "no value" : shown(kpi, value))),
      };
      yield { about: kpi.key, at: points.map(({ at }) => at) as unknown as At, data };
    }
  },

  examples: {
    bad: [{ kpis: [{ ref: "K9", unit: "%", values: { "2024-01": "50%*", "2024-02": "75%*", "2024-03": 88 } }] }],
    good: [{ kpis: [{ unit: "%", values: { "2024-01": 50, "2024-02": "75%" } }] }],
  },
});
