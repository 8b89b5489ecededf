import { actionStatusOf, type Action } from "../../plan";
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
    const wordingOf = ({ actionStatus }: Action) =>
      actionStatus === null ? null : actionStatusOf(actionStatus).wording;
    for (const { message, ...rest } of rewordings(
      actionsWith(plan, "actionStatus"),
      "actionStatus",
      "action status",
      wordingOf,
    ))
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
