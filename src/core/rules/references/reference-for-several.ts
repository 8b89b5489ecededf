import { squash, type Action } from "../../plan";
import { shortRef } from "../../workbook";
import { counted } from "../../words";
import { mergedCells, restartingAreas } from "../reference-place";
import { rule } from "../rule";
import { groupBy } from "../../group-by";
import { listed, quoted, type At } from "../rows";

/** `rows`: of one merged cell; null where numbers start again. */
type Data = { readonly ref: string; readonly places: readonly string[]; readonly rows: number | null };

export default rule({
  id: "reference-for-several",
  subject: "references",
  severity: "advice",
  title: "A reference names one action wherever it is read",
  why: "Where 1 is an action of every priority, or one reference spans several rows, minutes and updates that name it can mean any of them.",
  needs: ["actions.ref"],
  message: (d: Data) =>
    d.rows === null
      ? `References start again under each heading: ${quoted(d.ref)} stands in ${listed(d.places)}. They are read within their area; numbers such as 1.1 and 2.1 would tell them apart everywhere.`
      : `Reference ${quoted(d.ref)} in ${listed(d.places)} is one merged cell beside ${counted(d.rows, "row")}. Each row is read as an action of its own. Are they one action, or does each need its own reference?`,

  check({ actions }, tell) {
    const areas = restartingAreas(actions);
    const firsts = firstOfEach(actions.filter(({ sheet, area }) => areas.has(`${sheet}!${area}`)));
    for (const group of groupBy(firsts, ({ sheet, ref }) => `${sheet}!${squash(ref ?? "")}`).values()) {
      const at = group.flatMap((action) => action.at.ref ?? []) as unknown as At;
      const ref = group[0].ref!;
      tell({ about: `${group[0].sheet} ${ref}`, at, data: { ref, places: at.map(shortRef), rows: null } });
    }
    for (const [cell, rows] of mergedCells(actions)) {
      const ref = rows[0]!.ref!;
      tell({ about: ref, at: [cell], data: { ref, places: [shortRef(cell)], rows: rows.length } });
    }
  },

  examples: {
    bad: [
      {
        actions: [
          { ref: "A1", area: "Voice" },
          { ref: "A2", area: "Voice" },
          { ref: "A1", area: "Waiting times" },
          { ref: "A2", area: "Waiting times" },
        ],
      },
    ],
    good: [
      {
        actions: [
          { ref: "A1", area: "Voice" },
          { ref: "A2", area: "Voice" },
          { ref: "A3", area: "Waiting times" },
        ],
      },
    ],
  },
});

/** The first action with a reference of each area. */
function firstOfEach(actions: readonly Action[]): readonly Action[] {
  const first = new Map<string, Action>();
  for (const action of actions) {
    const key = `${action.sheet}!${action.area}`;
    if (action.ref !== null && !first.has(key)) first.set(key, action);
  }
  return [...first.values()];
}
