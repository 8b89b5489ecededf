import { longPeriod } from "../../plan/dates/day";
import { rule } from "../rule";
import { listCells, listed, nameOfKpi, quoted, type At } from "../rows";

/** Marks by which a value is kept back on purpose; they are not asked about. */
const KEPT_BACK = /^\[|^[<≤]|suppress|redact|^[cxz]$|not applicable|^#$|^\d/i;

export default rule({
  id: "value-unavailable",
  subject: "values",
  severity: "advice",
  title: "A value that was unavailable is asked for again",
  why: "It is right to say that a value is missing. Months later it may have come, and the line could be whole.",
  needs: ["kpis.value"],
  message: (d: { measure: string; cells: string; words: readonly string[]; periods: readonly string[] }) =>
    `${d.measure}: ${d.cells} ${d.periods.length === 1 ? "says" : "say"} ${listed(d.words.map(quoted))} for ${listed(d.periods.map(longPeriod))}. Is it still so?`,

  *check(plan) {
    for (const kpi of plan.kpis) {
      const points = kpi.points.filter(({ missing }) => missing !== null && !KEPT_BACK.test(missing));
      if (points.length === 0) continue;
      const at = points.map((point) => point.at) as unknown as At;
      const words = [...new Set(points.map(({ missing }) => missing!))];
      const data = {
        measure: nameOfKpi(kpi),
        cells: listCells(at),
        words,
        periods: points.map(({ period }) => period),
      };
      yield { about: kpi.key, at, data };
    }
  },

  examples: {
    bad: [{ kpis: [{ ref: "K12", values: { "2024-10": 33, "2024-11": "unavailable", "2024-12": 45 } }] }],
    good: [{ kpis: [{ values: { "2024-10": 33, "2024-11": null, "2024-12": "[c]" } }] }],
  },
});
