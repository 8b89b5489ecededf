import { groupBy } from "../../group-by";
import type { Kpi } from "../../plan";
import { isBlank } from "../../workbook";
import { counted } from "../../words";
import { listMeasures } from "../measure-names";
import { rule } from "../rule";
import type { At } from "../rows";

/** With fewer values there is no line; a run of them has limits from twelve on (NHS England, Making Data Count). */
const LINE = 3;

export default rule({
  id: "values-too-few-for-trend",
  subject: "values",
  severity: "advice",
  title: "A measure has the values that a trend needs",
  why: "Two values are a change, and a change alone says nothing of where a measure is going. A board that is shown an arrow will take it for a trend.",
  needs: ["kpis.value"],
  message: (d: { sheet: string; count: number; names: string }) =>
    `${counted(d.count, "measure")} on ${d.sheet} ${d.count === 1 ? "has" : "have"} one or two values only, where others have more: ${d.names}. ` +
    "No trend can be told of so few. Have earlier ones been kept that could be added?",

  check({ kpis }, tell) {
    for (const [sheet, own] of groupBy(kpis, (kpi) => kpi.sheet)) {
      const few = own.filter(isFew);
      // Where most have no more, the table has only begun, and everybody sees it.
      if (few.length === 0 || few.length * 2 > own.filter((kpi) => resultsOf(kpi).length > 0).length) continue;
      const at = few.flatMap((kpi) => resultsOf(kpi).map((point) => point.at)) as unknown as At;
      tell({ about: sheet, at, data: { sheet, count: few.length, names: listMeasures(few) } });
    }
  },

  examples: {
    bad: [
      {
        kpis: [
          { name: "Plans on time", values: { "2024-12": 41, "2025-01": 44, "2025-02": 47 } },
          { name: "Reviews on time", values: { "2025-01": 51, "2025-02": 52 } },
        ],
      },
    ],
    good: [
      { kpis: [{ name: "Plans on time", values: { "2025-01": 44, "2025-02": 47 } }] },
      {
        kpis: [
          { name: "Plans on time", values: { "2024-12": 41, "2025-01": 44, "2025-02": 47 } },
          { name: "Reviews on time", values: { "2024-12": 50, "2025-01": 51, "2025-02": 52 } },
        ],
      },
    ],
  },
});

/** One or two values, and no other cell that tells of a value or why there is none: those have rules of their own. */
function isFew(kpi: Kpi): boolean {
  const results = resultsOf(kpi).length;
  return results > 0 && kpi.points.filter(({ raw }) => !isBlank(raw)).length < LINE;
}

const resultsOf = ({ points }: Kpi) => points.filter(({ value, estimate }) => value !== null && estimate !== true);
