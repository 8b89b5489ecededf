import { isBlank } from "../../workbook";
import { isDateToCome } from "../../plan/dates/date-to-come";
import { rule } from "../rule";
import { actionsIn, nameOf } from "../rows";

export default rule({
  id: "off-track-without-revised-date",
  subject: "status and dates",
  severity: "warning",
  title: "An action that is off track has a revised date",
  why: "“Off track” tells the board that the old date will not be met. The next question is when it will be done.",
  needs: ["actions.actionStatus", "actions.revisedDue"],
  message: (d: { action: string }) => `${d.action} is off track and has no revised date. By when can it be done?`,

  check(plan, tell) {
    for (const row of actionsIn(plan, "in-progress-off-track", "revisedDue", "actionStatus")) {
      const { action } = row;
      const { originalDue, revisedDue, raw } = action;
      const none = isBlank(raw.revisedDue) || revisedDue.every(({ asWritten }) => isDateToCome(asWritten));
      // “June 2027 (was December 2025)” in the column of the first date is a revised one, too.
      if (!none || originalDue.some(({ replaced }) => replaced)) continue;
      tell({ about: action.key, at: row.at, data: { action: nameOf(action) } });
    }
  },

  examples: {
    bad: [
      {
        actions: [
          { ref: "2.1", actionStatus: "Action in progress, off track", revisedDue: null },
          { ref: "2.2", actionStatus: "Action in progress, off track", revisedDue: "TBC" },
        ],
      },
    ],
    good: [
      {
        actions: [
          { actionStatus: "Action in progress, off track", revisedDue: "July 2026" },
          { actionStatus: "Action in progress, on track", revisedDue: null },
          { actionStatus: "Action in progress, off track", due: "June 2027 (was December 2025)", revisedDue: null },
        ],
      },
    ],
  },
});
