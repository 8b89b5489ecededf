import { fieldNames, isComplete } from "../../plan";
import { shortRef } from "../../workbook";
import { isDateToCome } from "../placeholders";
import { rule } from "../rule";
import { actionsWith, nameOf, quoted } from "../rows";

/** Columns whose texts `plan.unread` lists when they give no day. */
const DATE_FIELDS: readonly string[] = ["updated", "period"];

/** For a complete action "Done" is an answer. */
const TOLD_DONE = /^\s*(completed?|done|closed|achieved)\b/i;

export default rule({
  id: "date-unreadable",
  subject: "dates",
  severity: "warning",
  title: "A date says which day, month or term is meant",
  why: "“Early in the new year” passes without anybody noticing. The tool invents no day for it, so nothing can be late.",
  needs: ["actions.due"],
  message: (d: { place: string; text: string }) =>
    `${d.place} ${quoted(d.text)}, which gives no date. Which one is meant?`,

  *check(plan) {
    for (const { action, at } of actionsWith(plan, "due")) {
      const { due, finalDue, raw, actionStatus } = action;
      const vague = due.every(({ kind, asWritten }) => kind === "unknown" && !isDateToCome(asWritten));
      const complete = isComplete(actionStatus);
      if (due.length === 0 || !vague || finalDue !== null || (complete && TOLD_DONE.test(String(raw.due)))) continue;
      const data = { place: `${nameOf(action)} ${complete ? "was" : "is"} due`, text: String(raw.due).trim() };
      yield { about: action.key, at, data, severity: complete ? "advice" : "warning" };
    }
    for (const { at, field, raw } of plan.unread) {
      if (!DATE_FIELDS.includes(field) || isDateToCome(String(raw))) continue;
      yield { about: at, at: [at], data: { place: `${shortRef(at)} (${fieldNames[field]}) holds`, text: String(raw) } };
    }
  },

  examples: {
    bad: [
      { actions: [{ ref: "1.2", due: "early next year" }] },
      { actions: [{ ref: "1.3", due: "March 2026", updated: "last week" }] },
    ],
    good: [
      {
        actions: [
          { due: "31/03/2026" },
          { due: "Autumn term 2025" },
          { due: "TBC" },
          { due: "Ongoing" },
          { due: null },
        ],
      },
    ],
  },
});
