import { longDay } from "../../plan/dates/day";
import { isBetterThan, isComparable } from "../beyond-target";
import { rule } from "../rule";
import { kpisWith, nameOfKpi, quoted } from "../rows";
import { shown } from "../typed-values";
import { wordsOfTarget } from "../target-words";

export default rule({
  id: "target-already-met",
  subject: "measures",
  severity: "warning",
  title: "A target asks for more than there was at the beginning",
  why: "A target that was met before the work began shows green whatever happens, and even while things get worse.",
  needs: ["kpis.baseline", "kpis.target"],
  message: (d: { measure: string; baseline: string; target: string; by: string }) =>
    `${d.measure}: the baseline (${d.baseline}) is already better than the target (${d.target}${d.by}). Is one of the two mistyped, or should the target be set anew?`,

  check(plan, tell) {
    for (const { kpi, at } of kpisWith(plan, "target", "baseline")) {
      const { target, baseline, name } = kpi;
      if (target === null || baseline.value === null || KEEPS.test(`${name} ${wordsOfTarget(kpi) ?? ""}`)) continue;
      if (!isComparable(kpi, target) || !isBetterThan(baseline.value, target)) continue;
      const by = target.by === null ? "" : ` by ${longDay(target.by)}`;
      const asked = typeof kpi.raw.target === "string" ? quoted(kpi.raw.target) : shown(kpi, target.value!);
      const data = { measure: nameOfKpi(kpi), baseline: shown(kpi, baseline.value), target: asked };
      tell({ about: kpi.key, at, data: { ...data, by: typeof kpi.raw.target === "string" ? "" : by } });
    }
  },

  examples: {
    bad: [
      {
        kpis: [
          { ref: "K1", name: "Plans on time", unit: "%", baseline: 72, target: 70 },
          { ref: "K2", name: "Complaints", unit: "number", baseline: 12, target: "No more than 20" },
        ],
      },
    ],
    good: [
      {
        kpis: [
          { name: "Plans on time", unit: "%", baseline: 70, target: 70 },
          { name: "Attendance", unit: "%", baseline: 96, target: "Maintain at least 95%" },
          { name: "Requests received", unit: "number", baseline: 90, target: 80 },
          { name: "Waiting times", unit: "weeks", better: "Lower is better", baseline: 20, target: 18 },
        ],
      },
    ],
  },
});

/** Aims that ask only that something stays as good as it was. */
const KEEPS = /\b(maintain\w*|sustain\w*|remain\w*|keep|kept|stay|hold|continue|ceiling|floor|tolerance)\b/i;
