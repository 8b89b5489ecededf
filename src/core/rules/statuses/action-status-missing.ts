import type { Action } from "../../plan";
import { counted } from "../../words";
import { rule } from "../rule";
import { statesNothing, unreadCells } from "../coloured-cells";
import { actionsWith, faultyBySheet, nameOf } from "../rows";

export default rule({
  id: "action-status-missing",
  subject: "statuses",
  severity: "error",
  title: "Every action states its action status",
  why: "An action without a status falls out of every count, and a total that leaves one out misleads the board.",
  needs: ["actions.actionStatus"],
  message: (d: { action: string } | { count: number }) =>
    "count" in d
      ? `None of the ${counted(d.count, "action")} states an action status. Which of the five is each?`
      : `${d.action} states no action status. Which of the five is it?`,

  *check(plan) {
    const rows = actionsWith(plan, "actionStatus");
    const unread = unreadCells(plan, "actionStatus");
    const isMissing = (action: Action) => statesNothing(action, "actionStatus", unread);
    const sheets = faultyBySheet(
      rows,
      ({ action }) => action.sheet,
      ({ action }) => isMissing(action),
    );
    for (const { sheet, faulty, all } of sheets) {
      if (all !== null) yield { about: sheet, at: all, data: { count: all.length } };
      else for (const { action, at } of faulty) yield { about: action.key, at, data: { action: nameOf(action) } };
    }
  },

  examples: {
    bad: [
      {
        actions: [
          { ref: "1.1", actionStatus: null },
          { ref: "1.2", actionStatus: "Action not yet started" },
        ],
      },
    ],
    good: [{ actions: [{ actionStatus: "Action not yet started" }, { actionStatus: "Amber" }] }],
  },
});
