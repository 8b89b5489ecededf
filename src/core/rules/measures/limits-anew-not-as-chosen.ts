import { longPeriod } from "../../plan/dates/day";
import { cellOfTrend, trendsIn } from "../linked-measures";
import { rule } from "../rule";
import { nameOfKpi, type At } from "../rows";

export default rule({
  id: "limits-anew-not-as-chosen",
  subject: "measures",
  severity: "warning",
  title: "Limits are drawn anew from a period that has values before and after it",
  why: "Somebody chose the period and relies on it. Where it does nothing, the chart is read as if it did.",
  needs: ["kpis.name"],
  message: (d: { measure: string; period: string; isDrawn: boolean; why: string }) =>
    `The settings have the limits of ${d.measure} drawn anew from ${d.period}. ` +
    (d.isDrawn ? `They are, but ${d.why}.` : `They are not: ${d.why}. Which period is meant?`),

  check(plan, tell, context) {
    for (const trend of trendsIn(plan, context))
      for (const { recalculation, isDrawn, why } of trend.unsound) {
        const { period, at } = recalculation;
        tell({
          about: `${trend.kpi.key} ${period}`,
          at: [...(at === null ? [] : [at]), cellOfTrend(trend)] as unknown as At,
          data: { measure: nameOfKpi(trend.kpi), period: longPeriod(period), isDrawn, why },
          ...(isDrawn && { severity: "advice" as const }),
        });
      }
  },

  examples: {
    bad: [
      {
        kpis: [{ ref: "K2", name: "Children waiting", unit: "children", values: months(12) }],
        settings: [["Measure: limits drawn anew", "K2", "from June 2026", "A second clinic opened"]],
      },
      {
        kpis: [{ ref: "K2", name: "Children waiting", unit: "children", values: months(12) }],
        settings: [["Measure: limits drawn anew", "K2", "from April 2024", "A second clinic opened"]],
      },
    ],
    good: [
      {
        kpis: [{ ref: "K2", name: "Children waiting", unit: "children", values: months(12) }],
        settings: [["Measure: limits drawn anew", "K2", "from July 2024", "A second clinic opened"]],
      },
    ],
  },
});

function months(count: number) {
  return Object.fromEntries(
    Array.from({ length: count }, (_, i) => [`2024-${String(i + 1).padStart(2, "0")}`, 60 + (i % 3)]),
  );
}
