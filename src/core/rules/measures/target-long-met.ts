import type { IsoDay, Kpi } from "../../plan";
import { readingOf, targetFor } from "../../plan/kpis/reading";
import { counted } from "../../words";
import { isBetterThan, isComparable } from "../beyond-target";
import { listMeasures } from "../measure-names";
import { rule } from "../rule";
import { groupBy } from "../../group-by";
import { kpisWith, type At } from "../rows";

/** So many values in a row, each better than the target. */
const LONG = 6;

export default rule({
  id: "target-long-met",
  subject: "measures",
  severity: "advice",
  title: "A target that has long been passed is looked at again",
  why: "A target that is always beaten tells the board nothing any more. It may be time for a harder one, or for a word of thanks.",
  needs: ["kpis.target", "kpis.value"],
  givesWayTo: ["target-already-met"],
  message: (d: { count: number; names: string }) =>
    `${counted(d.count, "measure has", "measures have")} been better than the target in each of the last ${LONG} periods: ${d.names}. Does the target still fit?`,

  check(plan, tell, { asAt, told }) {
    const passed = kpisWith(plan, "target").filter(({ kpi, at }) => !told?.has(at[0]) && isLongPassed(kpi, asAt));
    for (const [about, rows] of groupBy(passed, ({ kpi }) => kpi.sheet)) {
      const at = rows.map((row) => row.at[0]) as unknown as At;
      tell({ about, at, data: { count: rows.length, names: listMeasures(rows.map(({ kpi }) => kpi)) } });
    }
  },

  examples: {
    bad: [
      {
        kpis: [
          {
            ref: "K1",
            name: "Plans on time",
            unit: "%",
            target: 70,
            values: { "2024-09": 71, "2024-10": 74, "2024-11": 73, "2024-12": 75, "2025-01": 72, "2025-02": 76 },
          },
        ],
      },
    ],
    good: [
      {
        kpis: [
          {
            name: "Plans on time",
            unit: "%",
            target: 70,
            values: { "2024-09": 70, "2024-10": 74, "2024-11": 73, "2024-12": 75, "2025-01": 72, "2025-02": 76 },
          },
          {
            name: "Reviews on time",
            unit: "%",
            target: 70,
            values: { "2024-10": 74, "2024-11": 73, "2024-12": 75, "2025-01": 72, "2025-02": 76 },
          },
        ],
      },
    ],
  },
});

/** Against the target of its own period, where there are several by date. */
function isLongPassed(kpi: Kpi, asAt: IsoDay): boolean {
  const results = readingOf(kpi, asAt).points.filter(
    ({ value, estimate, part, covers }) => value !== null && !estimate && !part && !covers?.soFar,
  );
  const last = results.slice(-LONG);
  return (
    last.length === LONG &&
    last.every((point) => {
      const target = targetFor(kpi, { ...point, value: point.value! }, asAt);
      return target !== null && isComparable(kpi, target) && isBetterThan(point.value!, target);
    })
  );
}
