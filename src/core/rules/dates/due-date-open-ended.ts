import { isComplete } from "../../plan";
import { actionsDue } from "../deadlines";
import { rule } from "../rule";
import { nameOf, quoted, saidIn } from "../rows";

export default rule({
  id: "due-date-open-ended",
  subject: "dates",
  severity: "warning",
  title: "“Ongoing” has a day on which it is looked at again",
  why: "Work without an end is never late and never done. A review date brings it back to the board.",
  needs: ["actions.due"],
  message: (d: { action: string; text: string }) =>
    `${d.action} is due ${quoted(d.text)}, without an end. When will it be looked at again?`,

  *check(plan) {
    for (const { action, at, field, dates } of actionsDue(plan)) {
      const { finalDue, actionStatus } = action;
      const open = dates.some(({ kind }) => kind === "open" || kind === "recurring" || kind === "from");
      if (!open || finalDue !== null || isComplete(actionStatus)) continue;
      yield { about: action.key, at, data: { action: nameOf(action), text: String(saidIn(action, field)).trim() } };
    }
  },

  examples: {
    bad: [
      {
        actions: [
          { ref: "4.1", due: "Ongoing" },
          { ref: "4.2", due: "Quarterly" },
          { ref: "4.3", due: "From May 2025" },
        ],
      },
    ],
    good: [
      {
        actions: [
          { due: "Ongoing\nReview March 2026" },
          { due: "Ongoing", actionStatus: "Action complete and impactful" },
        ],
      },
    ],
  },
});
