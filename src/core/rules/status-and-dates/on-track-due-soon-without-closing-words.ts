import type { Action } from "../../plan";
import { addDays, daysBetween, longDay } from "../../plan/dates/day";
import { counted } from "../../words";
import { actionsDueIn } from "../deadlines";
import { isPlaceholder } from "../placeholders";
import { rule } from "../rule";
import { nameOf, withCells } from "../rows";

const SOON = 14;

/** Words by which an update speaks of the end of the work. */
const CLOSING =
  /\b(complet\w*|finish\w*|finali[sz]\w*|final|finally|last|remain\w*|left to|clos(e|ed|es|ing|ure)|conclu\w*|end|ends|ended|ending|sign(ed|ing)?[- ]?off|launch\w*|publish\w*|publication|go(es|ing)? live|went live|deliver(ed|y)?|in place|ready|done|achieved|on (time|schedule|target)|deadline|by (the )?(due date|deadline|then|end))\b/i;

export default rule({
  id: "on-track-due-soon-without-closing-words",
  subject: "status and dates",
  severity: "advice",
  title: "An update shortly before the date says how the work will end",
  why: "Two weeks before its date the board expects to hear what is left to do, not only what was begun.",
  needs: ["actions.due", "actions.actionStatus", "actions.progress"],
  message: (d: { action: string; due: string; days: number }) =>
    `${d.action} is on track and due on ${longDay(d.due)}, ${d.days === 0 ? "the day of the report" : `in ${counted(d.days, "day")}`}; its update does not speak of the end. What is left to do?`,

  check(plan, tell, { asAt }) {
    for (const row of actionsDueIn(plan, "in-progress-on-track", "actionStatus", "progress")) {
      const { action } = row;
      const { finalDue, progress } = action;
      if (finalDue === null || finalDue < asAt || finalDue > addDays(asAt, SOON) || speaksOfEnd(action)) continue;
      if (progress === null || isPlaceholder(progress)) continue;
      const data = { action: nameOf(action), due: finalDue, days: daysBetween(asAt, finalDue) };
      tell({ about: action.key, at: withCells([row.at[2]!], action, "due", "revisedDue"), data });
    }
  },

  examples: {
    bad: [
      {
        asAt: "2025-03-31",
        actions: [{ ref: "1.2", due: "2025-04-14", progress: "Three workshops with schools were held in February." }],
      },
    ],
    good: [
      {
        asAt: "2025-03-31",
        actions: [
          { due: "2025-04-15", progress: "Three workshops with schools were held in February." },
          {
            due: "2025-04-14",
            progress: "Three workshops held; the guide goes to print on 7 April, ready for the launch.",
          },
          { due: "2025-04-14", progress: "Workshops held.", nextSteps: "Sign-off by the panel on 9 April." },
          { due: "2025-04-14", progress: "Update to follow" },
          {
            due: "2025-04-14",
            progress: "Three workshops with schools were held.",
            actionStatus: "Action in progress, off track",
          },
        ],
      },
    ],
  },
});

const speaksOfEnd = ({ progress, nextSteps }: Action) => CLOSING.test(`${progress ?? ""}\n${nextSteps ?? ""}`);
