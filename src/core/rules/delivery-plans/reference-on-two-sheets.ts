import { splitCellRef } from "../../workbook";
import { rule } from "../rule";
import { quoted } from "../rows";

export default rule({
  id: "reference-on-two-sheets",
  subject: "delivery plans",
  severity: "error",
  title: "A reference means one action in the strategic plan and in its delivery plan",
  why: "With the same words the two rows are one action, and counted once. With other words nobody can tell, and both are counted.",
  needs: ["actions.ref"],
  message: (d: { ref: string; sheets: readonly [string, string] }) =>
    `Reference ${quoted(d.ref)} stands on ${quoted(d.sheets[0])} and on ${quoted(d.sheets[1])} with other words. Is it one action? Both are counted.`,

  check({ tree }, tell) {
    for (const { kind, keys, at, named } of tree.doubts) {
      if (kind !== "other-words") continue;
      const sheets = [splitCellRef(at[0]).sheet, splitCellRef(at[1]!).sheet] as const;
      tell({ about: keys.join("+"), at, data: { ref: named, sheets } });
    }
  },

  examples: {
    bad: [
      {
        actions: [{ ref: "1.3", title: "Recruit caseworkers to the assessment team" }, { ref: "1.4" }],
        parts: [{ ref: "1.3", title: "Train school staff in coaching" }, { ref: "1.3.1" }, { ref: "1.4.1" }],
      },
    ],
    good: [
      {
        actions: [{ ref: "1.3", title: "Recruit caseworkers to the assessment team" }],
        parts: [{ ref: "1.3", title: "Recruit caseworkers" }, { ref: "1.3.1" }],
      },
    ],
  },
});
