import { kindOfPeriod, type PeriodKind } from "../../plan/kpis/period-kinds";
import { rule } from "../rule";
import { listed, type At } from "../rows";

export default rule({
  id: "period-kinds-mixed",
  subject: "values",
  severity: "advice",
  title: "The values of a measure stand for periods of one kind",
  why: "A year holds more than a quarter: set side by side their figures look like a rise or fall that never was.",
  needs: ["kpis.value"],
  message: (d: { sheet: string; kinds: readonly string[] }) =>
    `The values on ${d.sheet} stand for ${listed(d.kinds)}. Each is read for its own period, and they are not compared with each other.`,

  check({ kpis }, tell) {
    const first = new Map<string, Map<PeriodKind, At[0]>>();
    for (const { sheet, points } of kpis) {
      const own = points.filter(({ value }) => value !== null);
      const kinds = new Map(own.map(({ period, at }) => [kindOfPeriod(period), at] as const));
      if (kinds.size > 1 && !first.has(sheet)) first.set(sheet, kinds);
    }
    for (const [sheet, kinds] of first) {
      const words = [...kinds.keys()].map((kind) => `${kind}s`);
      tell({ about: sheet, at: [...kinds.values()] as unknown as At, data: { sheet, kinds: words } });
    }
  },

  examples: {
    bad: [{ kpis: [{ values: { "2022/23": 60, "2023/24": 61, "Q1 2024/25": 62, "Q2 2024/25": 64 } }] }],
    good: [{ kpis: [{ values: { "2024-08": 60, "2024-09": 61, "2024-10": 62 } }] }],
  },
});
