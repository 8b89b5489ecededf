import { counted } from "../../words";
import { isPlaceholder } from "../placeholders";
import { listMeasures } from "../measure-names";
import { rule } from "../rule";
import { groupBy } from "../../group-by";
import { isLeftBlank, kpisWith, type At } from "../rows";

export default rule({
  id: "baseline-missing",
  subject: "measures",
  severity: "warning",
  title: "Every measure with a target has a baseline",
  why: "Without the figure from which it began nobody can say how far a measure has come.",
  needs: ["kpis.baseline", "kpis.target"],
  givesWayTo: ["target-relative-without-base"],
  message: (d: { count: number; names: string }) =>
    `${counted(d.count, "measure has", "measures have")} a target and no baseline: ${d.names}. What was the figure at the start, and when?`,

  check(plan, tell, { told }) {
    const bare = kpisWith(plan, "baseline", "target").filter(({ kpi, at }) => {
      const { raw, baseline, target, better } = kpi;
      const aimed = target !== null && better !== "neither";
      const says = typeof raw.baseline === "string" && !isPlaceholder(raw.baseline) && raw.baseline.trim() !== "";
      const blank = isLeftBlank(plan, kpi, "baseline") || (typeof raw.baseline === "string" && !says);
      return aimed && baseline.value === null && blank && !told?.has(at[0]);
    });
    for (const [about, rows] of groupBy(bare, ({ kpi }) => kpi.sheet)) {
      const at = rows.map((row) => row.at[0]) as unknown as At;
      tell({ about, at, data: { count: rows.length, names: listMeasures(rows.map(({ kpi }) => kpi)) } });
    }
  },

  examples: {
    bad: [
      {
        kpis: [
          { ref: "K1", unit: "%", baseline: null, target: 80 },
          { ref: "K2", unit: "%", baseline: 40, target: 80 },
          { ref: "K3", unit: "%", baseline: "TBC", target: 90 },
        ],
      },
    ],
    good: [
      {
        kpis: [
          { unit: "%", baseline: 40, target: 80 },
          { unit: "%", baseline: 0, target: 80 },
          { unit: "%", baseline: null, target: null },
          { unit: "%", baseline: null, target: 80, better: "Neither" },
          { unit: "%", baseline: "New measure from April 2025", target: 80 },
        ],
      },
    ],
  },
});
