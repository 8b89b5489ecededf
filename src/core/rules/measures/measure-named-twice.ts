import type { Kpi } from "../../plan";
import { counted, quoted } from "../../words";
import { rule } from "../rule";
import { groupBy } from "../../group-by";
import { listCells, type At } from "../rows";

export default rule({
  id: "measure-named-twice",
  subject: "measures",
  severity: "error",
  title: "Every measure has a name of its own",
  why: "With several figures under one name nobody can say which of them the board was shown.",
  needs: ["kpis.name"],
  message: (d: { name: string; count: number; cells: string }) =>
    `${counted(d.count, "row is", "rows are")} called ${quoted(d.name)} (${d.cells}), and nothing beside the name says how they differ. What is each of them?`,

  check({ kpis }, tell) {
    const named = kpis.filter(({ at }) => at.name !== undefined);
    for (const [about, same] of groupBy(named, keyOf)) {
      if (same.length < 2) continue;
      const names = new Set(same.map((kpi) => kpi.at.name!));
      // A name that is merged over several rows is one cell: their first values show which rows are meant.
      const at = [...names, ...(names.size < same.length ? same.flatMap(({ points }) => points[0]?.at ?? []) : [])];
      const cells = listCells(at);
      tell({ about, at: at as unknown as At, data: { name: same[0].name, count: same.length, cells } });
    }
  },

  examples: {
    bad: [
      {
        kpis: [
          { ref: null, name: "Plans on time" },
          { ref: null, name: "Plans on time" },
        ],
      },
    ],
    good: [
      {
        kpis: [
          { ref: "K1", name: "Plans on time" },
          { ref: "K2", name: "Plans on time" },
          { ref: null, name: "Advice on time", area: "1" },
          { ref: null, name: "Advice on time", area: "2" },
        ],
      },
    ],
  },
});

/** What tells measures apart: the sheet, the name, the reference, and the area or heading that they stand under. */
const keyOf = ({ sheet, name, ref, area }: Kpi) => [sheet, name.trim().toLowerCase(), ref, area].join("\n");
