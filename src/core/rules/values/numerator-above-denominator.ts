import { longPeriod } from "../../plan/dates/day";
import { listed, nameOfKpi, type At } from "../rows";
import { rule } from "../rule";
import { isPartAboveWhole } from "../fractions";
import { isPercentage } from "../typed-values";

export default rule({
  id: "numerator-above-denominator",
  subject: "values",
  severity: "error",
  title: "A part is no larger than its whole",
  why: "73 of 41 on time cannot be. Most often the two numbers stand in each other's columns.",
  needs: ["kpis.value"],
  message: (d: { measure: string; told: readonly string[] }) =>
    `${d.measure}: ${listed(d.told)}. Are the two numbers in each other's place?`,

  check({ kpis }, tell) {
    for (const kpi of kpis) {
      if (!isPercentage(kpi)) continue;
      const odd = kpi.points.filter(isPartAboveWhole);
      if (odd.length === 0) continue;
      const told = odd.map(
        ({ numerator, denominator, period }) => `${numerator} of ${denominator} in ${longPeriod(period)}`,
      );
      tell({ about: kpi.key, at: odd.map(({ at }) => at) as unknown as At, data: { measure: nameOfKpi(kpi), told } });
    }
  },

  examples: {
    bad: [
      {
        kpis: [
          { name: "Advice on time", unit: "%", period: "2024-11-01", numerator: 73, denominator: 41, value: 56 },
          { name: "Advice on time", unit: "%", period: "2024-12-01", numerator: 38, denominator: 40, value: 95 },
        ],
      },
    ],
    good: [
      {
        kpis: [
          { name: "Advice on time", unit: "%", period: "2024-11-01", numerator: 41, denominator: 41, value: 100 },
          {
            name: "Spend against budget",
            unit: "%",
            period: "2024-11-01",
            numerator: 120,
            denominator: 100,
            value: 120,
          },
        ],
      },
    ],
  },
});
