import { rule } from "../rule";
import { nameOfKpi, type At } from "../rows";
import { holdsFraction, isPercentage } from "../typed-values";

/** Under so many, one child more or less moves a percentage by more than five points. */
const FEW = 20;

export default rule({
  id: "percentage-of-few",
  subject: "values",
  severity: "warning",
  title: "A percentage has enough behind it to mean something",
  why: "Of twelve children one is eight points. What looks like a leap or a fall may be one family's appointment.",
  needs: ["kpis.value"],
  message: ({ measure, count, all, fewest }: { measure: string; count: number; all: number; fewest: number }) => {
    const which =
      all === 1
        ? `the one percentage that says of how many it is stands on ${fewest} cases`
        : `${count === all ? `all ${all}` : `${count} of the ${all}`} percentages that say of how many they are ${count === 1 ? "stands" : "stand"} on fewer than ${FEW} cases (the fewest: ${fewest})`;
    return `${measure}: ${which}. Would the two numbers, or a longer period, say it better?`;
  },

  check({ kpis }, tell) {
    for (const kpi of kpis) {
      if (!isPercentage(kpi)) continue;
      const counted = kpi.points.filter(
        // “12 of 15” in one cell says the two numbers already.
        (point) => point.value !== null && point.denominator !== null && point.denominator > 0 && !holdsFraction(point),
      );
      const few = counted.filter(({ denominator }) => denominator! < FEW);
      if (few.length === 0) continue;
      const fewest = Math.min(...few.map(({ denominator }) => denominator!));
      const data = { measure: nameOfKpi(kpi), count: few.length, all: counted.length, fewest };
      tell({ about: kpi.key, at: few.map(({ at }) => at) as unknown as At, data });
    }
  },

  examples: {
    bad: [
      {
        kpis: [
          { name: "Advice on time", unit: "%", period: "2024-11-01", numerator: 9, denominator: 12, value: 75 },
          { name: "Advice on time", unit: "%", period: "2024-12-01", numerator: 38, denominator: 204, value: 18.6 },
        ],
      },
    ],
    good: [
      { kpis: [{ ref: "K1", unit: "%", values: { "2025-01": "12 of 15", "2025-02": "14 of 19" } }] },
      {
        kpis: [
          { name: "Advice on time", unit: "%", period: "2024-11-01", numerator: 5, denominator: 20, value: 25 },
          { name: "Advice on time", unit: "%", period: "2024-12-01", numerator: 0, denominator: 0, value: null },
        ],
      },
    ],
  },
});
