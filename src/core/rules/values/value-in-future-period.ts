import { longDay, longPeriod } from "../../plan/dates/day";
import { periodStart } from "../../plan/dates/periods";
import { counted } from "../../words";
import { rule } from "../rule";
import { groupBy } from "../../group-by";
import { listCells, type At } from "../rows";

type Ahead = {
  /** The earliest first. */
  readonly periods: readonly [string, ...string[]];
  readonly asAt: string;
  readonly cells: string;
  readonly count: number;
};

export default rule({
  id: "value-in-future-period",
  subject: "values",
  severity: "warning",
  title: "Values belong to periods that have begun",
  why: "A value for a month to come is a forecast or a slip of the column, and must not be shown as a result.",
  needs: ["kpis.value"],
  message: ({ periods, asAt, cells, count }: Ahead) =>
    periods.length === 1
      ? `${longPeriod(periods[0])} begins after ${longDay(asAt)} and already has ${counted(count, "value")} (${cells}). ${count === 1 ? "Is it a forecast?" : "Are these forecasts?"}`
      : `${periods.length} periods that begin after ${longDay(asAt)} already have values, ${count} in all: ${longPeriod(periods[0])} to ${longPeriod(periods.at(-1)!)}. Are these forecasts, or is the report for a later day?`,

  check(plan, tell, { asAt }) {
    const ahead = plan.kpis.flatMap(({ sheet, points }) =>
      points
        .filter(({ period, value, estimate }) => value !== null && estimate !== true && firstDay(period) > asAt)
        .map((point) => ({ sheet, ...point })),
    );
    for (const [about, points] of groupBy(ahead, ({ sheet }) => sheet)) {
      const at = [...new Set(points.map((point) => point.at))] as unknown as At;
      const starts = new Map(points.map(({ period }) => [period, firstDay(period)]));
      const periods = [...starts].sort(([, a], [, b]) => (a < b ? -1 : 1)).map(([period]) => period);
      const data = {
        periods: periods as unknown as Ahead["periods"],
        asAt,
        cells: listCells(at),
        count: points.length,
      };
      tell({ about, at, data });
    }
  },

  examples: {
    bad: [
      { asAt: "2025-03-31", kpis: [{ ref: "K1", values: { "2025-02": 60, "2025-03": 61, "2025-04": 62 } }] },
      {
        asAt: "2025-03-31",
        kpis: [
          { ref: "K1", values: { "2025-03": 61, "2025-04": 62, "2025-05": 63 } },
          { ref: "K2", values: { "2025-03": 41, "2025-04": 42, "2025-05": null } },
        ],
      },
    ],
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
