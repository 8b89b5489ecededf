import { squash, type Kpi } from "../../plan";
import { groupBy } from "../../group-by";
import { listCells, quoted, type At } from "../rows";
import { rule } from "../rule";

export default rule({
  id: "measure-reference-twice",
  subject: "measures",
  severity: "warning",
  title: "A reference names one measure",
  why: "When two measures have one reference, a paper that quotes it may mean either.",
  needs: ["kpis.ref"],
  message: (d: { ref: string; cells: string; names: readonly string[] }) =>
    `Reference ${quoted(d.ref)} stands for several measures (${d.cells}): ${d.names.map(quoted).join(" and ")}. Which of them keeps it?`,

  check({ kpis }, tell) {
    const named = kpis.filter(({ ref, at }) => ref !== null && at.ref !== undefined);
    for (const [about, same] of groupBy(named, ({ sheet, area, ref }) => [sheet, area, squash(ref!)].join("\n"))) {
      const different = [...groupBy(same, wholeName).values()].map(([first]) => first);
      const at = [...new Set(different.flatMap((kpi) => kpi.at.ref ?? []))];
      if (different.length < 2 || at.length < 2) continue;
      const names = different.slice(0, 2).map(({ name }) => name);
      tell({ about, at: at as unknown as At, data: { ref: same[0].ref!, cells: listCells(at), names } });
    }
  },

  examples: {
    bad: [
      {
        kpis: [
          { ref: "K1", name: "Plans on time" },
          { ref: "K2", name: "Reviews on time" },
          { ref: "K1", name: "Complaints" },
        ],
      },
    ],
    good: [
      {
        kpis: [
          { ref: "K1", name: "Plans on time" },
          { ref: "K1", name: "Plans on time – North" },
          { ref: "K10", name: "Complaints" },
        ],
      },
      {
        kpis: [
          { ref: "1", area: "Priority 1", name: "Plans on time" },
          { ref: "1", area: "Priority 2", name: "Complaints" },
        ],
      },
    ],
  },
});

/** The measure's name without the group for which it stands, in which its rows differ. */
const wholeName = ({ name }: Kpi) => squash(name.split(" – ")[0]!);
