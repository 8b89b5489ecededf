import { rule } from "../rule";
import type { At } from "../rows";
import { holdsFraction, told, type Told } from "../typed-values";

export default rule({
  id: "value-footnoted",
  subject: "values",
  severity: "warning",
  title: "A mark beside a value is a note, not part of the number",
  why: "A star makes the value a text that Excel does not draw, and it is lost when the number is copied into a paper.",
  needs: ["kpis.value"],
  message: ({ measure, cells, one, texts, read }: Told) =>
    `${measure}: ${cells} ${one ? "carries" : "carry"} a mark (${texts}), read here as ${read}. ` +
    "What does the mark say? It belongs in a note or comment.",

  check(plan, tell) {
    for (const kpi of plan.kpis) {
      const points = kpi.points.filter((point) => point.footnote && !point.marked && !holdsFraction(point));
      if (points.length === 0) continue;
      tell({ about: kpi.key, at: points.map(({ at }) => at) as unknown as At, data: told(kpi, points) });
    }
  },

  examples: {
    bad: [
      { kpis: [{ ref: "K9", unit: "%", values: { "2024-01": "48%*", "2024-02": "71%*", "2024-03": 83 } }] },
      {
        kpis: [
          { name: "Advice on time", unit: "%", period: "2024-11-01", numerator: 90, denominator: 120, value: "75*" },
        ],
      },
    ],
    good: [{ kpis: [{ unit: "%", values: { "2024-01": 50, "2024-02": "75%" } }] }],
  },
});
