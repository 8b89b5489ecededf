import { counted } from "../../words";
import { saysNothing } from "../placeholders";
import { latestEvidence } from "../register-evidence";
import { rule } from "../rule";
import { actionsWith, faultyBySheet, isHeldBack, nameOf, quoted, withCells } from "../rows";

export default rule({
  id: "variable-without-evidence",
  subject: "evidence",
  severity: "warning",
  title: "A variable impact says where it is seen",
  why: "“Variable” means that it is felt by some and not by others. Without a word of evidence nobody can tell by whom.",
  needs: ["actions.evidence", "actions.impactStatus"],
  message: (d: { action: string; evidence: string | null } | { count: number }) =>
    "count" in d
      ? `None of the ${counted(d.count, "action")} with a variable impact has evidence. Where is it felt, and how is it known?`
      : `The impact of ${d.action[0]!.toLowerCase()}${d.action.slice(1)} is variable, and its evidence ${d.evidence === null ? "is empty" : `says ${quoted(d.evidence)}`}. Where is it felt, and how is it known?`,

  check(plan, tell) {
    const variable = actionsWith(plan, "evidence").filter(
      ({ action: { impactStatus, actionStatus } }) =>
        // "Complete and impactful" is told with its own claim; "not yet started" contradicts any impact.
        impactStatus === "variable" && actionStatus !== "not-started" && actionStatus !== "complete-impactful",
    );
    const sheets = faultyBySheet(
      variable,
      ({ action }) => action.sheet,
      (row) =>
        saysNothing(row.action.evidence) && !isHeldBack(plan, row.at[0]) && latestEvidence(plan, row.action) === null,
    );
    for (const { sheet, faulty, all } of sheets) {
      if (all !== null) tell({ about: sheet, at: all, data: { count: all.length } });
      else
        for (const { action, at } of faulty) {
          const data = { action: nameOf(action), evidence: action.evidence };
          tell({ about: action.key, at: withCells(at, action, "impactStatus"), data });
        }
    }
  },

  examples: {
    bad: [
      {
        actions: [
          { ref: "3.1", impactStatus: "Impact is variable", evidence: null },
          {
            ref: "3.2",
            impactStatus: "Impact is variable",
            evidence: "Schools in the north say so; the south not yet.",
          },
          { ref: "3.3", impactStatus: "Impact is variable", evidence: "TBC" },
        ],
      },
      {
        actions: [
          { ref: "3.1", impactStatus: "Impact is variable", evidence: null },
          { ref: "3.2", impactStatus: "Impact is variable", evidence: "None yet" },
        ],
      },
    ],
    good: [
      {
        actions: [
          { impactStatus: "Impact is variable", evidence: "Audit, May 2025: 62% of plans good, from 40%." },
          { impactStatus: "Impact not yet seen", evidence: null },
          { actionStatus: "Action complete and impactful", impactStatus: "Impact is variable", evidence: null },
        ],
      },
    ],
  },
});
