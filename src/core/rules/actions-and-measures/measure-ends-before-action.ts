import { periodEnd } from "../../plan/kpis/reading";
import { longDay, longPeriod } from "../../plan/dates/day";
import { linkedIn, cellOfTrend, linkSaid } from "../linked-measures";
import { rule } from "../rule";
import { nameOf, nameOfKpi } from "../rows";

export default rule({
  id: "measure-ends-before-action",
  subject: "actions and measures",
  severity: "warning",
  title: "A measure that shows an action's impact has a value from after it began",
  why: "What was measured before an action began cannot be its impact.",
  needs: ["actions.start", "actions.impactStatus", "kpis.name"],
  message: (d: { action: string; start: string; measure: string; link: string; period: string }) =>
    `${d.action} began on ${d.start} and its impact is said to be felt, but the latest value of ${d.measure}, ${d.link}, is of ${d.period}. Which later figure shows the impact?`,

  check(plan, tell, context) {
    for (const { action, trend, at, by } of linkedIn(plan, context)) {
      const { latest } = trend.reading;
      const [start, cell] = [action.start?.date ?? null, action.at.start];
      if (latest === null || start === null || cell === undefined) continue;
      if (action.impactStatus !== "system-level" && action.impactStatus !== "variable") continue;
      const end = latest.ends ?? periodEnd(latest.period);
      if (end === null || end >= start) continue;
      tell({
        about: `${action.key} ${trend.kpi.key}`,
        at: [cell, ...(at === null ? [] : [at]), cellOfTrend(trend)],
        data: {
          ...{ action: nameOf(action), start: longDay(start) },
          ...{ measure: nameOfKpi(trend.kpi), link: linkSaid(by), period: longPeriod(latest.period) },
        },
      });
    }
  },

  examples: {
    bad: [
      {
        actions: [
          { ref: "3.1", start: "1 March 2025", impactStatus: "Impact is variable", evidence: "K2 has fallen." },
        ],
        kpis: [{ ref: "K2", name: "Children waiting", values: { "2024-12": 60, "2025-01": 55, "2025-02": 50 } }],
      },
    ],
    good: [
      {
        actions: [
          { ref: "3.1", start: "1 March 2025", impactStatus: "Impact is variable", evidence: "K2 has fallen." },
          { ref: "3.2", start: "1 June 2025", impactStatus: "Impact not yet seen", evidence: "K2 is to fall." },
        ],
        kpis: [{ ref: "K2", name: "Children waiting", values: { "2025-01": 55, "2025-02": 50, "2025-03": 48 } }],
      },
    ],
  },
});
