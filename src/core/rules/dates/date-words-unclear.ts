import { actionsDue } from "../deadlines";
import { rule } from "../rule";
import { nameOf, quoted } from "../rows";

export default rule({
  id: "date-words-unclear",
  subject: "dates",
  severity: "warning",
  title: "Words between two dates say to which of them they belong",
  why: "“May 2025 plan agreed July 2025” is two deadlines, and nobody can know for which of them the plan is.",
  needs: ["actions.due"],
  message: (d: { action: string; words: string; before: string; after: string }) =>
    `${d.action}: do the words ${quoted(d.words)} belong to ${quoted(d.before)} or to ${quoted(d.after)}?`,

  check(plan, tell) {
    for (const row of actionsDue(plan)) {
      const { action, dates } = row;
      for (const [i, { unclear, asWritten }] of dates.entries()) {
        const next = dates[i + 1];
        if (unclear === null || next === undefined) continue;
        const data = { action: nameOf(action), words: unclear, before: asWritten, after: next.asWritten };
        tell({ about: `${action.key}:${i + 1}`, at: row.at, data });
      }
    }
  },

  examples: {
    bad: [{ actions: [{ ref: "1.2", due: "May 2025 plan agreed July 2025" }] }],
    good: [
      {
        actions: [
          { due: "May 2025 – plan agreed\nJuly 2025" },
          { due: "Plan agreed May 2025, published July 2025" },
          { due: "May 2025 July 2025" },
        ],
      },
    ],
  },
});
