import { isComplete } from "../../plan";
import { areasWithMeasures, cellOfTrend, misses } from "../linked-measures";
import { rule } from "../rule";
import { nameOfKpi, quoted, type At } from "../rows";
import { listed } from "../../words";
import { childrenWait, pupilsAttend } from "../example-measures";

export default rule({
  id: "area-done-but-measure-misses",
  subject: "actions and measures",
  severity: "warning",
  title: "An area whose measures miss their targets has actions left",
  why: "When every action is done and the figures are not where they should be, the plan has run out of answers, and the board is asked for new ones.",
  needs: ["actions.actionStatus", "actions.area", "kpis.area", "kpis.target"],
  message: (d: { area: string; count: number; measures: readonly string[] }) =>
    `All ${d.count} actions of ${quoted(d.area)} are complete, but ${listed(d.measures)} ${d.measures.length === 1 ? "misses its target" : "miss their targets"}. What comes next?`,

  check(plan, tell, context) {
    for (const { area, actions, trends } of areasWithMeasures(plan, context)) {
      const missed = trends.filter(misses);
      if (actions.length < 2 || missed.length === 0 || !actions.every(({ actionStatus }) => isComplete(actionStatus)))
        continue;
      const at = [
        ...missed.map(cellOfTrend),
        ...actions.flatMap((action) => action.at.actionStatus ?? []),
      ] as unknown as At;
      tell({
        about: area,
        at,
        data: { area, count: actions.length, measures: missed.map(({ kpi }) => nameOfKpi(kpi)) },
      });
    }
  },

  examples: {
    bad: [
      {
        actions: [
          { ref: "3.1", area: "Therapies", actionStatus: "Action complete and impactful" },
          { ref: "3.2", area: "Therapies", actionStatus: "Action complete, impact not yet seen" },
        ],
        kpis: [childrenWait],
      },
    ],
    good: [
      {
        actions: [
          { ref: "3.1", area: "Therapies", actionStatus: "Action complete and impactful" },
          { ref: "3.2", area: "Therapies", actionStatus: "Action in progress, on track" },
          { ref: "4.1", area: "Inclusion", actionStatus: "Action complete and impactful" },
          { ref: "4.2", area: "Inclusion", actionStatus: "Action complete and impactful" },
        ],
        kpis: [childrenWait, pupilsAttend],
      },
    ],
  },
});
