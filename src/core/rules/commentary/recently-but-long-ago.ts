import { addMonths } from "../../plan/dates/day";
import { datedWordsOf, isStale } from "../dated-words";
import { rule } from "../rule";
import { actionsWith, nameOf, quoted } from "../rows";

const RECENT =
  /\b(recently|lately|just (completed|launched|published|started|held|begun|agreed|finished)|last (week|month)|in recent (weeks|months))\b/i;
const MONTHS = 6;

export default rule({
  id: "recently-but-long-ago",
  subject: "commentary",
  severity: "advice",
  title: "What an update calls recent was within the last six months",
  why: "“Recently” beside an old date says that the text was carried over from an earlier report.",
  needs: ["actions.progress"],
  message: (d: { action: string; words: string }) =>
    `${d.action}: ${quoted(d.words)} was more than six months ago. What has happened since?`,

  *check(plan, { asAt, settings }) {
    for (const { action } of actionsWith(plan, "progress")) {
      if (isStale(action, asAt, settings.staleAfterDays)) continue;
      const dates = datedWordsOf(plan, action, RECENT, "progress", "evidence").filter(({ clause }) =>
        RECENT.test(clause),
      );
      // "Recently compared with May 2023": the newest date of the clause is what is recent.
      const isOld = dates.length > 0 && dates.every(({ to }) => addMonths(to, MONTHS) < asAt);
      const [first] = dates;
      if (!isOld || first === undefined || COMPARED.test(first.before)) continue;
      yield { about: action.key, at: [first.at], data: { action: nameOf(action), words: first.clause } };
    }
  },

  examples: {
    bad: [{ asAt: "2025-03-31", actions: [{ ref: "4.1", progress: "The guide was recently published (May 2024)." }] }],
    good: [
      {
        asAt: "2025-03-31",
        actions: [
          { progress: "The guide was recently published (September 2024)." },
          { progress: "Waits have recently fallen to 9 weeks, from 18 in May 2023." },
          { progress: "The guide was published in May 2024. A film has recently been made." },
          { progress: "The guide was recently published (May 2024).", updated: "2024-06-01" },
        ],
      },
    ],
  },
});

const COMPARED = /\b(from|since|than|compared (with|to)|against|of|in place)\b[^,;]*$/i;
