import { isComplete, isOverdue, type IsoDay } from "../../plan";
import { longDay } from "../../plan/dates/day";
import { isDenied } from "../claims";
import { datedWordsOf, isStale, type DatedWords } from "../dated-words";
import { rule } from "../rule";
import { actionsWith, nameOf, quoted } from "../rows";

const AHEAD =
  /\b(will|shall|is to|are to|to be|(?:is|are) (?:due|planned|expected|scheduled|hoped|likely)|aims? to|aiming to|going to)\b/i;

/** Words for what is to come, directly before its date: "will open in", "is to be published by". */
const TO_COME = new RegExp(
  String.raw`${AHEAD.source}((?: [^\s,;:()]+){0,7}) (?:by|in|on|from|at|until|before|during)(?: the)?(?: (?:early|mid|late|start of|end of|beginning of))? ?$`,
  "i",
);

/** Between the two they speak of another date: "will build on the audit held in", "will be compared with". */
const OF_ANOTHER =
  /(?<!\bbe )\b(held|made|published|agreed|collected|set|done|written|taken)\b|\b(since|of|than|against|compared|based|after|following|was|were|had)\b/i;

export default rule({
  id: "will-but-date-passed",
  subject: "commentary",
  severity: "advice",
  title: "What an update says will happen lies ahead",
  why: "“Will” with a date that has passed tells the board that nobody has looked at the text since, or that something did not happen.",
  needs: ["actions.progress"],
  message: (d: { action: string; words: string; asAt: string }) =>
    `${d.action} speaks of ${quoted(d.words)}, and at ${longDay(d.asAt)} that has passed. Did it happen?`,

  check(plan, tell, { asAt, settings }) {
    for (const { action } of actionsWith(plan, "progress")) {
      // That its own date has passed, or that the whole update is old, is told by rules of their own.
      if (isOverdue(action, asAt) || isStale(action, asAt, settings.staleAfterDays)) continue;
      const fields = isComplete(action.actionStatus) ? (["progress"] as const) : (["progress", "nextSteps"] as const);
      const found = datedWordsOf(plan, action, AHEAD, ...fields).find((date) => isStillToCome(date, asAt));
      if (found === undefined) continue;
      tell({ about: action.key, at: [found.at], data: { action: nameOf(action), words: found.clause, asAt } });
    }
  },

  examples: {
    bad: [
      {
        asAt: "2025-03-31",
        actions: [
          { ref: "4.1", progress: "The first panel will meet in February 2025." },
          { ref: "4.2", progress: "Draft with schools.", nextSteps: "The guide is to be published by 14 March 2025." },
        ],
      },
    ],
    good: [
      {
        asAt: "2025-03-31",
        actions: [
          { progress: "The first panel will meet in March 2025." },
          { progress: "The first panel met in February 2025; the next will meet in May 2025." },
          { progress: "The guide will build on the audit held in May 2024." },
          { progress: "Waits will be compared with those of May 2024." },
          { progress: "The first panel will meet in February 2025.", due: "2025-02-28" },
          { progress: "The first panel will meet in May 2024.", updated: "2024-04-01" },
          {
            progress: "The guide is in use in all schools of the north.",
            nextSteps: "The guide is to be published by 14 March 2025.",
            actionStatus: "Action complete, impact not yet seen",
          },
        ],
      },
    ],
  },
});

function isStillToCome({ before, to }: DatedWords, asAt: IsoDay): boolean {
  const match = to < asAt ? TO_COME.exec(before) : null;
  return match !== null && !OF_ANOTHER.test(match[2] ?? "") && !isDenied(match[2] ?? "");
}
