import type { KpiPoint } from "../../plan";
import { rule } from "../rule";
import type { At } from "../rows";
import { holdsFraction, told, type Told } from "../typed-values";

export default rule({
  id: "value-counted-as-text",
  subject: "values",
  severity: "warning",
  title: "A count out of a total stands in cells of its own",
  why: "“9 of 12” tells more than a percentage, but Excel can neither add nor draw it. Keep the count, and give the value its number.",
  needs: ["kpis.value"],
  message: ({ measure, cells, one, texts, read }: Told) =>
    `${measure}: ${cells} ${one ? "holds" : "hold"} ${texts} as text, read here as ${read}. Excel's own charts leave it out.`,

  check(plan, tell) {
    for (const kpi of plan.kpis) {
      const points = kpi.points.filter((point) => point.asText && point.value !== null && holdsFraction(point));
      if (points.length === 0 || isKeptInFractions(kpi.points)) continue;
      tell({ about: kpi.key, at: points.map(({ at }) => at) as unknown as At, data: told(kpi, points) });
    }
  },

  examples: {
    bad: [{ kpis: [{ ref: "K5", unit: "%", values: { "2025-01": 64, "2025-02": "9 of 12", "2025-03": 70 } }] }],
    good: [
      { kpis: [{ unit: "%", values: { "2025-01": 71, "2025-02": "75%", "2025-03": 75 } }] },
      { kpis: [{ unit: "%", values: { "2025-01": "12 of 15", "2025-02": "not collected", "2025-03": "14 of 19" } }] },
    ],
  },
});

/** The number under which another check would have the two numbers instead of the percentage. */
const FEW = 20;

/** So few stand behind every value that the two numbers are what is to be kept, and no chart is to be drawn. */
const isKeptInFractions = (points: readonly KpiPoint[]) =>
  points.every(
    ({ value, asText, denominator }) => value === null || (asText && denominator !== null && denominator < FEW),
  );
