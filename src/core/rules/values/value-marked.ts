import { counted, quoted } from "../../words";
import { shortRef } from "../../workbook";
import { rule } from "../rule";
import { groupBy } from "../../group-by";
import { type At } from "../rows";

export default rule({
  id: "value-marked",
  subject: "values",
  severity: "advice",
  title: "A value that carries a mark is a text, even where a note explains the mark",
  why: "Excel draws no text in a chart. A column or a comment for what the mark says keeps the number a number.",
  needs: ["kpis.value"],
  message: (d: { count: number; mark: string; where: string; words: string }) =>
    `${counted(d.count, "value carries", "values carry")} ${quoted(d.mark)}, which ${d.where} explains: ${quoted(d.words)}. The numbers are read; in Excel they are texts.`,

  check({ kpis }, tell) {
    const marked = kpis.flatMap(({ points }) => points.flatMap(({ marked: says, at }) => (says ? [{ says, at }] : [])));
    for (const [about, points] of groupBy(marked, ({ says }) => `${says.at} ${says.mark}`)) {
      const { mark, words, at } = points[0].says;
      const cells = points.map((point) => point.at) as unknown as At;
      tell({ about, at: cells, data: { count: points.length, mark, words, where: shortRef(at) } });
    }
  },

  examples: {
    bad: [
      {
        kpis: [
          { unit: "%", values: { "2024-01": "48%*", "2024-02": "71%*" } },
          { name: "* provisional", values: {} },
        ],
      },
    ],
    good: [{ kpis: [{ unit: "%", values: { "2024-01": 50, "2024-02": 75 } }] }],
  },
});
