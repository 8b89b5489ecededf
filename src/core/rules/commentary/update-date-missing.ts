import { counted } from "../../words";
import { rule } from "../rule";
import { actionsWith, faultyBySheet, isLeftBlank, nameOf } from "../rows";

export default rule({
  id: "update-date-missing",
  subject: "commentary",
  severity: "warning",
  title: "Every update has its date",
  why: "Without a date nobody can tell whether an update is this month's or last year's.",
  needs: ["actions.updated", "actions.progress"],
  message: (d: { action: string } | { count: number }) =>
    "count" in d
      ? `None of the ${counted(d.count, "update")} has a date. When were they written?`
      : `${d.action} has an update without a date. When was it written?`,

  check(plan, tell) {
    const written = actionsWith(plan, "updated", "progress").filter(({ action }) => action.progress !== null);
    const sheets = faultyBySheet(
      written,
      ({ action }) => action.sheet,
      ({ action }) => isLeftBlank(plan, action, "updated"),
    );
    for (const { sheet, faulty, all } of sheets) {
      if (all !== null) tell({ about: sheet, at: all, data: { count: all.length } });
      else
        for (const { action, at } of faulty) tell({ about: action.key, at: [at[0]], data: { action: nameOf(action) } });
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
