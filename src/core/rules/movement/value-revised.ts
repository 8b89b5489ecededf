import { longPeriod } from "../../plan/dates/day";
import { withUnit } from "../../plan/targets/write-target";
import { rule } from "../rule";
import { nameOfKpi } from "../rows";

export default rule({
  id: "value-revised",
  subject: "movement",
  severity: "warning",
  title: "A value that differs from the last report says that it was revised",
  why: "Whoever compares the two papers finds two numbers for one month. A note keeps that from looking like a mistake.",
  needs: ["reports", "kpis.value"],
  message: (d: { measure: string; period: string; from: string; to: string }) =>
    `${d.measure}: ${d.period} was ${d.from} in the last report and is ${d.to} now, without a note. Was it revised?`,

  check(_plan, tell, { changes }) {
    for (const { kpi, revised } of changes?.measures ?? []) {
      for (const { period, from, to } of revised) {
        const point = kpi.points.find((one) => one.period === period);
        if (point === undefined || point.footnote || point.note) continue;
        const data = {
          measure: nameOfKpi(kpi),
          period: longPeriod(period),
          from: withUnit(from, kpi.unit),
          to: withUnit(to, kpi.unit),
        };
        tell({ about: `${kpi.key} ${period}`, at: [point.at], data });
      }
    }
  },

  examples: {
    bad: [
      {
        earlier: [{ on: "2025-02-28", kpis: [{ unit: "%", values: { "2025-01": 61, "2025-02": 63 } }] }],
        kpis: [{ unit: "%", values: { "2025-01": 61, "2025-02": 58, "2025-03": 64 } }],
      },
    ],
    good: [
      {
        earlier: [{ on: "2025-02-28", kpis: [{ unit: "%", values: { "2025-01": 61, "2025-02": 63 } }] }],
        kpis: [{ unit: "%", values: { "2025-01": 61, "2025-02": "58*", "2025-03": 64 } }],
      },
    ],
  },
});
