import { shortRef } from "../../workbook";
import { rule } from "../rule";
import { actionsWith, quoted, set } from "../rows";

export default rule({
  id: "reference-read-as-date",
  subject: "references",
  severity: "error",
  title: "A reference stays what was typed, and is no date",
  why: "Excel takes 1-2 or 1/2 for 1 February. Whoever looks for action 1-2 finds a date, and sorting moves the row to another place.",
  needs: ["actions.ref"],
  fix: "offered",
  message: (d: { cell: string; ref: string }) =>
    `${d.cell} holds a date where the other references suggest ${quoted(d.ref)}, so it was read as that. Did Excel turn it into a date?`,

  check(plan, tell) {
    for (const row of actionsWith(plan, "ref")) {
      const { action } = row;
      const { ref, refFrom } = action;
      if (refFrom !== "date" || ref === null) continue;
      const fix = { label: `Write ${quoted(ref)} as text`, safe: false, edits: [set(action, "ref", ref)] };
      tell({ about: action.key, at: row.at, data: { cell: shortRef(row.at[0]), ref }, fix });
    }
  },

  examples: {
    bad: [{ actions: [{ ref: "1-1" }, { ref: "2025-02-01" }, { ref: "1-3" }] }],
    good: [{ actions: [{ ref: "1-1" }, { ref: "1-2" }, { ref: "1-3" }] }, { actions: [{ ref: 1.1 }, { ref: 1.2 }] }],
  },
});
