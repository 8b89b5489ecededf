import { countedActions, impactStatusOf, isComplete, type Action, type ImpactStatus, type IsoDay } from "../../plan";
import { counted } from "../../words";
import { reportsOnEnd } from "../movement";
import { rule } from "../rule";
import { groupBy } from "../../group-by";
import { looksContinued, quoted, type At } from "../rows";

/** Two actions may well be alike; of so many, somebody has most likely copied the first down. */
const ACTIONS = 3;
const REPORTS = 3;

export default rule({
  id: "impact-same-throughout-area",
  subject: "status and impact",
  severity: "warning",
  title: "The impact of each action is judged by itself",
  why: "When every action of an area has one and the same impact in report after report, it looks copied down, and the board learns nothing from it.",
  needs: ["reports", "actions.impactStatus"],
  message: (d: { area: string; count: number; impact: ImpactStatus; reports: number }) =>
    `All ${counted(d.count, "action")} of ${inWords(d.area)} have the impact ${quoted(impactStatusOf(d.impact).plain)}, and that in ${d.reports} reports in a row. Was each of them looked at?`,

  check(plan, tell, { asAt, changes }) {
    const rows = countedActions(plan).filter((action) => action.at.impactStatus && !looksContinued(plan, action));
    const areas = groupBy(rows, ({ sheet, area }) => (area === null ? null : `${sheet}!${area}`));
    for (const [about, actions] of areas) {
      const impact = actions[0].impactStatus;
      if (actions.length < ACTIONS || impact === null || (impact === "not-seen" && isEarly(actions, asAt))) continue;
      const ends = actions.map((action) => reportsOnEnd(changes, action, (one) => one.impactStatus === impact));
      const reports = Math.min(...ends);
      if (reports < REPORTS) continue;
      const at = actions.map((action) => action.at.impactStatus!) as unknown as At;
      tell({ about, at, data: { area: actions[0].area!, count: actions.length, impact, reports } });
    }
  },

  examples: {
    bad: [
      {
        earlier: [
          { on: "2024-10-31", actions: rowsWith("Impact is variable", "Impact is variable", "Impact is variable") },
          { on: "2025-01-31", actions: rowsWith("Impact is variable", "Impact is variable", "Impact is variable") },
        ],
        actions: rowsWith("Impact is variable", "Impact is variable", "Impact is variable"),
      },
    ],
    good: [
      {
        earlier: [
          { on: "2024-10-31", actions: rowsWith("Impact is variable", "Impact not yet seen", "Impact is variable") },
          { on: "2025-01-31", actions: rowsWith("Impact is variable", "Impact is variable", "Impact is variable") },
        ],
        actions: rowsWith("Impact is variable", "Impact is variable", "Impact is variable"),
      },
      {
        earlier: [
          { on: "2024-10-31", actions: rowsWith("Impact not yet seen", "Impact not yet seen", "Impact not yet seen") },
          { on: "2025-01-31", actions: rowsWith("Impact not yet seen", "Impact not yet seen", "Impact not yet seen") },
        ],
        actions: rowsWith("Impact not yet seen", "Impact not yet seen", "Impact not yet seen"),
      },
    ],
  },
});

/** At the beginning "not yet seen" is the right word for all: fewer than half of them are complete, or due by now. */
function isEarly(actions: readonly Action[], asAt: IsoDay): boolean {
  const late = actions.filter(
    ({ actionStatus, finalDue }) => isComplete(actionStatus) || (finalDue !== null && finalDue <= asAt),
  );
  return late.length * 2 < actions.length;
}

const inWords = (area: string) => (/^[A-Z]{0,3}\d{1,3}$/i.test(area) ? `area ${area}` : quoted(area));

function rowsWith(...impacts: readonly string[]) {
  return impacts.map((impactStatus) => ({ impactStatus }));
}
