import type { Kpi } from "../../plan";
import { readPeriod } from "../../plan/dates/periods";
import { rule } from "../rule";
import { kpisWith, nameOfKpi, quoted, withCells } from "../rows";
import { wordsOfTarget } from "../target-words";

export default rule({
  id: "target-relative-without-base",
  subject: "measures",
  severity: "warning",
  title: "A target that is a change says from which figure",
  why: "“20% fewer” is met or missed only against a number. Without it everybody can take the one that suits.",
  needs: ["kpis.target"],
  message: (d: { measure: string; words: string; base: string | null }) =>
    `${d.measure}: the target says ${quoted(d.words)}, and ${d.base === null ? "nothing says from which figure" : `the figure of ${d.base} is not in the workbook`}. What was it?`,

  check(plan, tell) {
    for (const { kpi, at } of kpisWith(plan, "target")) {
      const { target } = kpi;
      if (target?.relative === undefined || hasBase(kpi)) continue;
      const data = {
        measure: nameOfKpi(kpi),
        words: wordsOfTarget(kpi) ?? target.asWritten,
        base: target.relative.base,
      };
      tell({ about: kpi.key, at: withCells(at, kpi, "baseline"), data });
    }
  },

  examples: {
    bad: [
      { kpis: [{ ref: "K1", name: "Tribunal appeals", target: "20% reduction" }] },
      { kpis: [{ ref: "K2", name: "Tribunal appeals", target: "20% reduction on 2022/23", baseline: null }] },
    ],
    good: [
      {
        kpis: [
          { name: "Tribunal appeals", target: "20% reduction", baseline: 40 },
          { name: "Suspensions", target: "20% reduction on January 2025", baseline: null },
          { name: "Requests", target: "20% fewer than 150", baseline: null },
          { name: "Plans on time", target: "Reduce to 20", baseline: null },
        ],
      },
    ],
  },
});

/** The baseline, a number among the words of the base, or a value of the period that they name. */
function hasBase({ target, baseline, points }: Kpi): boolean {
  const base = target?.relative?.base ?? null;
  if (baseline.value !== null || target?.from !== undefined) return true;
  if (base === null) return false;
  const period = readPeriod(base.replace(/^the\s+/i, ""), "", 1900)?.period ?? null;
  if (period !== null) return points.some((point) => point.period === period && point.value !== null);
  return /\b\d+(\.\d+)?%?$/.test(base) && !/\b(19|20)\d{2}$|\d{2}[/-]\d{2}$/.test(base);
}
