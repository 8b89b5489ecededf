import type { CellRef } from "../../workbook";
import type { Kpi, KpiPoint } from "../../plan";
import { longPeriod } from "../../plan/dates/day";
import { shortRef } from "../../workbook";
import { rule } from "../rule";
import { nameOfKpi } from "../rows";
import { isPercentage, shown } from "../typed-values";

/** With fewer others nobody can say what is usual. */
const FEWEST = 5;
/** The value is held against so many before it and as many after it, the highest of which is at most twice the lowest. */
const BESIDE = 2;
const CLOSE = 2;
/** With its digit put right it lies among them, or so near outside. */
const NEAR = 1.1;
/** Smaller counts may well be ten times as large by chance. */
const SMALL = 10;

export default rule({
  id: "value-ten-times-others",
  subject: "values",
  severity: "error",
  title: "No value is ten times its neighbours by a slip of a digit",
  why: "4,120 among values of about 410 is one digit too many, and every chart and average is drawn from it.",
  needs: ["kpis.value"],
  message: (d: {
    measure: string;
    cell: string;
    period: string;
    value: string;
    times: string;
    from: string;
    to: string;
  }) =>
    `${d.measure}: ${d.cell} (${longPeriod(d.period)}) holds ${d.value}, about ${d.times} what the other periods have (${d.from} to ${d.to}). Has a digit slipped?`,

  check({ kpis }, tell) {
    for (const kpi of kpis) {
      const found = isPercentage(kpi) || (kpi.breaks ?? []).length > 0 ? null : oddOne(kpi);
      if (found === null) continue;
      const { point, times, from, to } = found;
      const at: readonly [CellRef] = [point.at];
      const data = {
        measure: nameOfKpi(kpi),
        cell: shortRef(point.at),
        period: point.period,
        value: shown(kpi, point.value!),
        times,
        from: shown(kpi, from),
        to: shown(kpi, to),
      };
      tell({ about: `${kpi.key} ${point.period}`, at, data });
    }
  },

  examples: {
    bad: [
      {
        kpis: [
          {
            name: "Open requests",
            values: { "2024-09": 402, "2024-10": 415, "2024-11": 4090, "2024-12": 410, "2025-01": 398, "2025-02": 405 },
          },
        ],
      },
      {
        kpis: [
          {
            name: "Children who wait",
            values: { "2024-09": 91, "2024-10": 83, "2024-11": 72, "2024-12": 64, "2025-01": 560, "2025-02": 47 },
          },
        ],
      },
    ],
    good: [
      {
        kpis: [
          {
            name: "Children who wait",
            values: { "2024-09": 410, "2024-10": 402, "2024-11": 40, "2024-12": 41, "2025-01": 39, "2025-02": 40 },
          },
          {
            name: "Open requests",
            values: { "2024-09": 402, "2024-10": 415, "2024-11": 890, "2024-12": 410, "2025-01": 398, "2025-02": 405 },
          },
          {
            name: "Complaints",
            values: { "2024-09": 2, "2024-10": 2, "2024-11": 20, "2024-12": 2, "2025-01": 3, "2025-02": 2 },
          },
          {
            name: "Referrals",
            values: { "2024-09": 40, "2024-10": 41, "2024-11": 400, "2024-12": 410, "2025-01": 398, "2025-02": 405 },
          },
        ],
      },
    ],
  },
});

/** The one value that is ten or a hundred times those beside it, or a tenth or hundredth; null where there is none, or several. */
function oddOne({ points }: Kpi): { point: KpiPoint; times: string; from: number; to: number } | null {
  const told = points
    .filter(({ value, estimate, part, covers }) => value !== null && !estimate && !part && !covers)
    .sort((a, b) => (a.period < b.period ? -1 : 1));
  if (told.length <= FEWEST) return null;
  const odd = told.flatMap((point, i) => {
    const times = timesOf(point.value!, [
      ...told.slice(Math.max(0, i - BESIDE), i),
      ...told.slice(i + 1, i + 1 + BESIDE),
    ]);
    return times === null ? [] : [{ point, times }];
  });
  const [found, second] = odd;
  if (found === undefined || second !== undefined) return null;
  const others = told.filter((one) => one !== found.point).map(({ value }) => value!);
  return { ...found, from: Math.min(...others), to: Math.max(...others) };
}

const SLIPS = [
  [10, "ten times"],
  [100, "a hundred times"],
  [0.1, "a tenth of"],
  [0.01, "a hundredth of"],
] as const;

/** How many times the values beside it a value is, by a slip of its digits; null where it is of their size or of no such size. */
function timesOf(value: number, beside: readonly KpiPoint[]): string | null {
  const values = beside.map((point) => point.value!);
  const [lowest, highest] = [Math.min(...values), Math.max(...values)];
  if (lowest < SMALL || highest > lowest * CLOSE) return null;
  const slip = SLIPS.find(([times]) => value / times >= lowest / NEAR && value / times <= highest * NEAR);
  return slip?.[1] ?? null;
}
