import type { CellRef } from "../../workbook";
import type { Kpi, KpiPoint } from "../../plan";
import { longPeriod } from "../../plan/dates/day";
import { shortRef } from "../../workbook";
import { rule } from "../rule";
import { nameOfKpi } from "../rows";
import { isPercentage, shown } from "../typed-values";

/** With fewer others nobody can say what is usual. */
const FEWEST = 5;
/** The others lie within so many times their middle, the odd one within a sixth of ten or a hundred times of it. */
const CLOSE = 1.5;
const NEAR = 7 / 6;
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

  *check({ kpis }) {
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
      yield { about: `${kpi.key} ${point.period}`, at, data };
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
    ],
    good: [
      {
        kpis: [
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

/** The one value that is ten or a hundred times the others, or a tenth or hundredth; null where there is none, or several. */
function oddOne({ points }: Kpi): { point: KpiPoint; times: string; from: number; to: number } | null {
  const told = points.filter(({ value, estimate, part, covers }) => value !== null && !estimate && !part && !covers);
  if (told.length <= FEWEST) return null;
  const sorted = told.map(({ value }) => value!).sort((a, b) => a - b);
  const middle = sorted[Math.floor(sorted.length / 2)]!;
  if (middle < SMALL) return null;
  const others = told.filter(({ value }) => value! <= middle * CLOSE && value! >= middle / CLOSE);
  const [point] = told.filter((one) => !others.includes(one));
  const times = point === undefined || others.length !== told.length - 1 ? null : timesOf(point.value! / middle);
  if (point === undefined || times === null) return null;
  const values = others.map(({ value }) => value!);
  return { point, times, from: Math.min(...values), to: Math.max(...values) };
}

function timesOf(ratio: number): string | null {
  const isAbout = (wanted: number) => ratio <= wanted * NEAR && ratio >= wanted / NEAR;
  if (isAbout(10)) return "ten times";
  if (isAbout(100)) return "a hundred times";
  if (isAbout(0.1)) return "a tenth of";
  return isAbout(0.01) ? "a hundredth of" : null;
}
