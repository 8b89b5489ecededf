import { isComplete } from "../../plan";
import { actionsDue } from "../deadlines";
import { rule } from "../rule";
import { nameOf, quoted, saidIn } from "../rows";

/** Work that is said to be everybody's daily task ends with no plan; a day to look at it again is only good to have. */
const EVERYDAY =
  /\bbusiness[- ]as[- ]usual\b|\bB\.?A\.?U\b|\b(?:day[- ]to[- ]day|everyday|core) (?:work|business|practice)\b/i;

export default rule({
  id: "due-date-open-ended",
  subject: "dates",
  severity: "warning",
  title: "“Ongoing” has a day on which it is looked at again",
  why: "Work without an end is never late and never done. A review date brings it back to the board.",
  needs: ["actions.due"],
  message: (d: { action: string; text: string }) =>
    `${d.action} is due ${quoted(d.text)}, without an end. When will it be looked at again?`,

  check(plan, tell) {
    for (const row of actionsDue(plan)) {
      const { action, field, dates } = row;
      const { finalDue, actionStatus } = action;
      const open = dates.some(({ kind }) => kind === "open" || kind === "recurring" || kind === "from");
      if (!open || finalDue !== null || isComplete(actionStatus)) continue;
      const text = String(saidIn(action, field)).trim();
      const isEveryday = [text, action.title, action.progress].some((words) => EVERYDAY.test(words ?? ""));
      const severity = isEveryday ? "advice" : "warning";
      tell({ about: action.key, at: row.at, data: { action: nameOf(action), text }, severity });
    }
  },

  examples: {
    bad: [
      {
        actions: [
          { ref: "4.1", due: "Ongoing" },
          { ref: "4.2", due: "Quarterly" },
          { ref: "4.3", due: "From May 2025" },
          { ref: "4.4", due: "Ongoing (business as usual)" },
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
