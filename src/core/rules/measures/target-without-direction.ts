import { counted, quoted } from "../../words";
import { rule } from "../rule";
import { groupBy } from "../../group-by";
import { kpisWith, listed, type At } from "../rows";

export default rule({
  id: "target-without-direction",
  subject: "measures",
  severity: "warning",
  title: "Every measure with a target says which way is better",
  why: "Without it nobody can say whether a target is met, so the board shows no RAG for the measure.",
  needs: ["kpis.target"],
  message: (d: { count: number; names: readonly string[] }) =>
    `${counted(d.count, "measure has a target that is", "measures have targets that are")} not compared with the values, because nothing says whether higher or lower is better: ${listed(d.names)}. ` +
    "Say which way is better, in a column of its own or in the target (“at least 60”).",

  check(plan, tell) {
    // Where there is a column for it, another rule asks for each of its cells.
    const open = kpisWith(plan, "target").filter(
      ({ kpi: { at, target, better } }) => at.better === undefined && better === null && target?.sideUnknown === true,
    );
    for (const [sheet, rows] of groupBy(open, ({ kpi }) => kpi.sheet)) {
      const at = [...new Set(rows.flatMap((row) => row.at))] as unknown as At;
      tell({ about: sheet, at, data: { count: rows.length, names: rows.map(({ kpi }) => quoted(kpi.name)) } });
    }
  },

  examples: {
    bad: [
      {
        kpis: [
          { name: "Requests for assessment", target: 60 },
          { name: "Plans on time", target: 70 },
        ],
      },
    ],
    good: [
      {
        kpis: [
          { name: "Requests for assessment", target: "At least 60" },
          { name: "Plans on time", target: 70 },
        ],
      },
    ],
  },
});
