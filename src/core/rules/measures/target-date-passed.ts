import type { IsoDay, Kpi } from "../../plan";
import { daysBetween, longDay } from "../../plan/dates/day";
import { periodEnd, readingOf } from "../../plan/kpis/reading";
import { counted } from "../../words";
import { listMeasures } from "../measure-names";
import { rule } from "../rule";
import { groupBy } from "../../group-by";
import { kpisWith, withCells, type At } from "../rows";

/** The value of the last period before a target's date is a while in coming. */
const AWAITED_DAYS = 45;

export default rule({
  id: "target-date-passed",
  subject: "measures",
  severity: "warning",
  title: "The target in force has its date ahead",
  why: "When a target's date is over, the board should hear whether it was met, and what is aimed at now.",
  needs: ["kpis.target"],
  message: (d: { count: number; names: string; by: IsoDay }) =>
    d.count === 1
      ? `The target of ${d.names} was to be reached by ${longDay(d.by)} and is still shown. Was it met, and what is the target now?`
      : `The targets of ${counted(d.count, "measure")} were to be reached by ${longDay(d.by)} and are still shown: ${d.names}. Were they met, and what are the targets now?`,

  check(plan, tell, { asAt }) {
    const over = kpisWith(plan, "target").filter(({ kpi }) => isOver(kpi, asAt));
    for (const [about, rows] of groupBy(over, ({ kpi }) => `${kpi.sheet} ${kpi.target!.by}`)) {
      const at = rows.map(({ kpi, at }) => withCells(at, kpi, "targetDate").at(-1)!) as unknown as At;
      const names = listMeasures(rows.map(({ kpi }) => kpi));
      tell({ about, at, data: { count: rows.length, names, by: rows[0].kpi.target!.by! } });
    }
  },

  examples: {
    bad: [
      {
        asAt: "2025-03-28",
        kpis: [
          { ref: "K1", unit: "%", target: 70, targetDate: "2024-12-31", values: { "2024-12": 68, "2025-01": 71 } },
          { ref: "K2", unit: "%", target: 80, targetDate: "2024-12-31", values: { "2024-12": 68, "2025-01": 71 } },
          { ref: "K3", unit: "%", target: 90, targetDate: "2025-07-31", values: { "2024-12": 68, "2025-01": 71 } },
        ],
      },
    ],
    good: [
      {
        asAt: "2025-03-28",
        kpis: [
          { unit: "%", target: 70, targetDate: "2025-03-28", values: { "2025-01": 68, "2025-02": 71 } },
          { unit: "%", target: 70, targetDate: "2025-02-28", values: { "2025-01": 68, "2025-02": null } },
          { unit: "%", target: "70% by December 2024, 90% by July 2025", values: { "2025-01": 68, "2025-02": 71 } },
        ],
      },
    ],
  },
});

/** The last of its dates has passed, and the value by which it is judged is known or should be. */
function isOver(kpi: Kpi, asAt: IsoDay): boolean {
  const { target } = kpi;
  if (target === null || target.by === null || target.by >= asAt || target.value === null) return false;
  // Targets of single periods in columns of their own go on as the columns do.
  if ((target.steps ?? []).some(({ at }) => at !== undefined)) return false;
  const { latest } = readingOf(kpi, asAt);
  const end = latest === null ? null : (latest.ends ?? periodEnd(latest.period));
  return (end !== null && end >= target.by) || daysBetween(target.by, asAt) > AWAITED_DAYS;
}
