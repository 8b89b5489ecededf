import { longDay, longPeriod } from "../../plan/dates/day";
import { periodStart } from "../../plan/dates/periods";
import { counted } from "../../words";
import { rule } from "../rule";
import { groupBy } from "../../group-by";
import { listCells, type At } from "../rows";

export default rule({
  id: "value-in-future-period",
  subject: "values",
  severity: "warning",
  title: "Values belong to periods that have begun",
  why: "A value for a month to come is a forecast or a slip of the column, and must not be shown as a result.",
  needs: ["kpis.value"],
  message: (d: { period: string; asAt: string; cells: string; count: number }) =>
    `${longPeriod(d.period)} begins after ${longDay(d.asAt)} and already has ${counted(d.count, "value")} (${d.cells}). Are these forecasts?`,

  *check(plan, { asAt }) {
    const ahead = plan.kpis.flatMap(({ sheet, points }) =>
      points
        .filter(({ period, value, estimate }) => value !== null && estimate !== true && firstDay(period) > asAt)
        .map((point) => ({ sheet, ...point })),
    );
    for (const [about, points] of groupBy(ahead, ({ sheet, period }) => `${sheet} ${period}`)) {
      const at = points.map((point) => point.at) as unknown as At;
      yield { about, at, data: { period: points[0].period, asAt, cells: listCells(at), count: points.length } };
    }
  },

  examples: {
    bad: [{ asAt: "2025-03-31", kpis: [{ ref: "K1", values: { "2025-02": 60, "2025-03": 61, "2025-04": 62 } }] }],
    good: [
      { asAt: "2025-03-31", kpis: [{ values: { "2025-02": 60, "2025-03": 61, "2025-04": null } }] },
      { asAt: "2025-03-31", kpis: [{ values: { "2025-02": 60, "2025-03": 61, "2025-04": "62 (forecast)" } }] },
    ],
  },
});

/** The day on which a period begins. */
function firstDay(period: string): string {
  const start = periodStart(period);
  return start.length === 7 ? `${start}-01` : start;
}
