import { longDay } from "../../plan/dates/day";
import { shortRef } from "../../workbook";
import { lostZeros } from "../lost-zeros";
import { referencePlace } from "../reference-place";
import { rule } from "../rule";
import { groupBy } from "../../group-by";
import { actionsWith, listed, quoted, type At } from "../rows";

export default rule({
  id: "reference-twice",
  subject: "references",
  severity: "error",
  title: "A reference stands once",
  why: "Two rows for one action are counted twice, and nobody can tell which of two statuses the board should believe.",
  needs: ["actions.ref"],
  message: (d: { ref: string; places: readonly string[] }) =>
    `Reference ${quoted(d.ref)} stands in ${listed(d.places)}. Which row holds?`,

  check(plan, tell) {
    const shortened = lostZeros(plan.actions);
    const rows = actionsWith(plan, "ref").filter(({ action }) => !shortened.has(action));
    const place = referencePlace(plan.actions);
    const groups = groupBy(rows, ({ action }) => place(action));
    for (const group of groups.values()) {
      if (group.length < 2) continue;
      const ref = group[0].action.ref!;
      const dates = new Set(group.map(({ action }) => action.updated));
      const places = group.map(({ action: { updated }, at }) =>
        updated === null || dates.size < 2 ? shortRef(at[0]) : `${shortRef(at[0])} (updated ${longDay(updated)})`,
      );
      tell({ about: ref, at: group.map(({ at }) => at[0]) as unknown as At, data: { ref, places } });
    }
  },

  examples: {
    bad: [
      { actions: [{ ref: "2.1" }, { ref: "2.2" }, { ref: "2.1" }] },
      {
        actions: [
          { ref: "B4", updated: "2025-03-20" },
          { ref: "b4 ", updated: "2024-11-08" },
        ],
      },
    ],
    good: [{ actions: [{ ref: "2.1" }, { ref: "2.10" }, { ref: "2.11" }] }],
  },
});
