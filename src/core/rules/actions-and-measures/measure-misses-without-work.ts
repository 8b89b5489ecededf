import { areasWithMeasures, cellOfTrend, misses } from "../linked-measures";
import { rule } from "../rule";
import { nameOfKpi, quoted, type At } from "../rows";
import { listed } from "../../words";
import { childrenWait } from "../example-measures";

export default rule({
  id: "measure-misses-without-work",
  subject: "actions and measures",
  severity: "warning",
  title: "Something is being done where a measure misses its target",
  why: "A figure short of its target while no action of its area is under way leaves the board with nothing to steer.",
  needs: ["actions.actionStatus", "actions.area", "kpis.area", "kpis.target"],
  givesWayTo: ["area-done-but-measure-misses"],
  message: (d: { area: string; measures: readonly string[] }) =>
    `${listed(d.measures)} ${d.measures.length === 1 ? "misses its target" : "miss their targets"}, and no action of ${quoted(d.area)} is in progress. What is being done about it?`,

  check(plan, tell, context) {
    for (const { area, actions, trends } of areasWithMeasures(plan, context)) {
      const missed = trends.filter(misses);
      const stated = actions.filter(({ actionStatus }) => actionStatus !== null);
      const isUnderWay = actions.some(({ actionStatus }) => actionStatus?.startsWith("in-progress"));
      const at = missed.map(cellOfTrend);
      if (missed.length === 0 || stated.length < actions.length || isUnderWay) continue;
      if (at.some((cell) => context.told?.has(cell))) continue;
      tell({ about: area, at: at as unknown as At, data: { area, measures: missed.map(({ kpi }) => nameOfKpi(kpi)) } });
    }
  },

  examples: {
    bad: [
      {
        actions: [
          { ref: "3.1", area: "Therapies", actionStatus: "Action complete and impactful" },
          { ref: "3.2", area: "Therapies", actionStatus: "Action not yet started" },
        ],
        kpis: [childrenWait],
      },
    ],
    good: [
      {
        actions: [
          { ref: "3.1", area: "Therapies", actionStatus: "Action in progress, off track" },
          { ref: "3.2", area: "Therapies", actionStatus: "Action not yet started" },
        ],
        kpis: [childrenWait],
      },
    ],
  },
});
