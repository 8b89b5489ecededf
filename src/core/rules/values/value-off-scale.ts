import { longPeriod } from "../../plan/dates/day";
import { shortRef } from "../../workbook";
import { rule } from "../rule";
import { nameOfKpi } from "../rows";
import { asTyped, isPercentage, shown } from "../typed-values";

export default rule({
  id: "value-off-scale",
  subject: "values",
  severity: "error",
  title: "The values of a measure are on one scale",
  why: "0.6 among whole percentages draws a fall to nothing that never happened.",
  needs: ["kpis.value"],
  fix: "offered",
  message: (d: { measure: string; cell: string; raw: string; meant: string; period: string }) =>
    `${d.measure}: ${d.cell} (${longPeriod(d.period)}) holds ${d.raw}, which is not on the scale of the other cells. Did you mean ${d.meant}?`,

  check(plan, tell) {
    for (const kpi of plan.kpis) {
      if (!isPercentage(kpi)) continue;
      for (const { value, raw, at, period, rescaled } of kpi.points) {
        if (typeof raw !== "number" || value === null || isNear(raw, asTyped(kpi, value))) continue;
        // 0.24 that its format shows as 24% is what it says, whatever its neighbours hold. A plain 60 among such cells is not.
        if (!rescaled && value <= 100 && isNear(raw * 100, value)) continue;
        const meant = shown(kpi, value);
        const to = asTyped(kpi, value);
        const edit = { at, was: raw, to, ...(to !== value && { format: "0%" }) };
        const fix = { label: `Write ${meant}`, safe: false, edits: [edit] };
        const data = { measure: nameOfKpi(kpi), cell: shortRef(at), raw: String(raw), meant, period };
        tell({ about: `${kpi.key} ${period}`, at: [at], data, fix });
      }
    }
  },

  examples: {
    bad: [
      { kpis: [{ ref: "K1", unit: "%", values: { "2024-10": 58, "2024-11": 0.61, "2024-12": 63, "2025-01": 60 } }] },
    ],
    good: [
      { kpis: [{ unit: "%", values: { "2024-10": 0.8, "2024-11": 0.7, "2024-12": 1.2 } }] },
      { kpis: [{ unit: "%", values: { "2024-10": 71, "2024-11": 7, "2024-12": 0 } }] },
      { kpis: [{ unit: "%", values: { "2024-10": 14, "2024-11": "24%", "2024-12": 76 } }] },
    ],
  },
});

/** Equal but for what binary fractions add. */
const isNear = (a: number, b: number) => Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(b));
