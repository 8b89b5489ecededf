import type { Action } from "../../plan";
import { counted } from "../../words";
import { rule } from "../rule";
import { statesNothing, unreadCells } from "../coloured-cells";
import { actionsWith, faultyBySheet, listed } from "../rows";
import { gathered, namesOf, placeOf } from "../gathered";

export default rule({
  id: "action-status-missing",
  subject: "statuses",
  severity: "error",
  title: "Every action states its action status",
  why: "An action without a status falls out of every count, and a total that leaves one out misleads the board.",
  needs: ["actions.actionStatus"],
  message: (d: { actions: readonly string[] } | { count: number }) => {
    if ("count" in d)
      return `None of the ${counted(d.count, "action")} states an action status. Which of the five is each?`;
    return d.actions.length === 1
      ? `${d.actions[0]} states no action status. Which of the five is it?`
      : `${listed(d.actions)} state no action status. Which of the five is each?`;
  },

  check(plan, tell) {
    const rows = actionsWith(plan, "actionStatus");
    const unread = unreadCells(plan, "actionStatus");
    const isMissing = (action: Action) => statesNothing(action, "actionStatus", unread);
    const sheets = faultyBySheet(
      rows,
      ({ action }) => action.sheet,
      ({ action }) => isMissing(action),
    );
    for (const { sheet, faulty, all } of sheets) {
      if (all !== null) tell({ about: sheet, at: all, data: { count: all.length } });
      else
        for (const group of gathered(faulty, () => sheet))
          tell({ ...placeOf(group), data: { actions: namesOf(group) } });
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
      {
        actions: [
          ...["2.1", "2.2", "2.3", "2.4"].map((ref) => ({ ref, actionStatus: null })),
          { ref: "2.5", actionStatus: "Action not yet started" },
        ],
      },
    ],
    good: [{ actions: [{ actionStatus: "Action not yet started" }, { actionStatus: "Amber" }] }],
  },
});
