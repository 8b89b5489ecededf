import { markOfWords, squash } from "../../plan";
import { capital } from "../../words";
import { isPlaceholder } from "../placeholders";
import { rule } from "../rule";
import { groupBy } from "../../group-by";
import { actionsWith, listCells, listed, nameInside, quoted, type At } from "../rows";

/** "On track." may well stand on two rows; so many words alike are a copy. */
const WORDS = 6;
/** Actions that wait may wait for the same: "Begins when the funding is confirmed." */
const WORDS_OF_WAITING = 12;

export default rule({
  id: "update-copied",
  subject: "commentary",
  severity: "warning",
  title: "Each action has an update of its own",
  why: "The same words under two actions say that one of them was not looked at, and the board will notice.",
  needs: ["actions.progress"],
  message: (d: { cells: string; actions: readonly string[]; text: string }) =>
    `${capital(listed(d.actions))} have, word for word, the same update (${d.cells}). To which does ${quoted(d.text)} belong?`,

  check(plan, tell) {
    const told = actionsWith(plan, "progress");
    const alike = groupBy(told, ({ action: { progress } }) => (progress === null ? null : markOfWords(progress)));
    const some = new Set([...alike.values()].filter((rows) => rows.length > 1).flat());
    const groups = groupBy(
      told.filter((row) => some.has(row)),
      ({ action: { progress, sheet } }) => (isPlaceholder(progress!) ? null : `${sheet}!${squash(progress!)}`),
    );
    for (const group of groups.values()) {
      const wait = group.every(({ action }) => action.actionStatus === "not-started");
      const words = squash(group[0].action.progress!).split(" ").length;
      if (group.length < 2 || words < (wait ? WORDS_OF_WAITING : WORDS)) continue;
      const cells = [...new Set(group.map(({ at }) => at[0]))];
      const names = [...new Set(group.map(({ action }) => nameInside(action)))];
      const refs = new Set(group.map(({ action }) => action.ref ?? action.key));
      if (cells.length < 2 || refs.size < 2) continue;
      const data = { cells: listCells(cells), actions: names, text: group[0].action.progress! };
      tell({ about: group.map(({ action }) => action.key).join("+"), at: cells as unknown as At, data });
    }
  },

  examples: {
    bad: [
      {
        actions: [
          { ref: "4.1", progress: "New panel meets weekly; first ten cases were heard in May." },
          { ref: "4.2", progress: "A draft has gone to schools for comment." },
          { ref: "4.3", progress: "New panel meets weekly; first ten cases were heard in May. " },
        ],
      },
    ],
    good: [
      {
        actions: [
          { ref: "4.1", actionStatus: "Action not yet started", progress: "Begins when the funding is confirmed." },
          { ref: "4.2", actionStatus: "Action not yet started", progress: "Begins when the funding is confirmed." },
        ],
      },
      {
        actions: [
          { ref: "4.1", progress: "On track, nothing to report." },
          { ref: "4.2", progress: "On track, nothing to report." },
        ],
      },
      {
        actions: [
          { ref: "4.3", progress: "New panel meets weekly; first ten cases were heard in May." },
          { ref: "4.3", progress: "New panel meets weekly; first ten cases were heard in May." },
        ],
      },
    ],
  },
});
