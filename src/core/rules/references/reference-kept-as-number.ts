import { shortRef } from "../../workbook";
import { lostZeros } from "../lost-zeros";
import { rule } from "../rule";
import { actionsWith, quoted, set } from "../rows";

export default rule({
  id: "reference-kept-as-number",
  subject: "references",
  severity: "warning",
  title: "References are all kept as text",
  why: "Excel sorts and looks up numbers apart from texts, and the next 2.10 becomes 2.1.",
  needs: ["actions.ref"],
  fix: "safe",
  message: (d: { cell: string; ref: string }) =>
    `${d.cell} keeps reference ${quoted(d.ref)} as a number; other references are text.`,

  *check(plan) {
    if (plan.untyped) return;
    const shortened = lostZeros(plan.actions);
    const withText = new Set(plan.actions.filter(({ raw }) => typeof raw.ref === "string").map(({ sheet }) => sheet));
    for (const { action, at } of actionsWith(plan, "ref")) {
      const { ref, raw, sheet } = action;
      if (typeof raw.ref !== "number" || ref === null || shortened.has(action) || !withText.has(sheet)) continue;
      const fix = {
        label: `Write ${quoted(ref)} as text`,
        safe: String(raw.ref) === ref,
        edits: [set(action, "ref", ref)],
      };
      yield { about: action.key, at, data: { cell: shortRef(at[0]), ref }, fix };
    }
  },

  examples: {
    bad: [{ actions: [{ ref: "1.1" }, { ref: 1.2 }, { ref: "1.3" }] }],
    good: [
      { actions: [{ ref: 1 }, { ref: 2 }, { ref: 3 }] },
      { actions: [{ ref: "2.9" }, { ref: 2.1 }, { ref: "2.11" }] },
    ],
  },
});
