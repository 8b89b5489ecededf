import { shortRef } from "../../workbook";
import { rule } from "../rule";
import { actionsWith, isBlank, quoted } from "../rows";

export default rule({
  id: "reference-missing",
  subject: "references",
  severity: "error",
  title: "Every action has a reference",
  why: "Without a reference an action cannot be followed from one report to the next, and a question about it has no name.",
  needs: ["actions.ref"],
  message: (d: { cell: string; title: string | null }) =>
    `${d.cell} holds no reference${d.title === null ? "" : ` for ${quoted(d.title)}`}. Which one is it?`,

  *check(plan) {
    for (const { action, at } of actionsWith(plan, "ref")) {
      if (!isBlank(action.raw.ref)) continue;
      yield { about: action.key, at, data: { cell: shortRef(at[0]), title: action.title } };
    }
  },

  examples: {
    bad: [{ actions: [{ ref: null, title: "Publish a guide to annual reviews", leads: "Head of SEND" }] }],
    good: [{ actions: [{ ref: "A1", title: "Publish a guide to annual reviews" }] }],
  },
});
