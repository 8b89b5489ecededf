import { impactStatusOf, type Action } from "../../plan";
import { sentenceOf, type ActionLink } from "../../trends";
import { improves, linkedIn, misses, worsens, cellOfTrend } from "../linked-measures";
import { rule } from "../rule";
import { nameOf, nameOfKpi, quoted, withCells } from "../rows";

export default rule({
  id: "impactful-but-measure-misses",
  subject: "actions and measures",
  severity: "warning",
  title: "An action whose impact is felt is borne out by the measure that it names",
  why: "The board is told that children and families feel the change, while the figure by which it was to be known is short of its target and does not get better.",
  needs: ["actions.impactStatus", "kpis.target"],
  message: (d: { action: string; claim: string; by: ActionLink["by"]; measure: string; says: string }) =>
    `${d.action} is ${d.claim}, and ${d.by === "named" ? "names" : "is linked in the settings to"} ${d.measure}, which misses its target without a signal for the better. ${d.says} Is the impact seen elsewhere, or too early to claim?`,

  check(plan, tell, context) {
    for (const { action, trend, at, by } of linkedIn(plan, context)) {
      if (!isClaimed(action) || !misses(trend) || improves(trend) || action.at.impactStatus === undefined) continue;
      tell({
        about: `${action.key} ${trend.kpi.key}`,
        at: withCells([action.at.impactStatus, ...cellsOf(at), cellOfTrend(trend)], action, "actionStatus"),
        data: {
          action: nameOf(action),
          by,
          claim: quoted(impactStatusOf(action.impactStatus!).plain),
          measure: nameOfKpi(trend.kpi),
          says: sentenceOf(trend),
        },
        ...(worsens(trend) && { severity: "error" as const }),
      });
    }
  },

  examples: {
    bad: [
      {
        actions: [{ ref: "3.1", impactStatus: "Impact is felt at a system level", evidence: "See KPI 2 for waits." }],
        kpis: [
          {
            ref: "2",
            name: "Children waiting",
            unit: "children",
            better: "Lower",
            target: "at most 50",
            values: steady(60),
          },
        ],
      },
    ],
    good: [
      {
        actions: [
          { ref: "3.1", impactStatus: "Impact not yet seen", evidence: "See KPI 2 for waits." },
          { ref: "3.2", impactStatus: "Impact is felt at a system level", evidence: "Seen in 2 audits." },
          { ref: "3.3", impactStatus: "Impact is felt at a system level", evidence: "KPI 3 shows it." },
        ],
        kpis: [
          {
            ref: "2",
            name: "Children waiting",
            unit: "children",
            better: "Lower",
            target: "at most 50",
            values: steady(60),
          },
          {
            ref: "3",
            name: "Plans agreed",
            unit: "plans",
            better: "Higher",
            target: "at least 50",
            values: steady(55),
          },
        ],
      },
    ],
  },
});

const isClaimed = ({ actionStatus, impactStatus }: Action) =>
  impactStatus === "system-level" || (actionStatus === "complete-impactful" && impactStatus !== null);

const cellsOf = (at: ActionLink["at"]) => (at === null ? [] : [at]);

function steady(level: number) {
  return Object.fromEntries([0, 1, -1, 0, 1, -1, 0].map((step, i) => [`2024-0${i + 1}`, level + step]));
}
