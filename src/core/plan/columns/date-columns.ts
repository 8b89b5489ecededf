import type { ColumnNames } from "./column-names";
import { bandOf } from "./date-bands";

const either = (...patterns: readonly (RegExp | string)[]) =>
  new RegExp(patterns.map((one) => (typeof one === "string" ? one : one.source)).join("|"));

/** Before or behind what a heading says else: "Completed by (original)", "Revised: to be completed by". */
const OF_ANOTHER_DATE =
  /^\W*(?:original|initial|baseline|revised|amended|extended)\b|[-([–—:]\s*(?:original|initial|baseline|revised|amended|extended)\W*$/i;

/** When an action is to begin and to be complete, and when its row was last looked at. */
export const dateColumns = {
  originalDue: {
    is: ["original due date", "original date", "original deadline", "baseline date", "original target date"],
    like: either(
      /\b(?:original|initial|baseline|first agreed)\b.*\b(?:date|deadline|target|due|timescale|finish|completion|end)\b|\b(?:due|deadline|(?:target|completion|end|finish) date|timescales?|by when|complet(?:ed?|ion) by)\b.*\b(?:original|initial|baseline|previous|old)\b/,
      bandOf("originalDue"),
    ),
  },
  revisedDue: {
    is: ["revised due date", "revised date", "new date", "revised deadline", "forecast date", "revised target date"],
    like: either(
      /\b(?:revised|new|amended|extended|forecast|re ?base\w*|updated)\b.*\b(?:date|deadline|target|due|timescale|finish|completion|end)\b|\b(?:due|deadline|(?:target|completion|end|finish) date|timescales?|by when|complet(?:ed?|ion) by)\b.*\b(?:revised|amended|extended|re ?base\w*)\b/,
      bandOf("revisedDue"),
    ),
  },
  due: {
    is: [
      "due",
      "due date",
      "deadline",
      "target date",
      "completion date",
      "by when",
      "timescale",
      "timescales",
      "date due",
      "to be fully completed by",
      "to be completed by",
      "complete by",
      "end date",
      "when",
      "finish",
      "finish date",
      "by",
      "to be done by",
      "complete by date",
      "when by",
      "end",
      "timeline end",
      "planned end",
    ],
    has: ["completed by", "completion by"],
    never: (heading) => OF_ANOTHER_DATE.test(heading),
    like: /\b(?:due|deadlines?|time ?scales?|time ?frames?|time ?lines?|target date|finish(?:ed)?|end date|by when|completion (?:date|due|by|target|deadline)|date (?:of|for) (?:completion|delivery)|date for action|(?:date|when) (?:to be )?(?:completed?|done|delivered|achieved)|(?:to be )?(?:completed?|done|delivered|achieved) by|delivery date|milestone date|target completion|planned (?:end|completion|finish)|when (?:will|must|should|does|do|is|are) .*(?:done|do|happen|completed?|ready|finish(?:ed)?|achieved?|delivered?|in place|due|end))\b/,
    unlike: either(
      /\b(?:original|initial|revised|new|amended|extended|start|started|next|actual|actually|evidence|percent\w*|status|rag|update|updated|review|reviewed|risk|issued?|raised)\b/,
      bandOf("actual"),
      bandOf("originalDue"),
      bandOf("revisedDue"),
    ),
  },
  start: {
    is: [
      "start",
      "start date",
      "begin",
      "begins",
      "from",
      "planned start",
      "timeline start",
      "began",
      "started",
      "commenced",
    ],
    like: /\bwhen (?:will|do|does|did) .*(?:start|begin)\b|\b(?:start|begin|commence\w*|starting)\b.*\bdate\b|\bdate\b.*\b(?:start|begin|commenc\w+|started)\b|^(?:planned )?start\b/,
    unlike: /\bend\b/,
  },
  updated: {
    is: [
      "updated",
      "date updated",
      "last updated",
      "date of update",
      "update date",
      "last update",
      "date of last update",
      "date last updated",
      "date of last report",
      "last modified",
      "date modified",
      "modified",
      "last changed",
      "date changed",
      "last edited",
      "edited",
    ],
    like: /\b(?:note|comment|entry) date\b|\bupdated? (?:on|by date|date)\b|\bdate (?:of )?(?:last |latest )?(?:updated?|review(?:ed)?|entry|report)\b|\blast (?:updated|reviewed|review|update)\b(?! (?:text|narrative|comment\w*))/,
    unlike:
      /\b(?:next|since)\b|^(?!.*\b(?:date|when|on)\b).*\b(?:b?rag|rating|status) (?:at|from|as at|as of) (?:the )?last\b/,
  },
} as const satisfies Record<string, ColumnNames>;
