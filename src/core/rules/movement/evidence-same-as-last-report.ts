import { saysNothing } from "../placeholders";
import { nothingMoved } from "./nothing-moved";
import { evidenceAge } from "../status-and-dates/system-level-evidence-old";
import { gathered } from "../gathered";
import { lacksAnyForSystem } from "../evidence-words";
import { movedWith } from "../movement";
import { rule } from "../rule";
import { listed, nameInside, nameOf, type At } from "../rows";
import type { ActionChange, Changes } from "../../changes";
import type { IsoDay } from "../../plan";

export default rule({
  id: "evidence-same-as-last-report",
  subject: "movement",
  severity: "advice",
  title: "Evidence of an impact that is still to grow is looked at for each report",
  why: "An impact that was variable in spring may be felt more widely by autumn, or hardly any more. The same words do not tell which.",
  needs: ["reports", "actions.evidence", "actions.impactStatus"],
  message: (d: { actions: readonly string[] }) =>
    d.actions.length === 1
      ? `The evidence of ${d.actions[0]} is, word for word, that of the last report. Is there anything newer?`
      : `${listed(d.actions)} have, word for word, the evidence of the last report. Is there anything newer for any of them?`,

  check(plan, tell, { asAt, changes }) {
    if (nothingMoved(movedWith(plan, changes, "actionStatus", "progress"), changes)) return;
    const same = movedWith(plan, changes, "evidence").filter(({ change }) => isToBeLookedAt(change, asAt, changes));
    for (const group of gathered(same, ({ action }) => action.sheet)) {
      const [{ action }] = group;
      const named = group.length === 1 ? nameInside : nameOf;
      const actions = group.map((one, i) => (i === 0 ? named(one.action) : nameInside(one.action)));
      const about = group.length === 1 ? action.key : action.sheet;
      tell({ about, at: group.map(({ at }) => at[0]) as unknown as At, data: { actions } });
    }
  },

  examples: {
    bad: [
      {
        earlier: [
          {
            on: "2025-01-31",
            actions: [
              {
                impactStatus: "Impact is variable",
                evidence: "Twelve of twenty parents said in May that it is easier.",
              },
            ],
          },
        ],
        actions: [
          { impactStatus: "Impact is variable", evidence: "Twelve of twenty parents said in May that it is easier" },
        ],
      },
    ],
    good: [
      {
        earlier: [
          {
            on: "2025-01-31",
            actions: [{ impactStatus: "Impact is variable", evidence: "Twelve of twenty parents said so." }],
          },
        ],
        actions: [{ impactStatus: "Impact is variable", evidence: "Forty of sixty parents said so in March." }],
      },
      {
        earlier: [
          {
            on: "2025-01-31",
            actions: [
              {
                impactStatus: "Impact is variable",
                evidence: "Twelve of twenty parents said so.",
                actionStatus: "Action complete and impactful",
              },
              { impactStatus: "Impact not yet seen", evidence: "Survey planned for June." },
            ],
          },
        ],
        actions: [
          {
            impactStatus: "Impact is variable",
            evidence: "Twelve of twenty parents said so.",
            actionStatus: "Action complete and impactful",
          },
          { impactStatus: "Impact not yet seen", evidence: "Survey planned for June." },
        ],
      },
    ],
  },
});

/**
 * What is complete and impactful need not be proven anew, and what is not yet seen has no evidence. An impact that has moved,
 * and evidence that is thin or old for a system level, are asked about by rules of their own.
 */
function isToBeLookedAt(
  { action, impact, sameEvidence }: ActionChange,
  asAt: IsoDay,
  changes: Changes | null,
): boolean {
  const { actionStatus, impactStatus, evidence } = action;
  if (!sameEvidence || impact !== null || saysNothing(evidence)) return false;
  if (actionStatus === "complete-impactful" || actionStatus === "not-started") return false;
  if (impactStatus === "variable") return actionStatus !== "complete-impact-not-seen";
  const isTold = lacksAnyForSystem(evidence ?? "") || evidenceAge(action, asAt, changes) !== null;
  return impactStatus === "system-level" && actionStatus !== "complete-impact-not-seen" && !isTold;
}
