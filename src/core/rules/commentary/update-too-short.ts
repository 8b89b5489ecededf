import type { Action } from "../../plan";
import { counted } from "../../words";
import { isPlaceholder } from "../placeholders";
import { olderCopies } from "../older-copies";
import { rule } from "../rule";
import { groupBy } from "../../group-by";
import { actionsWith, listed, quoted, type At } from "../rows";
import { namesOf } from "../gathered";
import { wordsIn } from "../texts";

export default rule({
  id: "update-too-short",
  subject: "commentary",
  severity: "advice",
  title: "An update of work in progress says what was done",
  why: "A word or two leaves the board to guess what was done, by whom and for whom.",
  needs: ["actions.progress", "actions.actionStatus"],
  // Whoever is asked about an update for another reason writes it anew.
  givesWayTo: ["commentary", "movement", "data protection", "dates", "references", "status and impact"],
  message: (d: { actions: readonly string[]; least: number; text: string }) =>
    d.actions.length === 1
      ? `${d.actions[0]} is in progress, and its update has fewer than ${counted(d.least, "word")}: ${quoted(d.text)}. What has been done?`
      : `${listed(d.actions)} are in progress, and their updates have fewer than ${counted(d.least, "word")}, such as ${quoted(d.text)}. What has been done?`,

  check(plan, tell, { settings: { leastUpdateWords: least }, told }) {
    const older = olderCopies(plan);
    const short = actionsWith(plan, "progress").filter(
      (row) => isShort(row.action, least) && !told?.has(row.at[0]) && !older.has(row.action),
    );
    for (const [sheet, rows] of groupBy(short, ({ action }) => action.sheet)) {
      const cells = [...new Set(rows.map(({ at }) => at[0]))] as unknown as At;
      const data = {
        actions: namesOf(rows),
        least,
        text: rows[0].action.progress!.replace(/[.\s]+$/, ""),
      };
      tell({ about: sheet, at: cells, data });
    }
  },

  examples: {
    bad: [
      { actions: [{ ref: "4.1", progress: "Work continues with partners." }] },
      {
        actions: [
          { ref: "4.1", progress: "Panel met." },
          { ref: "4.2", progress: "Draft ready.", actionStatus: "Action in progress, off track" },
        ],
      },
    ],
    good: [
      {
        actions: [
          { progress: "The first panel has met twice since May." },
          { progress: "Outreach offer agreed by six schools." },
          { progress: "Update to follow" },
          { progress: "Begins in May.", actionStatus: "Action not yet started" },
          { progress: "Done.", actionStatus: "Action complete and impactful" },
          { progress: null },
        ],
      },
    ],
  },
});

function isShort({ actionStatus, progress }: Action, least: number): boolean {
  const isOpen = actionStatus === "in-progress-on-track" || actionStatus === "in-progress-off-track";
  if (!isOpen || progress === null || isPlaceholder(progress)) return false;
  const words = wordsIn(progress, least);
  return words < least && !(words >= FEWEST && tellsWhat(progress, words < least / 2));
}

/** A word by which somebody did or does something; not those that only say that it goes on. */
const VERBS =
  /\b(?!(?:continued|progressed|planned|needed|required|delayed|expected|updated|noted|discussed|need|proceed|indeed|based|related)\b)(?:\w{2,}ed|met|held|begun|began|built|written|rewritten|sent|made|taken|took|given|gave|set up|run|won|found|brought|chosen|cut|drawn|grown|put|paid|risen|rose|fell|fallen|seen|shown|visits?|supports?|checks|stands|left|started|meets?|uses?|attends?|receives?|offers?|serves?|covers?|runs|running|shows?|feeds?|gives?|helps?|reach(?:es)?|works? (?:with|in|to)|(?:is|are|was|were|has|have) (?!(?:ongoing|continu\w+|in (?:hand|progress)|under|progress\w*|planned|to|not|due|being)\b)\w+|in (?:use|place|post))\b/gi;
/** What was done, with whom, how often or how much of it: a number, or something behind the verb. */
const WHAT =
  /\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|first|all|both|each|every|half|by|with|to|at|in|on|for|from|across|among|and|since|against|because|their|its|been|weekly|monthly|fortnightly|termly|quarterly|twice|is|are|of)\b/i;

/** Fewer words tell of nothing: "Panel met." */
const FEWEST = 3;
const COUNTED =
  /\b(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-\w+)?|all|both|every|each)\b/i;
const DONE = /\b(?:done|complete|under way|open|in)\b/i;

/**
 * Whether a short update is a sentence all the same: "Outreach offer agreed by six special schools", "Interviews held, start
 * date agreed". Of a very short one a number is asked: "27 schools reviewed".
 */
function tellsWhat(progress: string, isVeryShort: boolean): boolean {
  const verbs = progress.match(VERBS)?.length ?? 0;
  if (COUNTED.test(progress) && (verbs > 0 || DONE.test(progress))) return true;
  return !isVeryShort && (verbs > 1 || /\bbecause\b/i.test(progress) || (verbs > 0 && WHAT.test(progress)));
}
