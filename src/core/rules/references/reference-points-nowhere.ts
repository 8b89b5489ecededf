import { rule } from "../rule";
import { actionsWith, listed, nameInside, quoted } from "../rows";

export default rule({
  id: "reference-points-nowhere",
  subject: "references",
  severity: "warning",
  title: "An action that success criteria point to is in the plan",
  why: "Where the action that is meant has gone or has another number, nobody can tell what success was to be.",
  needs: ["actions.successCriteria"],
  message: (d: { action: string; text: string; missing: readonly string[] }) =>
    d.missing.length === 0
      ? `The success criteria of ${d.action} are ${quoted(d.text)}, and no action is found there. Which one is meant?`
      : `The success criteria of ${d.action} say ${quoted(d.text)}; the plan has no ${listed(d.missing)}. Which action is meant?`,

  check(plan, tell) {
    for (const { action } of actionsWith(plan, "successCriteria")) {
      for (const { text, at, points } of action.successMeasures) {
        if (points === undefined || (points.refs.length > 0 && points.missing.length === 0)) continue;
        const data = { action: nameInside(action), text, missing: points.missing };
        tell({ about: `${action.key}:${text}`, at: [at], data });
      }
    }
  },

  examples: {
    bad: [
      { actions: [{ ref: "1.1", successCriteria: "As above" }] },
      {
        actions: [
          { ref: "1.1", successCriteria: "Families are heard" },
          { ref: "1.2", successCriteria: "See 7.4" },
        ],
      },
    ],
    good: [
      {
        actions: [
          { ref: "1.1", successCriteria: "Families are heard" },
          { ref: "1.2", successCriteria: "As above" },
          { ref: "1.3", successCriteria: "See also 1.1 and the survey of families" },
          { ref: "1.4", successCriteria: null },
        ],
      },
    ],
  },
});
