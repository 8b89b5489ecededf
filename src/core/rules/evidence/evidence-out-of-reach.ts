import { lacksForSystem, placeOutOfReach } from "../evidence-words";
import { rule } from "../rule";
import { actionsWith, nameOf, quoted } from "../rows";

export default rule({
  id: "evidence-out-of-reach",
  subject: "evidence",
  severity: "warning",
  title: "Evidence stands where the readers of the paper can open it",
  why: "A path on one organisation's drive, or a link that leads nowhere, is no evidence for partners, inspectors or the board.",
  needs: ["actions.evidence"],
  message: (d: { action: string; place: string }) =>
    `${d.action}: its evidence stands at ${quoted(d.place)}, which others cannot open. What does it say, and where can it be read?`,

  *check(plan) {
    for (const { action, at } of actionsWith(plan, "evidence")) {
      const { evidence, impactStatus, actionStatus } = action;
      const place = evidence === null ? null : placeOutOfReach(evidence);
      // Among what the evidence of a system-level impact lacks it is told there.
      const isAskedThere =
        impactStatus === "system-level" &&
        actionStatus !== "not-started" &&
        actionStatus !== "complete-impact-not-seen";
      if (place === null || (isAskedThere && lacksForSystem(evidence!).length > 0)) continue;
      yield { about: action.key, at, data: { action: nameOf(action), place } };
    }
  },

  examples: {
    bad: [
      {
        actions: [
          { ref: "3.1", evidence: "Audit report, see S:\\Inclusion\\Audits\\May.docx" },
          { ref: "3.2", evidence: "Saved on the H drive." },
          { ref: "3.3", evidence: "Survey results: link to follow" },
          { ref: "3.4", evidence: "\\\\server01\\send\\evidence" },
        ],
      },
    ],
    good: [
      {
        actions: [
          { evidence: "Board papers, May 2025: www.example.gov.uk/board/may" },
          { evidence: "Audit of A: plans, B: reviews. The drive for better plans goes on; a link worker is in post." },
          { evidence: "The shared drive towards earlier help is felt by parents." },
          { evidence: null },
        ],
      },
    ],
  },
});
