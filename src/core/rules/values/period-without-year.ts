import { groupBy } from "../../group-by";
import { splitCellRef } from "../../workbook";
import { headingsWithoutYear } from "../headings-without-year";
import { rule } from "../rule";
import { quoted, type At } from "../rows";

export default rule({
  id: "period-without-year",
  subject: "values",
  severity: "warning",
  title: "Months and quarters above values name their year",
  why: "“Q1” under no year could be of this year or the last, and of the calendar or the financial year. The tool places no such value: nothing below these headings is compared, counted or drawn.",
  needs: ["kpis.name"],
  message: (d: { first: string; last: string }) =>
    `The values below ${quoted(d.first)} to ${quoted(d.last)} are not read, because nothing says of which year they are. The headings can say it (“Q1 2024/25”), or the title (“Financial year 2024/25”).`,

  check(plan, tell) {
    const byTable = groupBy([...headingsWithoutYear(plan)], ([at]) => {
      const { sheet, row } = splitCellRef(at);
      return `${sheet} ${row}`;
    });
    for (const headings of byTable.values()) {
      const at = headings.map(([cell]) => cell) as unknown as At;
      tell({ about: at[0], at, data: { first: headings[0]![1], last: headings.at(-1)![1] } });
    }
  },

  examples: {
    bad: [
      {
        kpis: [
          { values: { Q1: 61, Q2: 63, Q3: 64, Q4: 66 }, target: 70, better: "higher" },
          { values: { Q1: 1, Q2: 3 }, target: 5, better: "lower" },
        ],
      },
    ],
    good: [
      { kpis: [{ values: { "Q1 2024/25": 61, "Q2 2024/25": 63, "Q3 2024/25": 64 }, target: 70, better: "higher" }] },
    ],
  },
});
