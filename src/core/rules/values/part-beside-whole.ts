import { longPeriod } from "../../plan/dates/day";
import { periodEnd } from "../../plan/kpis/reading";
import { counted } from "../../words";
import { rule } from "../rule";
import { groupBy } from "../../group-by";
import { listCells, quoted, type At } from "../rows";

export default rule({
  id: "part-beside-whole",
  subject: "values",
  severity: "warning",
  title: "A value for a part of its period is replaced when the period is over",
  why: "Two weeks beside whole months look like a fall, and a target that was met in the last week is not met for the month.",
  needs: ["kpis.value"],
  message: (d: { count: number; period: string; words: string; cells: string; over: boolean }) =>
    `${counted(d.count, "value")} for ${longPeriod(d.period)} (${d.cells}) ${d.count === 1 ? "holds" : "hold"} for a part of it (${quoted(d.words)}), beside values for whole periods. ` +
    (d.over ? "What is it for the whole?" : "It is not compared with the target until the period is over."),

  check({ kpis }, tell, { asAt }) {
    const parts = kpis.flatMap((kpi) => {
      const whole = kpi.points.some(({ value, part }) => value !== null && !part);
      return whole
        ? kpi.points.filter(({ value, part }) => value !== null && part).map((point) => ({ kpi, point }))
        : [];
    });
    for (const [about, same] of groupBy(parts, ({ kpi, point }) => `${kpi.sheet} ${point.period}`)) {
      const { period, part, ends } = same[0].point;
      const end = ends ?? periodEnd(period);
      const over = end !== null && end < asAt;
      const at = same.map(({ point }) => point.at) as unknown as At;
      const data = { count: same.length, period, words: part!, cells: listCells(at), over };
      tell({ about, at, data, severity: over ? "warning" : "advice" });
    }
  },

  examples: {
    bad: [
      { asAt: "2025-03-28", kpis: [{ ref: "K1", values: { "2025-01": 61, "2025-02": "63 (to 15 Feb)" } }] },
      { asAt: "2025-02-20", kpis: [{ ref: "K1", values: { "2025-01": 61, "2025-02": "63 (to 15 Feb)" } }] },
    ],
    good: [
      { kpis: [{ values: { "2025-01": 61, "2025-02": "63 (provisional)" } }] },
      { kpis: [{ values: { "2025-01": "61 (to 15 Jan)", "2025-02": "63 (to 15 Feb)" } }] },
    ],
  },
});
