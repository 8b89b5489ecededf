import { fieldNames, isComplete, type Milestone } from "../../plan";
import { isBlank, shortRef } from "../../workbook";
import { isMonthFirst } from "../../plan/dates/month-first";
import { isDateToCome } from "../../plan/dates/date-to-come";
import { actionsDue } from "../deadlines";
import { rule } from "../rule";
import { headingsWithoutYear } from "../headings-without-year";
import { actionsWith, listed, nameOf, quoted, saidIn, type At } from "../rows";

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
  message: (d: { place: string; text: string; parts?: readonly string[] }) =>
    d.parts === undefined
      ? `${d.place} ${quoted(d.text)}, which gives no date. ${questionFor(d.text)}`
      : `${d.place} ${quoted(d.text)}, where ${listed(d.parts.map(quoted))} ${d.parts.length === 1 ? "gives" : "give"} no date. ${questionFor(d.parts[0]!)}`,

  check(plan, tell) {
    for (const { action, at, ...inForce } of actionsDue(plan)) {
      const { revisedDue, actionStatus } = action;
      const complete = isComplete(actionStatus);
      const { field, dates } = revisedDue.length > 0 ? ({ field: "revisedDue", dates: revisedDue } as const) : inForce;
      const vague = dates.filter(isVague);
      if (vague.length === 0) continue;
      const text = String(saidIn(action, field)).trim();
      if ((complete && TOLD_DONE.test(text)) || isMonthFirst(text)) continue;
      const was = `${nameOf(action)} ${complete ? "was" : "is"} ${field === "revisedDue" ? "put off to" : "due"}`;
      const parts = vague.length < dates.length ? { parts: vague.map(({ asWritten }) => asWritten) } : {};
      const cell = action.at[field];
      tell({
        about: action.key,
        at: cell === undefined ? at : ([cell] as At),
        data: { place: was, text, ...parts },
        severity: complete ? "advice" : "warning",
      });
    }
    for (const row of actionsWith(plan, "start")) {
      const { action } = row;
      const { start } = action;
      if (isBlank(action.raw.start) || (start !== null && start.window !== null)) continue;
      const text = String(saidIn(action, "start"));
      if (isDateToCome(text) || isMonthFirst(text)) continue;
      tell({
        about: `${action.key}:start`,
        at: row.at,
        data: { place: `${nameOf(action)} begins`, text: text.trim() },
      });
    }
    const headings = headingsWithoutYear(plan);
    for (const { at, field, raw } of plan.unread) {
      if (headings.has(at)) continue;
      if (!DATE_FIELDS.includes(field) || isDateToCome(String(raw)) || isMonthFirst(String(raw))) continue;
      tell({ about: at, at: [at], data: { place: `${shortRef(at)} (${fieldNames[field]}) holds`, text: String(raw) } });
    }
  },

  examples: {
    bad: [
      { actions: [{ ref: "1.2", due: "early next year" }] },
      { actions: [{ ref: "1.3", due: "March 2026", updated: "last week" }] },
      { actions: [{ ref: "1.4", due: "2025/26" }] },
      { actions: [{ ref: "1.5", due: "Draft March 2026; end of the spring term" }] },
      { actions: [{ ref: "1.6", due: "March 2025", revisedDue: "end of term" }] },
      { actions: [{ ref: "1.7", start: "in the new year" }] },
      { actions: [{ ref: "1.8", due: "Week 12" }] },
      { actions: [{ ref: "1.9", due: "w/c 12" }] },
    ],
    good: [
      {
        actions: [
          { due: "31/03/2026" },
          { due: "Autumn term 2025" },
          { due: "TBC" },
          { due: "Ongoing" },
          { due: null },
          { due: "early November 2025" },
          { due: "March 2026\nReport TBC" },
        ],
      },
    ],
  },
});

/** Neither a day nor a stretch that ends on one, and not said to come. */
function isVague({ kind, asWritten, done }: Milestone): boolean {
  return kind === "unknown" && !done && !isDateToCome(asWritten) && !/\btb[cad]\W*$/i.test(asWritten);
}

/** What to ask about words that nearly give a date. */
function questionFor(text: string): string {
  if (/^\W*(?:end of |by |during |in )*(?:the )?(?:20)?\d{2}\s?[/–-]\s?(?:20)?\d{2}\W*$/i.test(text))
    return "Is it the school year or the financial year?";
  if (/\bq(?:uarter |tr )?[1-4],?\s+(?:of )?(?:20)?\d{2}\W*$/i.test(text))
    return "Is it a quarter of the calendar year or of the financial year?";
  if (/^\W*(?:spring|summer|autumn|winter)\s+20\d{2}\W*$/i.test(text))
    return "Is it the school term, and if so, its end?";
  if (
    /^\W*(?:end of |by |during |in )*(?:the )?(?:week|wk|w\/[ce])\.?\s*(?:no\.?\s*|number\s*)?\d{1,2}\W*$/i.test(text)
  )
    return "The year is missing: which week of which year is it?";
  return "Which one is meant?";
}
