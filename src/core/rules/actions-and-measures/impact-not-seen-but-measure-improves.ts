import { improves, linkedIn, linkSaid, cellOfTrend } from "../linked-measures";
import { rule } from "../rule";
import { nameOf, nameOfKpi } from "../rows";
import { sentenceOf } from "../../trends";

export default rule({
  id: "impact-not-seen-but-measure-improves",
  subject: "actions and measures",
  severity: "advice",
  title: "An impact that a measure shows is claimed",
  why: "Good news that nobody claims is lost to the board, and so is what others could learn from it.",
  needs: ["actions.impactStatus", "kpis.name"],
  message: (d: { action: string; measure: string; link: string; says: string }) =>
    `The impact of ${d.action} is not yet seen, while ${d.measure}, ${d.link}, signals a change for the better. ${d.says} Is its impact beginning to be felt?`,

  check(plan, tell, context) {
    for (const { action, trend, at, by } of linkedIn(plan, context)) {
      if (action.impactStatus !== "not-seen" || action.at.impactStatus === undefined || !improves(trend)) continue;
      const cells = at === null ? [] : [at];
      tell({
        about: `${action.key} ${trend.kpi.key}`,
        at: [action.at.impactStatus, ...cells, cellOfTrend(trend)],
        data: {
          ...{ action: nameOf(action), measure: nameOfKpi(trend.kpi) },
          ...{ link: linkSaid(by), says: sentenceOf(trend) },
        },
      });
    }
  },

  examples: {
    bad: [
      {
        actions: [{ ref: "3.1", impactStatus: "Impact not yet seen", successCriteria: "Fewer children wait (K2)" }],
        kpis: [{ ref: "K2", name: "Children waiting", unit: "children", better: "Lower", values: falling() }],
      },
    ],
    good: [
      {
        actions: [
          { ref: "3.1", impactStatus: "Impact is variable", successCriteria: "Fewer children wait (K2)" },
          { ref: "3.2", impactStatus: "Impact not yet seen", successCriteria: "Fewer children wait" },
          { ref: "3.3", impactStatus: "Impact not yet seen", successCriteria: "More places (K4)" },
        ],
        kpis: [
          { ref: "K2", name: "Children waiting", unit: "children", better: "Lower", values: falling() },
          { ref: "K4", name: "Places open", unit: "places", better: "Higher", values: falling() },
        ],
      },
    ],
  },
});

function falling() {
  return Object.fromEntries([90, 88, 85, 81, 78, 74, 70, 66].map((value, i) => [`2024-0${i + 1}`, value]));
}
