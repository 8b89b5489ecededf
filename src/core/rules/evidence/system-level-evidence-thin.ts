import type { Action, IsoDay } from "../../plan";
import { isOnlyOutputs, lacksForSystem, somethingLater, staleNews, placeOutOfReach, tooEarly } from "../evidence-words";
import { saysNothing } from "../placeholders";
import { evidenceInRegisters } from "../register-evidence";
import { rule } from "../rule";
import { actionsWith, nameOf, quoted } from "../rows";

export default rule({
  id: "system-level-evidence-thin",
  subject: "evidence",
  severity: "warning",
  title: "The evidence of a system-level impact bears so large a claim",
  why: "“Felt at a system level” is the strongest claim of the scheme. Inspectors look for figures with dates, for more than one source, and for the voice of families.",
  needs: ["actions.evidence", "actions.impactStatus"],
  message: (d: { action: string; lacks: readonly string[]; evidence: string }) =>
    `${d.action} is felt at a system level. Its evidence (${quoted(d.evidence)}) lacks ${d.lacks.join("; ")}. What else shows it?`,

  check(plan, tell, { asAt }) {
    for (const row of actionsWith(plan, "evidence", "impactStatus")) {
      const { action } = row;
      // What the evidence register says of the action counts with its own cell.
      const more = isAsked(action) ? evidenceInRegisters(plan, action) : "";
      const lacks = isAsked(action) ? lacksOf(`${action.evidence!}${more === "" ? "" : `\n${more}`}`, asAt) : [];
      if (lacks.length > 0)
        tell({ about: action.key, at: row.at, data: { action: nameOf(action), lacks, evidence: action.evidence! } });
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
            evidence: "Families are happier and relations have improved.",
          },
          {
            ref: "3.2",
            impactStatus: "Impact is felt at a system level",
            evidence: "Dashboard, February 2025: 82% of plans on time, from 60%.",
          },
          {
            ref: "3.3",
            impactStatus: "Impact is felt at a system level",
            evidence: "In the pilot school 9 of 10 parents said in a survey in March 2025 that they are listened to.",
          },
          {
            ref: "3.4",
            impactStatus: "Impact is felt at a system level",
            evidence: "Audit of May 2024: 82% of plans good. See S:\\Evidence\\audit.docx",
          },
        ],
      },
    ],
    good: [
      {
        asAt: "2025-04-01",
        actions: [
          {
            impactStatus: "Impact is felt at a system level",
            evidence:
              "82% of plans are on time (March 2025). In the survey of February 70% of parents felt listened to.",
          },
          {
            impactStatus: "Impact is felt at a system level",
            evidence:
              "Audit, March 2025: the child's voice is strong in 9 plans of 10. Complaints by parents fell from 40 to 12.",
          },
          { impactStatus: "Impact is variable", evidence: "Dashboard, February 2025." },
          { impactStatus: "Impact is felt at a system level", evidence: null },
          { impactStatus: "Impact is felt at a system level", evidence: "Training attended by 48 staff." },
        ],
      },
    ],
  },
});

/** Evidence that is missing, tells only what was done, or contradicts the claim is told by rules of their own. */
function isAsked({ actionStatus, impactStatus, evidence }: Action): boolean {
  if (impactStatus !== "system-level" || evidence === null || saysNothing(evidence)) return false;
  if (actionStatus === "not-started" || actionStatus === "complete-impact-not-seen") return false;
  return !isOnlyOutputs(evidence) && tooEarly(evidence) === null;
}

function lacksOf(evidence: string, asAt: IsoDay): readonly string[] {
  const lacks = lacksForSystem(evidence);
  if (lacks.length === 0) return [];
  const [place, old] = [placeOutOfReach(evidence), staleNews(evidence, asAt)];
  return [
    ...lacks,
    ...(old === null ? [] : [somethingLater(old.day)]),
    ...(place === null ? [] : ["a place that others can open"]),
  ];
}
