import type { KpiPoint } from "../../plan";
import { longPeriod } from "../../plan/dates/day";
import { shortRef } from "../../workbook";
import { isPartAboveWhole } from "../fractions";
import { rule } from "../rule";
import { nameOfKpi } from "../rows";
import { isPercentage } from "../typed-values";

export default rule({
  id: "percentage-against-count",
  subject: "values",
  severity: "error",
  title: "A printed percentage is that of its own numbers",
  why: "A reader who divides the two numbers and finds another percentage will trust none of the others.",
  needs: ["kpis.value"],
  message: (d: { measure: string; period: string; cell: string; printed: number; count: string; computed: string }) =>
    `${d.measure}, ${longPeriod(d.period)}: ${d.cell} says ${d.printed}%, and ${d.count} is ${d.computed}%. Which of the numbers is right?`,

  check(plan, tell) {
    for (const kpi of plan.kpis) {
      if (!isPercentage(kpi)) continue;
      for (const point of kpi.points) {
        const { value, numerator, denominator, at, period } = point;
        if (value === null || numerator === null || denominator === null || denominator === 0 || !isOff(point))
          continue;
        // Numbers in each other's place have a rule of their own.
        if (isPartAboveWhole(point)) continue;
        const data = {
          measure: nameOfKpi(kpi),
          period,
          cell: shortRef(at),
          printed: Number(value.toPrecision(6)),
          count: `${numerator} of ${denominator}`,
          computed: ((numerator / denominator) * 100).toFixed(1),
        };
        tell({ about: `${kpi.key} ${period}`, at: [at], data });
      }
    }
  },

  examples: {
    bad: [
      {
        kpis: [
          { name: "Advice on time", unit: "%", period: "2024-11-01", numerator: 41, denominator: 73, value: 56 },
          { name: "Advice on time", unit: "%", period: "2024-12-01", numerator: 38, denominator: 204, value: 21 },
        ],
      },
      {
        kpis: [
          { name: "Advice on time", unit: "%", values: { "2024-11": "21% (38 of 204)", "2024-12": "56% (41 of 73)" } },
        ],
      },
    ],
    good: [
      {
        kpis: [
          { name: "Advice on time", unit: "%", period: "2024-11-01", numerator: 1, denominator: 8, value: 13 },
          { name: "Advice on time", unit: "%", period: "2024-12-01", numerator: 1, denominator: 3, value: 33.3 },
          { name: "Advice on time", unit: "%", period: "2025-01-01", numerator: 0, denominator: 0, value: 0 },
        ],
      },
    ],
  },
});

/** Whether the value differs from its fraction by more than rounding at the places that are printed can explain. */
function isOff({ value, numerator, denominator }: KpiPoint): boolean {
  const printed = String(Number(value!.toPrecision(10)));
  const places = printed.includes(".") ? printed.length - printed.indexOf(".") - 1 : 0;
  const rounding = Math.max(0.5 * 10 ** -places, 0.05);
  return Math.abs(value! - (numerator! / denominator!) * 100) > rounding + 1e-6;
}
