import { isBlank } from "../../workbook";
import { isComplete, type Action, type Plan } from "../../plan";
import { isDateToCome } from "../../plan/dates/date-to-come";
import { actionsDue } from "../deadlines";
import { rule } from "../rule";
import { isHeldBack, nameOf, quoted, saidIn } from "../rows";

export default rule({
  id: "due-date-missing",
  subject: "dates",
  severity: "error",
  title: "Every action has a date by which it is to be done",
  why: "Without a date an action can be neither on track nor late, and it will never come up by itself.",
  needs: ["actions.due"],
  message: (d: { action: string; text: string | null; complete: boolean }) =>
    `${d.action} has ${d.text === null ? "no due date" : `${quoted(d.text)} for its due date`}. ` +
    (d.complete ? "By when was it to be done?" : "By when is it to be done?"),

  check(plan, tell) {
    for (const row of actionsDue(plan)) {
      const { action, field, dates } = row;
      const { finalDue } = action;
      if (finalDue !== null || !isKnown(plan, action)) continue;
      const said = saidIn(action, field);
      const text = isBlank(said) ? null : String(said).trim();
      const none = dates.every(({ asWritten, kind }) => kind === "impact" || isDateToCome(asWritten));
      if (text !== null && !none) continue;
      const complete = isComplete(action.actionStatus);
      tell({
        about: action.key,
        at: row.at,
        data: { action: nameOf(action), text, complete },
        severity: complete ? "advice" : "error",
      });
    }
  },

  examples: {
    bad: [
      { actions: [{ ref: "2.3", due: null }] },
      { actions: [{ ref: "2.4", due: "TBC" }] },
      { actions: [{ ref: "2.5", due: null, actionStatus: "Action complete and impactful" }] },
    ],
    good: [
      { actions: [{ due: "March 2026" }, { due: "Ongoing" }, { due: "in the new year" }] },
      { actions: [{ due: null, revisedDue: "June 2026" }] },
    ],
  },
});

/** Whether no cell that gives the date holds something of which another rule tells. */
function isKnown(plan: Plan, { at }: Action): boolean {
  return [at.due, at.revisedDue, at.originalDue].every((cell) => cell === undefined || !isHeldBack(plan, cell));
}
