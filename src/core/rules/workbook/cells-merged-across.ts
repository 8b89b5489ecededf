import { fieldNames } from "../../plan";
import { shortRef } from "../../workbook";
import { rule } from "../rule";
import { listed, type At } from "../rows";

export default rule({
  id: "cells-merged-across",
  subject: "workbook",
  severity: "warning",
  title: "A cell of the plan belongs to one column",
  why: "What stands in a cell merged over two columns is one answer to two questions. Excel and this check read it for the first column and find the other blank.",
  needs: ["actions"],
  message: (d: { cell: string; first: string; others: readonly string[] }) =>
    `${d.cell} is merged over the columns for ${listed([d.first, ...d.others])} and was read as ${d.first} alone. Unmerge it and fill in each.`,

  check({ merged }, tell) {
    for (const { at, fields, covered } of merged) {
      const [first, ...others] = fields.map((field) => fieldNames[field]) as [string, ...string[]];
      tell({ about: at, at: [at, ...covered] as At, data: { cell: shortRef(at), first, others } });
    }
  },

  examples: {
    bad: [
      {
        actions: [
          { ref: "1.1", actionStatus: "Action complete and impactful", impactStatus: null },
          { ref: "1.2", impactStatus: "Impact is variable" },
        ],
        merged: [[0, "actionStatus", "impactStatus"]],
      },
    ],
    good: [
      {
        actions: [
          { ref: "1.1", progress: "Begun", evidence: null },
          { ref: "1.2", progress: "Begun", evidence: "Survey of parents, March 2025" },
        ],
        merged: [[0, "evidence", "progress"]],
      },
    ],
  },
});
