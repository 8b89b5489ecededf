import type { Kpi } from "../../plan";
import { isPercentage } from "../../plan/kpis/reading";
import { NAMES_MEASURE } from "../../trends";
import { cellOfTrend, namedIn } from "../linked-measures";
import { rule } from "../rule";
import { nameOf, nameOfKpi } from "../rows";

export default rule({
  id: "figure-other-than-measure",
  subject: "actions and measures",
  severity: "warning",
  title: "A figure that is said of a measure stands among its values",
  why: "Two figures for one thing in one paper: the board will ask which of them is right.",
  needs: ["actions.evidence", "kpis.name"],
  message: (d: { action: string; measure: string; figure: string }) =>
    `The evidence of ${d.action} gives ${d.figure} for ${d.measure}, and no period of the measure has that value. Which of the two is right?`,

  check(plan, tell, context) {
    for (const { action, trend } of namedIn(plan, context)) {
      const { kpi } = trend;
      const cell = action.at.evidence;
      if (action.evidence === null || cell === undefined || kpi.ref === null || !isPercentage(kpi)) continue;
      const figure = figureFor(action.evidence, kpi.ref);
      if (figure === null || isAmong(figure, kpi)) continue;
      tell({
        about: `${action.key} ${kpi.key}`,
        at: [cell, cellOfTrend(trend)],
        data: { action: nameOf(action), measure: nameOfKpi(kpi), figure: `${figure}%` },
      });
    }
  },

  examples: {
    bad: [
      {
        actions: [{ ref: "3.1", evidence: "K2 is now at 85%." }],
        kpis: [{ ref: "K2", name: "Advice on time", unit: "%", values: { "2025-01": 61, "2025-02": 63 } }],
      },
    ],
    good: [
      {
        actions: [
          { ref: "3.1", evidence: "K2 is now at 63%." },
          { ref: "3.2", evidence: "K2 is to reach 90% by July." },
          { ref: "3.3", evidence: "K2 improves; 85% of parents say so in the survey." },
          { ref: "3.4", evidence: "K2 rose from 61% to 63%, of a target of 90%." },
        ],
        kpis: [
          { ref: "K2", name: "Advice on time", unit: "%", target: "90%", values: { "2025-01": 61.4, "2025-02": 63 } },
        ],
      },
    ],
  },
});

/** "K2 is at 85%", "K2: 85%": the measure, and its figure right behind it. */
const SAYS =
  /^\s*(?:[:=,(–-]|is|was|stands|stood|has (?:now )?(?:reached|risen to|fallen to)|reached|at|now|currently|\s)*(\d{1,3}(?:\.\d+)?)\s*%/i;

function figureFor(text: string, ref: string): number | null {
  for (const match of text.matchAll(NAMES_MEASURE)) {
    const [whole, letters, digits] = match;
    const named = `${letters}${digits}`.toLowerCase();
    if (named !== ref.toLowerCase().replace(/[ .-](?=\d)/, "") && !named.endsWith(ref)) continue;
    const figure = SAYS.exec(text.slice(match.index + whole.length))?.[1];
    if (figure !== undefined) return Number(figure);
  }
  return null;
}

/** Whether a value is that figure, rounded as the text has it; targets and baselines are figures of the measure, too. */
function isAmong(figure: number, { points, target, baseline, standard }: Kpi): boolean {
  const values = [...points.map(({ value }) => value), target?.value, baseline.value, standard?.value];
  return values.some((value) => value != null && Math.abs(value - figure) < 1);
}
