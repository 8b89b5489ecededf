import { isBlank } from "../../workbook";
import { actionStatusOf } from "../../plan";
import { rule } from "../rule";
import { actionsWith } from "../rows";
import { rewordings } from "../wordings";

export default rule({
  id: "action-status-reworded",
  subject: "statuses",
  severity: "advice",
  title: "The action status has the scheme's own wording",
  why: "Filters and counts in Excel take every other spelling, even a trailing blank, for another status.",
  needs: ["actions.actionStatus"],
  fix: "safe",
  message: (d: { message: string }) => d.message,

  check(plan, tell) {
    const cells = actionsWith(plan, "actionStatus").flatMap((row) =>
      row.action.actionStatus === null || isBlank(row.action.raw.actionStatus)
        ? []
        : [{ action: row.action, at: row.at, wording: actionStatusOf(row.action.actionStatus).wording }],
    );
    for (const { message, ...rest } of rewordings(cells, "actionStatus", "action status"))
      tell({ ...rest, data: { message } });
  },

  examples: {
    bad: [
      {
        actions: [
          { ref: "1.1", actionStatus: "action in progress,on track " },
          { actionStatus: "Action not yet started" },
        ],
      },
      {
        actions: [
          { ref: "1.1", actionStatus: "On track" },
          { ref: "1.2", actionStatus: "Off track" },
        ],
      },
    ],
    good: [{ actions: [{ actionStatus: "Action in progress, off track" }, { actionStatus: null }] }],
  },
});
