import { lacksAnyForSystem, placeOutOfReach } from "../evidence-words";
import { rule } from "../rule";
import { gathered, namesOf, placeOf } from "../gathered";
import { actionsWith, listed, quoted } from "../rows";
import { hintsAt } from "../texts";

export default rule({
  id: "evidence-out-of-reach",
  subject: "evidence",
  severity: "warning",
  title: "Evidence stands where the readers of the paper can open it",
  why: "A path on one organisation's drive, or a link that leads nowhere, is no evidence for partners, inspectors or the board.",
  needs: ["actions.evidence"],
  message: (d: { actions: readonly string[]; place: string }) =>
    d.actions.length === 1
      ? `${d.actions[0]}: its evidence stands at ${quoted(d.place)}, which others cannot open. What does it say, and where can it be read?`
      : `${listed(d.actions)}: their evidence stands at places such as ${quoted(d.place)}, which others cannot open. What does it say, and where can it be read?`,

  check(plan, tell) {
    const hidden = actionsWith(plan, "evidence").flatMap((row) => {
      const { action } = row;
      const { evidence, impactStatus, actionStatus } = action;
      const place = evidence === null ? null : placeOutOfReach(evidence, hintsAt(plan, action.at.evidence, evidence));
      // Among what the evidence of a system-level impact lacks it is told there.
      const isAskedThere =
        impactStatus === "system-level" &&
        actionStatus !== "not-started" &&
        actionStatus !== "complete-impact-not-seen";
      if (place === null || (isAskedThere && lacksAnyForSystem(evidence!))) return [];
      return [{ action, at: row.at, place }];
    });
    for (const group of gathered(hidden, ({ action }) => action.sheet))
      tell({ ...placeOf(group), data: { actions: namesOf(group), place: group[0].place } });
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
      { actions: [{ ref: "3.1", evidence: "Saved on the H drive." }] },
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
