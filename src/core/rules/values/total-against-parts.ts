import type { Kpi, KpiPoint, Plan } from "../../plan";
import { longPeriod } from "../../plan/dates/day";
import { shortRef } from "../../workbook";
import { rule } from "../rule";
import { groupBy } from "../../group-by";
import { listCells, nameOfKpi, type At } from "../rows";
import { isPercentage } from "../typed-values";

export default rule({
  id: "total-against-parts",
  subject: "values",
  severity: "error",
  title: "A total is the sum of its parts",
  why: "A reader who adds the parts up and comes to another total will trust none of the numbers.",
  needs: ["kpis.value"],
  message: (d: {
    measure: string;
    period: string;
    cell: string;
    total: number;
    parts: string;
    sum: number;
    cells: string;
  }) =>
    `${d.measure}, ${longPeriod(d.period)}: ${d.cell} says ${d.total}, and ${d.parts} (${d.cells}) is ${d.sum}. Which of the numbers is right?`,

  check(plan, tell) {
    for (const { total, parts } of totals(plan)) {
      const sums = total.points.flatMap((point) => sumFor(point, parts) ?? []);
      for (const { point, of, sum } of sums) {
        if (isSum(point.value!, sum)) continue;
        const at: At = [point.at, ...of.map((part) => part.at)];
        const data = {
          measure: nameOfKpi(total),
          period: point.period,
          cell: shortRef(point.at),
          total: point.value!,
          parts: of.map(({ value }) => value).join(" + "),
          sum,
          cells: listCells(of.map((part) => part.at)),
        };
        tell({ about: `${total.key} ${point.period}`, at, data });
      }
    }
  },

  examples: {
    bad: [
      {
        kpis: [
          {
            name: "Late advice",
            unit: "number",
            values: { "2024-09": 140, "2024-10": 220, "2024-11": 170, "2024-12": 25 },
          },
          {
            name: "Other advice",
            unit: "number",
            values: { "2024-09": 40, "2024-10": 36, "2024-11": 33, "2024-12": 185 },
          },
          {
            name: "Total advice",
            unit: "number",
            values: { "2024-09": 180, "2024-10": 256, "2024-11": 203, "2024-12": 244 },
          },
        ],
      },
    ],
    good: [
      {
        kpis: [
          { name: "Late advice", unit: "number", values: { "2024-09": 140, "2024-10": 220, "2024-11": 170 } },
          { name: "Other advice", unit: "number", values: { "2024-09": 40, "2024-10": 36, "2024-11": 33 } },
          { name: "Total advice", unit: "number", values: { "2024-09": 180, "2024-10": 256, "2024-11": 203 } },
        ],
      },
      {
        kpis: [
          { name: "Late advice", unit: "number", values: { "2024-09": 140, "2024-10": 220, "2024-11": 170 } },
          { name: "Open cases", unit: "number", values: { "2024-09": 40, "2024-10": 36, "2024-11": 33 } },
          { name: "Total complaints", unit: "number", values: { "2024-09": 18, "2024-10": 25, "2024-11": 20 } },
        ],
      },
    ],
  },
});

type Whole = { readonly total: Kpi; readonly parts: readonly Kpi[] };

/**
 * The totals of which the figures themselves show what they add up: "Total …" below its parts, and a measure beside its
 * own groups ("Requests", "Requests – North", "Requests – South"). Without that proof nothing is a sum.
 */
function totals({ kpis }: Plan): readonly Whole[] {
  return [...groupBy(kpis, ({ sheet }) => sheet)].flatMap(([, own]) => {
    const counted = own.filter((kpi) => !isPercentage(kpi));
    return counted.flatMap((total, i) => {
      const groups = counted.filter(({ name }) => name.startsWith(`${total.name} – `));
      const above = /^(grand )?total\b|\btotal$/i.test(total.name) ? partsAbove(counted.slice(0, i)) : [];
      const parts = [...(groups.length > 1 ? [groups] : []), ...above].find((some) => isProven(total, some));
      return parts === undefined ? [] : [{ total, parts }];
    });
  });
}

/** A total has few parts; more rows above it are a list of other measures. */
const MOST_PARTS = 8;

/** The two rows above a total, the three, and so on, as far as the total before. */
function partsAbove(above: readonly Kpi[]): readonly (readonly Kpi[])[] {
  const last = above.map(({ name }) => /\btotal\b/i.test(name)).lastIndexOf(true);
  const near = above.slice(last + 1).slice(-MOST_PARTS);
  return near.slice(1).map((_, i) => near.slice(near.length - 2 - i));
}

/** At least three periods, and three quarters of all that can be added up, must hold. */
function isProven(total: Kpi, parts: readonly Kpi[]): boolean {
  const sums = total.points.flatMap((point) => sumFor(point, parts) ?? []);
  const held = sums.filter(({ point, sum }) => isSum(point.value!, sum)).length;
  return held >= 3 && held * 4 >= sums.length * 3;
}

/** The parts of one period added up; null where a value is missing. */
function sumFor(point: KpiPoint, parts: readonly Kpi[]) {
  const of = parts.flatMap(({ points }) => points.find(({ period }) => period === point.period) ?? []);
  const whole = of.length === parts.length && of.every(({ value }) => value !== null);
  if (point.value === null || !whole || of.every(({ value }) => value === 0)) return null;
  return { point, of, sum: Number(of.reduce((sum, { value }) => sum + value!, 0).toPrecision(12)) };
}

const isSum = (value: number, sum: number) => Math.abs(value - sum) < 1e-6 * Math.max(1, Math.abs(sum));
