import type { Kpi } from "../../plan";
import { kindOfPeriod } from "../../plan/kpis/period-kinds";
import { groupBy } from "../../group-by";
import { quoted } from "../../words";
import { rule } from "../rule";
import { kpisWith, listed, type At } from "../rows";

export default rule({
  id: "target-for-other-time",
  subject: "measures",
  severity: "warning",
  title: "A target is for the time that each value counts",
  why: "Fifteen a term may be passed by six in each of three months, of which each alone looks fine. The board is shown no RAG for such a measure.",
  needs: ["kpis.target"],
  message: (d: { names: readonly string[]; per: string; by: string | null }) =>
    `${listed(d.names)}: not compared, because the target is for each ${d.per} and the values are ${d.by === null ? "for times of several kinds" : `by ${d.by}`}. ` +
    `Give ${d.by === null ? `values by ${d.per}` : `the target for a ${d.by}, or values by ${d.per}`}.`,

  check(plan, tell) {
    const others = kpisWith(plan, "target").filter(
      ({ kpi }) => kpi.target?.rate !== undefined && kpi.points.length > 0,
    );
    const kind = ({ kpi }: { readonly kpi: Kpi }) => `${kpi.sheet}\n${kpi.target!.rate!.per}\n${timeOf(kpi) ?? ""}`;
    for (const [about, rows] of groupBy(others, kind)) {
      const at = [...new Set(rows.flatMap((row) => row.at))] as unknown as At;
      const [{ kpi }] = rows as [(typeof rows)[number]];
      const names = rows.map((row) => `${quoted(row.kpi.name)} (${quoted(row.kpi.target!.asWritten)})`);
      tell({
        about: about.replaceAll("\n", ":"),
        at,
        data: { names, per: kpi.target!.rate!.per, by: timeOf(kpi) },
      });
    }
  },

  examples: {
    bad: [
      {
        kpis: [{ name: "Suspensions", better: "lower", target: "15 per term", values: { "2024-04": 4, "2024-05": 6 } }],
      },
      { kpis: [{ name: "Suspensions", target: "No more than 60 a year", values: { "2024-04": 4, "2024-05": 6 } }] },
    ],
    good: [
      { kpis: [{ name: "Suspensions", target: "No more than 15 per month", values: { "2024-04": 4, "2024-05": 6 } }] },
      { kpis: [{ name: "Families contacted", target: "every three weeks", values: { "2024-04": 4, "2024-05": 6 } }] },
    ],
  },
});

/** For how long each value counts; null where they count for times of several kinds. */
function timeOf({ points }: Kpi): string | null {
  const kinds = new Set(points.map(({ period }) => kindOfPeriod(period)));
  return kinds.size === 1 ? [...kinds][0]! : null;
}
