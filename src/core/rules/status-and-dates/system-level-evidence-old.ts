import type { Action, IsoDay } from "../../plan";
import { markOf } from "../../plan/history/past";
import type { Changes } from "../../changes";
import { longDay } from "../../plan/dates/day";
import { isOnlyOutputs, lacksAnyForSystem, staleNews, tooEarly } from "../evidence-words";
import { saysNothing } from "../placeholders";
import { latestEvidence } from "../register-evidence";
import { rule } from "../rule";
import { actionsWith, nameOf } from "../rows";

/** In so many reports before this one the same words were the evidence already. */
const REPORTS = 2;

export default rule({
  id: "system-level-evidence-old",
  subject: "status and dates",
  severity: "warning",
  title: "A system-level impact was looked at within the last six months",
  why: "What was felt last year may have worn off. The board should know that somebody has looked since.",
  needs: ["actions.evidence", "actions.impactStatus"],
  message: (d: { action: string; day: string } | { action: string; reports: number }) =>
    "day" in d
      ? `${d.action} is felt at a system level; the latest that its evidence speaks of is ${longDay(d.day)}. Is it still so, and how is that known?`
      : `${d.action} is felt at a system level; its evidence has no date, and is the same as in the last ${d.reports} reports. Is it still so, and how is that known?`,

  check(plan, tell, { asAt, changes }) {
    for (const row of actionsWith(plan, "evidence", "impactStatus")) {
      const { action } = row;
      const later = latestEvidence(plan, action);
      if (later !== null && staleNews(longDay(later), asAt) === null) continue;
      const found = evidenceAge(action, asAt, changes);
      if (found !== null) tell({ about: action.key, at: row.at, data: { action: nameOf(action), ...found } });
    }
  },

  examples: {
    bad: [
      {
        asAt: "2025-04-01",
        actions: [
          {
            ref: "3.1",
            impactStatus: "Impact is felt at a system level",
            evidence:
              "Audit of September 2024: 82% of plans good. In the survey of May 2024 70% of parents felt listened to.",
          },
        ],
      },
      {
        earlier: ["2024-11-30", "2025-01-31"].map((on) => ({
          on,
          actions: [
            {
              impactStatus: "Impact is felt at a system level",
              evidence: "82% of plans were good in the audit; 70% of parents felt listened to.",
            },
          ],
        })),
        actions: [
          {
            impactStatus: "Impact is felt at a system level",
            evidence: "82% of plans were good in the audit; 70% of parents felt listened to.",
          },
        ],
      },
    ],
    good: [
      {
        asAt: "2025-03-31",
        actions: [
          {
            impactStatus: "Impact is felt at a system level",
            evidence:
              "Audit of September 2024: 82% of plans good. In the survey of May 2024 70% of parents felt listened to.",
          },
          { impactStatus: "Impact is variable", evidence: "Audit of May 2023: 41% of plans good." },
          {
            impactStatus: "Impact is felt at a system level",
            evidence: "82% of plans were good in the audit; 70% of parents felt listened to.",
          },
        ],
      },
    ],
  },
});

/** Evidence that is missing or thin is one finding of its own, which says, too, how old it is. */
function isAsked({ actionStatus, impactStatus, evidence }: Action): boolean {
  if (impactStatus !== "system-level" || evidence === null || saysNothing(evidence)) return false;
  if (actionStatus === "not-started" || actionStatus === "complete-impact-not-seen") return false;
  return !lacksAnyForSystem(evidence) && !isOnlyOutputs(evidence) && tooEarly(evidence) === null;
}

/** How old the evidence of a system-level impact is, where it is too old; null where it is not, or another rule asks. */
export function evidenceAge(
  action: Action,
  asAt: IsoDay,
  changes: Changes | null,
): { day: IsoDay } | { reports: number } | null {
  if (!isAsked(action)) return null;
  const evidence = action.evidence!;
  const old = staleNews(evidence, asAt);
  if (old !== null) return { day: old.day };
  if (hasDate(evidence)) return null;
  const mark = markOf(evidence);
  const trail = changes?.trails.get(action.key) ?? [];
  const other = trail.findIndex((step) => step.action.evidence?.mark !== mark);
  const reports = other < 0 ? trail.length : other;
  return reports >= REPORTS ? { reports } : null;
}

/** A text with a date that is not old. */
const hasDate = (evidence: string) => staleNews(evidence, "9999-01-01") !== null;
