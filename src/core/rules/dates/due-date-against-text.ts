import type { Action, IsoDay, Milestone } from "../../plan";
import { fieldNames, isComplete } from "../../plan";
import { readMilestones } from "../../plan/dates/milestones";
import { clausesOf } from "../claims";
import { actionsDue } from "../deadlines";
import { rule } from "../rule";
import { nameOf, quoted, type At } from "../rows";
import type { CellRef } from "../../workbook";

const FIELDS = ["nextSteps", "successCriteria", "progress"] as const;

const NOW = "(?:(?:is|are|has|have|was|been|now|only|currently) )*";
const END = "(?:be )?(?:fully )?(?:completed?|finish(?:ed)?|conclude[d]?|done|closed|end(?:ed)?|due)(?: in full)?";
const FORESEEN = "(?:expected|likely|planned|scheduled|forecast|anticipated|projected|estimated|set|now due|due)";
const DATE_OF_END = "(?:deadline|due date|completion date|end date|target date|finish date)";
const MOVED_DATE = `(?:${DATE_OF_END}|(?<!(?:start|launch|meeting|board|visit|review|publication) )date|completion|timescale)`;
const WHOLE =
  "(?<!\\bof )\\b(?:(?:this|the|whole) (?:action|work|project|workstream|piece of work|programme)|^(?:work|action|this|it))";
const NOT_ONCE = "(?<!(?:was|were|original|originally|previous|first|initial) )";
/** Words before a date that speak of the whole action's end. Not of what was once: "was due by". */
const OF_THE_WHOLE = new RegExp(
  `(?:^|[^\\p{L}])(?:${[
    `${WHOLE} (?:will|is|should|must|can|cannot|would)(?: now| only| not| be)* (?:${FORESEEN} )?(?:to )?${END}`,
    `^(?:now )?${FORESEEN} (?:now )?(?:to )${END}`,
    `${NOT_ONCE}${DATE_OF_END}(?: is| of|:)?(?: now)?`,
    `${NOT_ONCE}completion ${NOW}${FORESEEN}`,
    `(?:new|revised|amended|extended|expected|anticipated|forecast|later) (?:(?:target|due|completion|end|delivery|finish) )?(?:date|deadline|timescale|completion)(?: is| was| of|:| has been| agreed| set| as)*`,
    `${MOVED_DATE} ${NOW}(?:moved|extended|revised|put back|pushed back|changed|slipped|deferred|rescheduled)`,
    `now due`,
    `^(?:extended|deferred|put back|moved back|rescheduled)`,
  ].join("|")})(?: (?:by|for|on|in|to|until|before|at|as))?(?: (?:the|about|around))?(?: end of)?\\s*$`,
  "iu",
);

/** Cheap: whether a text has a word without which none of these stands in it. */
const MAY_SPEAK = /action|deadline|date|due|comple|finish|conclu|done|clos|\bend|exten|defer|back|reschedul|timescale/i;

export default rule({
  id: "due-date-against-text",
  subject: "dates",
  severity: "advice",
  title: "The plan gives one date for the end of an action",
  why: "When the update says December and the column March, the board is told of one and the lead works to the other.",
  needs: ["actions.due"],
  message: (d: { action: string; due: string; field: string; words: string }) =>
    `${d.action} is due ${quoted(d.due)}, and its ${d.field} ${d.field.endsWith("s") || d.field.endsWith("criteria") ? "say" : "says"} ${quoted(d.words)}. Which date holds?`,

  check(plan, tell, { asAt }) {
    for (const row of actionsDue(plan)) {
      const { action, dates, deadlines } = row;
      if (isComplete(action.actionStatus)) continue;
      const [deadline, ...more] = deadlines;
      if (deadline === undefined || more.length + dates.length > 1) continue;
      const other = otherEnd(action, deadline.window, asAt);
      if (other === null) continue;
      const data = {
        action: nameOf(action),
        due: deadline.asWritten,
        field: fieldNames[other.field],
        words: other.words,
      };
      tell({ about: action.key, at: [row.at[0], other.at] as At, data });
    }
  },

  examples: {
    bad: [
      {
        asAt: "2025-03-31",
        actions: [
          { ref: "1.1", due: "20 December 2025", nextSteps: "This action will be completed by 31 January 2026" },
        ],
      },
      {
        asAt: "2025-03-31",
        actions: [{ ref: "1.2", due: "September 2025", progress: "Delayed. Deadline moved to March 2026." }],
      },
      { asAt: "2025-03-31", actions: [{ ref: "1.3", title: "Recruit caseworkers by June 2025", due: "March 2026" }] },
    ],
    good: [
      {
        asAt: "2025-03-31",
        actions: [
          { due: "31 December 2025", nextSteps: "This action will be completed by December 2025" },
          { due: "September 2025", progress: "Deadline moved from March 2025. Survey due by June 2025." },
          { due: "September 2025", nextSteps: "The draft will be completed by June 2025" },
          { due: "September 2025", progress: "The original deadline of January 2026 was brought forward" },
          { due: "March 2025\nMarch 2026", nextSteps: "Deadline: June 2025" },
          { due: "March 2026", title: "Publish data by June 2025 and each term after" },
        ],
      },
    ],
  },
});

type Said = { readonly field: (typeof FIELDS)[number] | "title"; readonly at: CellRef; readonly words: string };

/** Where the action's own words name another day ahead for its end; null where none does. */
function otherEnd(action: Action, { from, to }: NonNullable<Milestone["window"]>, asAt: IsoDay): Said | null {
  const differs = ({ window }: Milestone) =>
    window !== null && window.to >= asAt && (window.to < from || window.from > to);
  for (const field of FIELDS) {
    const [at, text] = [action.at[field], action[field]];
    if (at === undefined || text === null || !/\d{2}/.test(text) || !MAY_SPEAK.test(text)) continue;
    for (const clause of clausesOf(text)) {
      if (!/\d/.test(clause) || !MAY_SPEAK.test(clause)) continue;
      const found = readMilestones(clause).find((one) => differs(one) && OF_THE_WHOLE.test(before(clause, one)));
      if (found !== undefined) return { field, at, words: clause };
    }
  }
  const title = action.title ?? "";
  const [last] = /\bby [^.;]{0,24}\d{4}\W*$/i.test(title) ? readMilestones(title).slice(-1) : [];
  const ends = last !== undefined && differs(last) && /\bby (?:the )?(?:end of )?$/i.test(before(title, last));
  return ends && action.at.title !== undefined ? { field: "title", at: action.at.title, words: title } : null;
}

const before = (text: string, { asWritten }: Milestone) => text.slice(0, Math.max(0, text.lastIndexOf(asWritten)));
