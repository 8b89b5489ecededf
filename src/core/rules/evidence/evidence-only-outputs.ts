import { clausesOf, isDenied } from "../claims";
import { rule } from "../rule";
import { actionsWith, nameOf, quoted } from "../rows";

export default rule({
  id: "evidence-only-outputs",
  subject: "evidence",
  severity: "warning",
  title: "Evidence of impact says what changed for somebody",
  why: "How many were trained or invited tells what was done. The board asks what children, families or schools noticed of it.",
  needs: ["actions.evidence"],
  message: (d: { action: string; evidence: string }) =>
    `${d.action}: the evidence tells what was done (${quoted(d.evidence)}). Who noticed a difference, and how is that known?`,

  *check(plan) {
    for (const { action, at } of actionsWith(plan, "evidence")) {
      const { actionStatus, impactStatus, evidence } = action;
      const claimed =
        actionStatus === "complete-impactful" || impactStatus === "system-level" || impactStatus === "variable";
      if (!claimed || actionStatus === "not-started" || evidence === null || !isOnlyOutputs(evidence)) continue;
      yield { about: action.key, at, data: { action: nameOf(action), evidence } };
    }
  },

  examples: {
    bad: [
      {
        actions: [
          {
            ref: "3.4",
            impactStatus: "Impact is variable",
            evidence: "Training attended by 48 staff; two workshops held.",
          },
          {
            ref: "3.5",
            actionStatus: "Action complete and impactful",
            evidence: "Guide published in May. Effect not yet measured.",
          },
        ],
      },
    ],
    good: [
      {
        actions: [
          {
            impactStatus: "Impact is variable",
            evidence: "Training attended by 48 staff. Parents' survey: 70% felt listened to.",
          },
          { impactStatus: "Impact not yet seen", evidence: "Training attended by 48 staff." },
          { impactStatus: "Impact is variable", evidence: "Dashboard, February 2025." },
        ],
      },
    ],
  },
});

const OUTPUT =
  /\b(train(ed|ing)|attend(ed|ees|ance (at|list|sheet|recorded|was recorded)s?)|launched|published|held|delivered|established|set up|appointed|recruited|developed|introduced|produced|circulated|shared|workshops?|meetings?|sessions?|webinars?|newsletters?|conferences?|toolkits?|leaflets?)\b/i;

/** Words by which an effect on somebody, or a way of knowing it, is told. */
const EFFECT =
  /\b(rose|risen|rise|rising|fell|fallen|fall|falling|increas\w*|decreas\w*|reduc\w*|improv\w*|declin\w*|higher|lower|fewer|better|worse|faster|quicker|shorter|longer|from \d\S* to \d|feedback|survey\w*|satisf\w*|outcomes?|impact|effects?|benefit\w*|confiden\w*|audits?|audited|on time|timel\w*|waiting|waits?|complaints?|appeals?|tribunals?|attainment|absence|exclusions?|suspensions?|experiences?|voices?|views|notic\w*|felt|feel|told|said|say|reported|evaluat\w*|difference|case stud\w*|returned to|moved (in)?to|good or outstanding|data|returns|results?|measures?|rates?|per ?cent)\b/i;

/** Whether the evidence tells activities, and no clause tells an effect or how one is known. */
function isOnlyOutputs(evidence: string): boolean {
  if (!OUTPUT.test(evidence)) return false;
  return !clausesOf(evidence).some((clause) => EFFECT.test(clause) && !isDenied(clause));
}
