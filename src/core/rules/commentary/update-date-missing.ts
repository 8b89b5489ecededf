import { rule } from "../rule";
import { actionsWith, counted, groupBy, isBlank, nameOf, type At } from "../rows";

export default rule({
  id: "update-date-missing",
  subject: "commentary",
  severity: "warning",
  title: "Every update has its date",
  why: "Without a date nobody can tell whether an update is this month's or last year's.",
  needs: ["actions.updated", "actions.progress"],
  message: (d: { action: string | null; count: number }) =>
    d.action === null
      ? `None of the ${counted(d.count, "update")} has a date. When were they written?`
      : `${d.action} has an update without a date. When was it written?`,

  *check(plan) {
    const written = actionsWith(plan, "updated", "progress").filter(({ action }) => action.progress !== null);
    for (const [sheet, rows] of groupBy(written, ({ action }) => action.sheet)) {
      const undated = rows.filter(({ action }) => isBlank(action.raw.updated));
      if (undated.length === rows.length && rows.length > 1) {
        yield {
          about: sheet,
          at: undated.map(({ at }) => at[0]) as unknown as At,
          data: { action: null, count: rows.length },
        };
        continue;
      }
      for (const { action, at } of undated) {
        yield { about: action.key, at: [at[0]], data: { action: nameOf(action), count: 1 } };
      }
    }
  },

  examples: {
    bad: [
      {
        actions: [
          { ref: "4.1", progress: "Panel meets weekly.", updated: null },
          { ref: "4.2", progress: "Draft with schools.", updated: "2025-03-14" },
        ],
      },
      {
        actions: [
          { ref: "4.1", progress: "Panel meets weekly.", updated: null },
          { ref: "4.2", progress: "Draft with schools.", updated: null },
        ],
      },
    ],
    good: [
      {
        actions: [
          { progress: null, updated: null },
          { progress: "Draft with schools.", updated: "2025-03-14" },
        ],
      },
    ],
  },
});
