import type { IsoDay, Kpi } from "../../plan";
import { longPeriod } from "../../plan/dates/day";
import { targetFor } from "../../plan/kpis/reading";
import { lastResults } from "../measure-ratings";
import { rule } from "../rule";
import { nameOfKpi, type At } from "../rows";
import { isPercentage, shown } from "../typed-values";

/** The same value in so many periods in a row. */
const LONG = 6;

export default rule({
  id: "value-copied-forward",
  subject: "values",
  severity: "advice",
  title: "A value is counted anew for each period",
  why: "Figures of children and plans move from month to month. One that stands still may have been carried over.",
  needs: ["kpis.value"],
  message: (d: { measure: string; value: string; count: number; from: string }) =>
    `${d.measure} has been ${d.value} in each of the last ${d.count} periods, since ${longPeriod(d.from)}. Was it counted each time, or carried over?`,

  check({ kpis }, tell, { asAt }) {
    for (const kpi of kpis) {
      const results = lastResults(kpi, asAt);
      const [latest] = results;
      if (latest === undefined || standsStillByNature(kpi, latest.value, asAt)) continue;
      const other = results.findIndex(({ value }) => value !== latest.value);
      const same = other < 0 ? results : results.slice(0, other);
      if (new Set(same.map(({ period }) => period)).size < LONG) continue;
      const from = same.at(-1)!.period;
      const data = { measure: nameOfKpi(kpi), value: shown(kpi, latest.value), count: same.length, from };
      tell({ about: kpi.key, at: same.map(({ at }) => at) as unknown as At, data });
    }
  },

  examples: {
    bad: [
      {
        kpis: [
          {
            ref: "K1",
            unit: "%",
            values: {
              "2024-08": 60,
              "2024-09": 63,
              "2024-10": 63,
              "2024-11": 63,
              "2024-12": 63,
              "2025-01": 63,
              "2025-02": 63,
            },
          },
        ],
      },
    ],
    good: [
      {
        kpis: [
          {
            unit: "%",
            values: { "2024-09": 62, "2024-10": 63, "2024-11": 63, "2024-12": 63, "2025-01": 63, "2025-02": 63 },
          },
          {
            unit: "%",
            values: { "2024-09": 100, "2024-10": 100, "2024-11": 100, "2024-12": 100, "2025-01": 100, "2025-02": 100 },
          },
          {
            name: "Staff in post (fte)",
            target: 12,
            values: { "2024-09": 12, "2024-10": 12, "2024-11": 12, "2024-12": 12, "2025-01": 12, "2025-02": 12 },
          },
          {
            unit: "appeals",
            values: { "2024-09": 2, "2024-10": 2, "2024-11": 2, "2024-12": 2, "2025-01": 2, "2025-02": 2 },
          },
        ],
      },
    ],
  },
});

/** Smaller counts come again by chance. */
const SMALL = 10;

/** All or nothing, a small count, or the target itself: a post that is filled stays filled. */
function standsStillByNature(kpi: Kpi, value: number, asAt: IsoDay): boolean {
  if (value === 0 || (isPercentage(kpi) ? value === 100 : Math.abs(value) <= SMALL)) return true;
  return targetFor(kpi, null, asAt)?.value === value;
}
