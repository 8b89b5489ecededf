import { longPeriod } from "../../plan/dates/day";
import { shortRef } from "../../workbook";
import { rule } from "../rule";
import { nameOfKpi } from "../rows";
import { asTyped, shown } from "../typed-values";

export default rule({
  id: "value-off-scale",
  subject: "values",
  severity: "error",
  title: "The values of a measure are on one scale",
  why: "0.7 among whole percentages draws a fall to nothing that never happened.",
  needs: ["kpis.value"],
  fix: "offered",
  message: (d: { measure: string; cell: string; raw: string; meant: string; period: string }) =>
    `${d.measure}: ${d.cell} (${longPeriod(d.period)}) holds ${d.raw}, far from the scale of the other values. Did you mean ${d.meant}?`,

  *check(plan) {
    for (const kpi of plan.kpis) {
      for (const { rescaled, value, raw, at, period } of kpi.points) {
        if (!rescaled || value === null) continue;
        const meant = shown(kpi, value);
        const fix = { label: `Write ${meant}`, safe: false, edits: [{ at, was: raw, to: asTyped(kpi, value) }] };
        const data = { measure: nameOfKpi(kpi), cell: shortRef(at), raw: String(raw), meant, period };
        yield { about: `${kpi.key} ${period}`, at: [at], data, fix };
      }
    }
  },

  examples: {
    bad: [
      { kpis: [{ ref: "K1", unit: "%", values: { "2024-10": 71, "2024-11": 0.7, "2024-12": 72, "2025-01": 68 } }] },
    ],
    good: [
      { kpis: [{ unit: "%", values: { "2024-10": 0.8, "2024-11": 0.7, "2024-12": 1.2 } }] },
      { kpis: [{ unit: "%", values: { "2024-10": 71, "2024-11": 7, "2024-12": 0 } }] },
    ],
  },
});
