import { listed, quoted } from "../../words";
import { inOtherWords, type ScaleField } from "../other-schemes";
import { rule } from "../rule";
import type { At } from "../rows";

const FIELDS: readonly (readonly [field: ScaleField, name: string])[] = [
  ["actionStatus", "action status"],
  ["impactStatus", "impact status"],
];

/** How many of the words are shown. */
const SHOWN = 4;

export default rule({
  id: "statuses-in-other-words",
  subject: "statuses",
  severity: "error",
  title: "Both statuses are kept in the words of the scheme",
  why: "Green is complete in one plan and on track in the next. What the words of another scheme mean is for the partnership to say; until then the board sees “not stated”.",
  needs: ["actions"],
  message: (d: { rows: number; name: string; words: string }) =>
    `${d.rows} rows have an ${d.name} in words of another scheme (${d.words}). Each counts as not stated until it says one of the scheme's.`,

  check(plan, tell) {
    for (const [field, name] of FIELDS) {
      for (const actions of inOtherWords(plan, field)) {
        const words = [...new Set(actions.map(({ raw }) => quoted(String(raw[field] ?? ""))))];
        const shown = words.length > SHOWN ? `${words.slice(0, SHOWN).join(", ")} …` : listed(words);
        const at = actions.map((action) => action.at[field]!) as unknown as At;
        tell({ about: `${actions[0]!.sheet} ${name}`, at, data: { rows: actions.length, name, words: shown } });
      }
    }
  },

  examples: {
    bad: [
      {
        actions: [
          { ref: "1.1", actionStatus: "Green" },
          { ref: "1.2", actionStatus: "Amber" },
          { ref: "1.3", actionStatus: "Green" },
          { ref: "1.4", actionStatus: "Action not yet started" },
        ],
      },
    ],
    good: [
      {
        actions: [
          { ref: "1.1", actionStatus: "Action not yet started" },
          { ref: "1.2", actionStatus: "In progress, on track" },
          { ref: "1.3", actionStatus: null },
        ],
      },
    ],
  },
});
