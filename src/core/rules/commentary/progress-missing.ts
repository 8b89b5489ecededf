import { counted } from "../../words";
import { isDash } from "../placeholders";
import { rule } from "../rule";
import { actionsIn, faultyBySheet, isLeftBlank, nameOf } from "../rows";

export default rule({
  id: "progress-missing",
  subject: "commentary",
  severity: "error",
  title: "An action in progress says what has been done",
  why: "A status without a word behind it cannot be questioned, and the board has nothing to go by.",
  needs: ["actions.progress", "actions.actionStatus"],
  message: (d: { action: string } | { count: number }) =>
    "count" in d
      ? `None of the ${counted(d.count, "action")} in progress has an update. What has been done since the last report?`
      : `${d.action} is in progress and has no update. What has been done since the last report?`,

  check(plan, tell) {
    const open = actionsIn(plan, "in-progress", "progress", "actionStatus");
    const sheets = faultyBySheet(
      open,
      ({ action }) => action.sheet,
      ({ action }) => isLeftBlank(plan, action, "progress") || isDash(action.progress),
    );
    for (const { sheet, faulty, all } of sheets) {
      if (all !== null) tell({ about: sheet, at: all, data: { count: all.length } });
      else for (const { action, at } of faulty) tell({ about: action.key, at, data: { action: nameOf(action) } });
    }
  },

  examples: {
    bad: [
      { actions: [{ ref: "4.1", actionStatus: "Action in progress, off track", progress: null }] },
      {
        actions: [
          { ref: "4.2", actionStatus: "Action in progress, on track", progress: "-" },
          { ref: "4.3", actionStatus: "Action in progress, on track", progress: "First draft is with parents." },
        ],
      },
    ],
    good: [
      { actions: [{ actionStatus: "Action not yet started", progress: "–" }] },
      {
        actions: [
          { actionStatus: "Action not yet started", progress: null },
          { actionStatus: "Action complete and impactful", progress: null },
          { actionStatus: "Action in progress, on track", progress: "First draft with parents." },
        ],
      },
    ],
  },
});
