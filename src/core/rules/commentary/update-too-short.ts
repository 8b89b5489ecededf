import type { Action } from "../../plan";
import { counted } from "../../words";
import { isPlaceholder } from "../placeholders";
import { olderCopies } from "../older-copies";
import { rule } from "../rule";
import { groupBy } from "../../group-by";
import { actionsWith, listed, nameOf, quoted, type At } from "../rows";
import { wordsIn } from "../texts";

export default rule({
  id: "update-too-short",
  subject: "commentary",
  severity: "advice",
  title: "An update of work in progress is a whole sentence",
  why: "A word or two leaves the board to guess what was done, by whom and for whom.",
  needs: ["actions.progress", "actions.actionStatus"],
  // Whoever is asked about an update for another reason writes it anew.
  givesWayTo: ["commentary", "movement", "data protection", "dates", "references", "status and impact"],
  message: (d: { actions: readonly string[]; least: number; text: string }) =>
    d.actions.length === 1
      ? `${d.actions[0]} is in progress, and its update has fewer than ${counted(d.least, "word")}: ${quoted(d.text)}. What has been done?`
      : `${listed(d.actions)} are in progress, and their updates have fewer than ${counted(d.least, "word")}, such as ${quoted(d.text)}. What has been done?`,

  *check(plan, { settings: { leastUpdateWords: least }, told }) {
    const older = olderCopies(plan);
    const short = actionsWith(plan, "progress").filter(
      ({ action, at }) => isShort(action, least) && !told?.has(at[0]) && !older.has(action),
    );
    for (const [sheet, rows] of groupBy(short, ({ action }) => action.sheet)) {
      const cells = [...new Set(rows.map(({ at }) => at[0]))] as unknown as At;
      const data = {
        actions: rows.map(({ action }) => nameOf(action)),
        least,
        text: rows[0].action.progress!.replace(/[.\s]+$/, ""),
      };
      yield { about: sheet, at: cells, data };
    }
  },

  examples: {
    bad: [
      { actions: [{ ref: "4.1", progress: "First panel has met twice since May." }] },
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
  return isOpen && progress !== null && !isPlaceholder(progress) && wordsIn(progress, least) < least;
}
