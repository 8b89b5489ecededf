import { longDay } from "../../plan/dates/day";
import { isDenied } from "../claims";
import { datedWordsOf } from "../dated-words";
import { rule } from "../rule";
import { actionsWith, nameOf, quoted } from "../rows";

const TOLD =
  /\b(took place|went live|was|were|has been|have been|had been|completed|launched|held|published|delivered|started|began|begun|approved|introduced|signed off|finished|recruited|appointed|opened|met|trained|issued)\b/i;

/** Words that tell what has happened, directly before the date of it: "was held on", "launched the guide in". */
const HAPPENED = new RegExp(
  String.raw`${TOLD.source}((?: [^\s,;:()]+){0,4}) (?:in|on|during|since) (?:early |mid |late |the end of )?$`,
  "i",
);

/** Between the two they speak of something else: "was told that it starts in", "were planned for two days in". */
const OF_ANOTHER =
  /\b(to|that|for|of|will|would|which|who|scheduled|planned|booked|set|agreed|expected|due|invited|asked|told|starting|beginning|opening|ready|supposed|moved|delayed|postponed|deferred)\b/i;

const SUPPOSED =
  /\b(will|would|shall|should|to be|is to|are to|if|once|when|until|before|by the time|plan\w*|expect\w*|due)\b/i;

export default rule({
  id: "told-as-past-but-ahead",
  subject: "commentary",
  severity: "advice",
  title: "What an update tells as past lies before the report",
  why: "A slip of the year is quickly made. The board would take for done what is still to come.",
  needs: ["actions.progress"],
  message: (d: { action: string; words: string; asAt: string }) =>
    `${d.action} tells as past what lies after ${longDay(d.asAt)}: ${quoted(d.words)}. Which date is meant, or is it still to come?`,

  check(plan, tell, { asAt }) {
    for (const { action } of actionsWith(plan, "progress")) {
      const found = datedWordsOf(plan, action, TOLD, "progress", "evidence").find(
        ({ before, from }) => from > asAt && isToldAsPast(before),
      );
      if (found === undefined) continue;
      tell({ about: action.key, at: [found.at], data: { action: nameOf(action), words: found.clause, asAt } });
    }
  },

  examples: {
    bad: [
      {
        asAt: "2025-03-31",
        actions: [
          { ref: "4.1", progress: "Two pilots are running. The first workshop was held in May 2025." },
          { ref: "4.2", progress: "We published the guide on 14 March 2026." },
        ],
      },
    ],
    good: [
      {
        asAt: "2025-03-31",
        actions: [
          { progress: "The first workshop was held in March 2025." },
          { progress: "The first workshop will be held in May 2025." },
          { progress: "Schools were told that the new form starts in May 2025." },
          { progress: "The workshop was planned for two days in May 2025. The contract is approved from May 2025." },
          { progress: "The guide is to be published once the panel has met in May 2025." },
          { progress: "The guide was not published in May 2025." },
        ],
      },
    ],
  },
});

function isToldAsPast(before: string): boolean {
  const match = HAPPENED.exec(before);
  if (match === null || OF_ANOTHER.test(match[2] ?? "")) return false;
  const ahead = before.slice(0, match.index);
  return !SUPPOSED.test(ahead) && !isDenied(before);
}
