import { addMonths } from "../../plan/dates/day";
import { datedWordsOf, isStale, type DatedWords } from "../dated-words";
import { rule } from "../rule";
import { actionsWith, nameOf, quoted } from "../rows";

const RECENT =
  /\b(recent|recently|lately|latest|newly|(?:we are |are |is |has |have |was |were |been |only )just (?:been )?\w+|just (completed|launched|published|started|held|begun|agreed|finished|opened)|(?:only )?last (week|month)|this (week|month)(?=,? ?\()|(?:last|past) (?:few |two |three |couple of |fort)?(?:days|weeks|months|nights?|week|month))\b/i;
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

  check(plan, tell, { asAt, settings }) {
    for (const { action } of actionsWith(plan, "progress")) {
      if (isStale(action, asAt, settings.staleAfterDays)) continue;
      const dates = datedWordsOf(plan, action, RECENT, "progress", "evidence").filter(({ clause }) =>
        RECENT.test(clause),
      );
      // "Recently compared with May 2023": the newest date of the clause is what is recent.
      const isOld = dates.length > 0 && dates.every(({ to }) => addMonths(to, MONTHS) < asAt);
      const [first] = dates;
      if (!isOld || first === undefined || !isOfThen(first)) continue;
      tell({ about: action.key, at: [first.at], data: { action: nameOf(action), words: first.clause } });
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

/** Between "recent" and the date: words that give the date to something else. */
const OF_ANOTHER = new RegExp(
  [
    "\\b(?:than|compared (?:with|to)|in place|that|which|who|whose|those|follows?|for the (?:year|period|term))\\b",
    "\\b(?:from|since|against|after|following|until|before)\\b[^,;]{0,30}$",
    "\\b(?:plan|strategy|policy|survey|audit|inspection|report|review|contract|agreement|procedure|figures?|those|that|questions|version|edition|law|act|regulations|guidance|low|high|peak|level) (?:of|from) (?:the )?(?:\\w+ )?$",
    "(?<!\\b(?:was|were|been|be|is|are|has|have|and|just|newly|recently|lately)\\s|^\\s*)(?<!,\\s*(?:\\w+\\s)?)\\b(?:agreed|signed|set|made|issued|written|adopted|approved|introduced|published|launched|passed|drawn up|used|let)\\s+(?:in|on|by|of)\\s+(?:the )?$",
  ].join("|"),
  "i",
);
/** Figures of the nation come out late, and the latest may well be old. */
const PUBLISHED =
  /\b(?:national|nationally|published|statistics|statistical|census|benchmark\w*|england|dfe|figures|data)\b/i;

/** Whether the date of a clause is when that happened which it calls recent: it stands behind the word, and belongs to it. */
function isOfThen({ clause, before }: DatedWords): boolean {
  const recent = RECENT.exec(before);
  if (recent === null) return false;
  const between = before.slice(recent.index + recent[0].length);
  if (/latest|recent$/i.test(recent[0]) && PUBLISHED.test(clause)) return false;
  return !OF_ANOTHER.test(between);
}
