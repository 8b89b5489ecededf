import { listMeasures } from "../measure-names";
import { rule } from "../rule";
import type { At } from "../rows";
import { smallCounts, namesSchool } from "../small-counts";

export default rule({
  id: "school-with-few-children",
  subject: "data protection",
  severity: "warning",
  title: "A named school has no small number beside it",
  why: "Everybody at the school knows who the two children are. The number says about them what else the row says.",
  needs: ["kpis.value"],
  message: (d: { names: string; limit: number }) =>
    `${d.names} ${d.names.includes(" and ") ? "name schools" : "names a school"} and ${d.names.includes(" and ") ? "count" : "counts"} ${d.limit} children or fewer. Can the number be withheld, or the schools be put together?`,

  check({ kpis }, tell, { settings }) {
    const few = kpis.flatMap((kpi) => {
      const points = namesSchool(kpi) ? smallCounts(kpi, settings.smallNumber) : [];
      return points.length > 0 ? [{ kpi, points }] : [];
    });
    if (few.length === 0) return;
    const at = few.flatMap(({ points }) => points.map((point) => point.at)) as unknown as At;
    const names = listMeasures(few.map(({ kpi }) => kpi));
    tell({ about: "schools", at, data: { names, limit: settings.smallNumber } });
  },

  examples: {
    bad: [
      {
        kpis: [
          { name: "Pupils suspended – Example Primary School", unit: "pupils", values: { "2025-01": 2, "2025-02": 7 } },
        ],
      },
    ],
    good: [
      {
        kpis: [
          { name: "Pupils suspended – primary schools", unit: "pupils", values: { "2025-01": 2, "2025-02": 7 } },
          { name: "Pupils suspended – Example Academy", unit: "pupils", values: { "2025-01": 12, "2025-02": 17 } },
        ],
      },
    ],
  },
});
