import { counted } from "../../words";
import { listMeasures } from "../measure-names";
import { rule } from "../rule";
import { groupBy } from "../../group-by";
import { type At } from "../rows";
import { smallCounts, namesSchool } from "../small-counts";

export default rule({
  id: "small-number-in-table",
  subject: "data protection",
  severity: "warning",
  title: "Few children are not counted in a table that is published",
  why: "Three children of one group in one month can be recognised by people who know them. A percentage gives them away as well when its two numbers stand beside it.",
  needs: ["kpis.value"],
  message: (d: { count: number; sheet: string; limit: number; names: string }) =>
    `${counted(d.count, "value")} on ${d.sheet} ${d.count === 1 ? "counts" : "count"} ${d.limit} children or fewer, or ${d.count === 1 ? "rests" : "rest"} on so few: ${d.names}. Before this is published, can they be withheld or put together?`,

  check({ kpis }, tell, { settings }) {
    const limit = settings.smallNumber;
    const small = kpis.flatMap((kpi) =>
      namesSchool(kpi) ? [] : smallCounts(kpi, limit).map((point) => ({ kpi, point })),
    );
    for (const [sheet, rows] of groupBy(small, ({ kpi }) => kpi.sheet)) {
      const at = rows.map(({ point }) => point.at) as unknown as At;
      const names = listMeasures([...new Set(rows.map(({ kpi }) => kpi))]);
      tell({ about: sheet, at, data: { count: rows.length, sheet, limit, names } });
    }
  },

  examples: {
    bad: [
      {
        kpis: [
          { ref: "K1", name: "Children missing education", unit: "children", values: { "2025-01": 12, "2025-02": 4 } },
        ],
      },
      {
        kpis: [
          {
            name: "Pupils with a plan on time",
            unit: "%",
            period: "2025-01-01",
            numerator: 3,
            denominator: 40,
            value: 7.5,
          },
          {
            name: "Pupils with a plan on time",
            unit: "%",
            period: "2025-02-01",
            numerator: 20,
            denominator: 40,
            value: 50,
          },
        ],
      },
    ],
    good: [
      {
        kpis: [
          { name: "Children missing education", unit: "children", values: { "2025-01": 0, "2025-02": 6 } },
          { name: "Average weeks children wait", unit: "weeks", values: { "2025-01": 3, "2025-02": 4 } },
          { name: "Complaints", unit: "number", values: { "2025-01": 3, "2025-02": 4 } },
          { name: "Children missing education – YJS", unit: "children", values: { "2025-01": "<5", "2025-02": 6 } },
        ],
      },
    ],
  },
});
