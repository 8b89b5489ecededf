import { lostZeros } from "../lost-zeros";
import { rule } from "../rule";
import { actionsWith, quoted, set } from "../rows";
import { shortRef } from "../../workbook";

export default rule({
  id: "reference-lost-zero",
  subject: "references",
  severity: "error",
  title: "2.10 stays 2.10",
  why: "Excel turns a typed 2.10 into the number 2.1. Two actions then share a reference, and updates go to the wrong one.",
  needs: ["actions.ref"],
  fix: "offered",
  message: (d: { cell: string; ref: string; meant: string }) =>
    `${d.cell} holds ${quoted(d.ref)} where ${quoted(d.meant)} would follow. Did Excel drop the zero?`,

  check(plan, tell) {
    const shortened = lostZeros(plan.actions);
    for (const row of actionsWith(plan, "ref")) {
      const { action } = row;
      const meant = shortened.get(action);
      if (meant === undefined || action.ref === null) continue;
      const fix = { label: `Write ${quoted(meant)} as text`, safe: false, edits: [set(action, "ref", meant)] };
      tell({
        about: action.key,
        at: row.at,
        data: { cell: shortRef(row.at[0]), ref: String(action.raw.ref), meant },
        fix,
      });
    }
  },

  examples: {
    bad: [
      { actions: [{ ref: "2.8" }, { ref: "2.9" }, { ref: 2.1 }, { ref: "2.11" }] },
      { actions: [{ ref: 3.1 }, { ref: 3.9 }, { ref: 3.1 }] },
    ],
    good: [{ actions: [{ ref: "1.9" }, { ref: 2.1 }, { ref: 2.2 }] }, { actions: [{ ref: "2.9" }, { ref: "2.10" }] }],
  },
});
