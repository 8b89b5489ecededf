import { saysNothing } from "../placeholders";
import { latestEvidence } from "../register-evidence";
import { rule } from "../rule";
import { actionsWith, nameOf, quoted, withCells } from "../rows";

export default rule({
  id: "impact-without-evidence",
  subject: "evidence",
  severity: "error",
  title: "A claim of impact has evidence beside it",
  why: "Inspectors and parents will ask how the partnership knows. A claim that nobody can support weakens those that hold.",
  needs: ["actions.evidence", "actions.actionStatus"],
  message: (d: { action: string; claim: string; evidence: string | null }) =>
    `${d.action} is ${d.claim}, and its evidence ${d.evidence === null ? "is empty" : `says ${quoted(d.evidence)}`}. ` +
    "What changed, for whom, and how is it known?",

  check(plan, tell) {
    for (const row of actionsWith(plan, "evidence")) {
      const { action } = row;
      const { actionStatus, impactStatus, evidence } = action;
      const impactful = actionStatus === "complete-impactful" && impactStatus !== "not-seen";
      const felt = impactStatus === "system-level" && actionStatus !== "not-started";
      if (!(impactful || felt) || !saysNothing(evidence) || latestEvidence(plan, action) !== null) continue;
      const claim = impactful ? "complete and impactful" : "said to have an impact that is felt at a system level";
      const cells = withCells(row.at, action, impactful ? "actionStatus" : "impactStatus");
      tell({ about: action.key, at: cells, data: { action: nameOf(action), claim, evidence } });
    }
  },

  examples: {
    bad: [
      {
        actions: [{ ref: "3.1", actionStatus: "Action complete and impactful", evidence: null }],
        registers: [
          {
            kind: "evidence",
            rows: [
              { actions: "3.1", kind: "Data", date: null, change: "Waits fell by a third", whom: "Under-fives" },
              { actions: "3.1", kind: "Data", date: "2025-03-31", change: "None yet", whom: null },
            ],
          },
        ],
      },
      {
        actions: [
          { ref: "3.1", actionStatus: "Action complete and impactful", evidence: null },
          { ref: "3.2", actionStatus: "Action complete and impactful", evidence: "None yet." },
          { ref: "3.3", impactStatus: "Impact is felt at a system level", evidence: "TBC" },
        ],
      },
    ],
    good: [
      {
        actions: [{ ref: "3.1", actionStatus: "Action complete and impactful", evidence: null }],
        registers: [
          {
            kind: "evidence",
            rows: [
              {
                actions: "3.1",
                kind: "Data",
                date: "2025-03-31",
                change: "Waits fell by a third",
                whom: "Under-fives",
              },
            ],
          },
        ],
      },
      {
        actions: [
          { actionStatus: "Action complete and impactful", evidence: "Audit, May 2025: 62% of plans good, from 40%." },
          { actionStatus: "Action in progress, on track", impactStatus: "Impact is variable", evidence: null },
        ],
      },
    ],
  },
});
