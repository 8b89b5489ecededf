import type { Kpi } from "../../plan";
import { longPeriod } from "../../plan/dates/day";
import { totalOf } from "../../plan/kpis/group-names";
import { rule } from "../rule";
import { groupBy } from "../../group-by";
import { listCells, nameOfKpi, type At } from "../rows";

export default rule({
  id: "suppressed-value-given-away",
  subject: "data protection",
  severity: "error",
  title: "A withheld number cannot be worked out from those beside it",
  why: "When one part is withheld and the total is shown, everybody can subtract. A second part has to be withheld as well.",
  needs: ["kpis.value"],
  message: (d: { part: string; period: string; cells: string; total: string }) =>
    `${d.part} is withheld for ${longPeriod(d.period)}, and follows from ${d.total} less the other parts (${d.cells}). Withhold one more of them, or the total.`,

  check({ kpis }, tell) {
    for (const own of groupBy(kpis, ({ sheet }) => sheet).values()) {
      const groups = groupBy(own, ({ name }) => totalOf(name));
      for (const total of own) {
        const parts = groups.get(total.name) ?? [];
        for (const { point, withheld, others } of parts.length > 1 ? givenAway(total, parts) : []) {
          const at: At = [withheld.cell, point.at, ...others];
          const data = {
            part: nameOfKpi(withheld.kpi),
            period: point.period,
            cells: listCells(at.slice(1)),
            total: nameOfKpi(total),
          };
          tell({ about: `${withheld.kpi.key} ${point.period}`, at, data });
        }
      }
    }
  },

  examples: {
    bad: [
      {
        kpis: [
          { name: "Children missing education", unit: "children", values: { "2025-01": 40, "2025-02": 44 } },
          { name: "Children missing education – North", unit: "children", values: { "2025-01": 25, "2025-02": 24 } },
          { name: "Children missing education – South", unit: "children", values: { "2025-01": 15, "2025-02": 16 } },
          { name: "Children missing education – East", unit: "children", values: { "2025-01": 0, "2025-02": "<5" } },
        ],
      },
    ],
    good: [
      {
        kpis: [
          { name: "Children missing education", unit: "children", values: { "2025-01": 40, "2025-02": 44 } },
          { name: "Children missing education – North", unit: "children", values: { "2025-01": 25, "2025-02": 24 } },
          { name: "Children missing education – South", unit: "children", values: { "2025-01": 15, "2025-02": "c" } },
          { name: "Children missing education – East", unit: "children", values: { "2025-01": 0, "2025-02": "<5" } },
        ],
      },
      {
        kpis: [
          { name: "Plans", unit: "number", values: { "2025-01": 400, "2025-02": 440 } },
          { name: "Plans – autism", unit: "number", values: { "2025-01": 25, "2025-02": 24 } },
          { name: "Plans – deaf", unit: "number", values: { "2025-01": 15, "2025-02": "<5" } },
        ],
      },
    ],
  },
});

/** What is withheld as small is at most so much: a larger rest is more than the missing part. */
const MOST = 10;

/** The periods in which one part alone is withheld, and the total less the others leaves a small number. */
function givenAway(total: Kpi, parts: readonly Kpi[]) {
  return total.points.flatMap((point) => {
    if (point.value === null) return [];
    const of = parts.map((kpi) => ({ kpi, own: kpi.points.find(({ period }) => period === point.period) }));
    const held = of.filter(({ own }) => own?.missingKind === "suppressed");
    const shown = of.flatMap(({ own }) => (own !== undefined && own.value !== null ? [own] : []));
    const [one] = held;
    if (one?.own === undefined || held.length > 1 || shown.length + 1 !== of.length) return [];
    const rest = point.value - shown.reduce((sum, { value }) => sum + value!, 0);
    if (rest < 0 || rest > MOST) return [];
    return [{ point, withheld: { kpi: one.kpi, cell: one.own.at }, others: shown.map(({ at }) => at) }];
  });
}
