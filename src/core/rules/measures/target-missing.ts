import { isPlaceholder } from "../placeholders";
import { rule } from "../rule";
import { counted, groupBy, isBlank, kpisWith, nameOfKpi, type At } from "../rows";

export default rule({
  id: "target-missing",
  subject: "measures",
  severity: "warning",
  title: "Every measure has a target",
  why: "Without a target a figure is only a figure: the board cannot say whether it is good enough.",
  needs: ["kpis.target"],
  message: (d: { measure: string | null; count: number }) =>
    d.measure === null
      ? `None of the ${counted(d.count, "measure")} has a target. Which were agreed?`
      : `${d.measure} has no target. Which one was agreed?`,

  *check(plan) {
    const aimed = kpisWith(plan, "target").filter(({ kpi }) => kpi.better !== "neither");
    for (const [sheet, rows] of groupBy(aimed, ({ kpi }) => kpi.sheet)) {
      const without = rows.filter(({ kpi: { raw } }) => isBlank(raw.target) || isPlaceholder(String(raw.target)));
      if (without.length === rows.length && rows.length > 1) {
        yield {
          about: sheet,
          at: without.map(({ at }) => at[0]) as unknown as At,
          data: { measure: null, count: rows.length },
        };
        continue;
      }
      for (const { kpi, at } of without) yield { about: kpi.key, at, data: { measure: nameOfKpi(kpi), count: 1 } };
    }
  },

  examples: {
    bad: [
      {
        kpis: [
          { ref: "K1", target: null },
          { ref: "K2", target: 80 },
          { ref: "K3", target: "TBC" },
        ],
      },
      {
        kpis: [
          { ref: "K1", target: null },
          { ref: "K2", target: null },
        ],
      },
    ],
    good: [{ kpis: [{ target: 80 }, { target: "At least 70% by July" }, { target: null, better: "Neither" }] }],
  },
});
