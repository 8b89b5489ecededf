import { counted, wordCount } from "../../words";
import { rule } from "../rule";
import { actionsWith, nameOf } from "../rows";
import { wordsIn } from "../texts";

export default rule({
  id: "update-too-long",
  subject: "commentary",
  severity: "advice",
  title: "An update can be read in half a minute",
  why: "What a board does not read it cannot question. The last sentences, where the trouble mostly stands, are lost first.",
  needs: ["actions.progress"],
  message: (d: { action: string; words: number; most: number }) =>
    `${d.action} has an update of ${counted(d.words, "word")}; for a board ${d.most} are enough. Which of them does the board need?`,

  check(plan, tell, { settings: { mostUpdateWords: most } }) {
    for (const row of actionsWith(plan, "progress")) {
      const { action } = row;
      const { progress } = action;
      // Each word takes a letter and what parts it from the next; what blanks part may be a dash as well.
      if (progress === null || progress.length <= 2 * most || wordCount(progress) <= most) continue;
      const words = wordsIn(progress);
      if (words > most) tell({ about: action.key, at: row.at, data: { action: nameOf(action), words, most } });
    }
  },

  examples: {
    bad: [{ actions: [{ ref: "4.1", progress: "The panel met and spoke of places. ".repeat(18).trim() }] }],
    good: [
      {
        actions: [{ progress: "The panel met and talked about places again. ".repeat(15).trim() }, { progress: null }],
      },
    ],
  },
});
