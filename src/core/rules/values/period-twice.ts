import type { Plan, SheetLayout } from "../../plan";
import { longPeriod } from "../../plan/dates/day";
import { cellRef } from "../../workbook";
import { rule } from "../rule";
import { groupBy, listCells, nameOfKpi, type At } from "../rows";

export default rule({
  id: "period-twice",
  subject: "values",
  severity: "error",
  title: "A period stands once",
  why: "With two values for one month nobody can say which one the board was shown.",
  needs: ["kpis.value"],
  message: (d: { what: string; period: string; cells: string }) =>
    `${d.what} ${longPeriod(d.period)} more than once (${d.cells}). Which one holds?`,

  *check(plan) {
    for (const sheet of plan.layout) yield* twiceAcross(sheet);
    yield* twiceDown(plan);
  },

  examples: {
    bad: [
      { kpis: [{ values: { "2024-08": 60, "2024-09": 61, "Sept 24": 62, "2024-10": 64 } }] },
      {
        kpis: [
          { name: "Advice on time", period: "2024-11-01", value: 56 },
          { name: "Advice on time", period: "2024-12-01", value: 57 },
          { name: "Advice on time", period: "2024-12-01", value: 59 },
        ],
      },
    ],
    good: [
      { kpis: [{ values: { "2024-08": 60, "2024-09": 61, "Sept 25": 62, "2025-10": 64 } }] },
      {
        kpis: [
          { name: "Advice on time", period: "2024-12-01", value: 57 },
          { name: "Plans on time", period: "2024-12-01", value: 57 },
        ],
      },
    ],
  },
});

/** Two columns headed by one period. Where every period has two columns, they are two things, such as plan and actual. */
function* twiceAcross({ sheet, headerRow, columns, layout }: SheetLayout) {
  if (layout !== "wide" || headerRow === null) return;
  const byPeriod = [...groupBy(columns, ({ period, field }) => (field === "value" ? (period ?? null) : null))];
  const twice = byPeriod.filter(([, same]) => same.length > 1);
  if (twice.length * 2 > byPeriod.length) return;
  for (const [period, same] of twice) {
    const at = same.map(({ column }) => cellRef(sheet, headerRow, column)) as unknown as At;
    yield {
      about: `${sheet} ${period}`,
      at,
      data: { what: `The columns of ${sheet} name`, period, cells: listCells(at) },
    };
  }
}

/** Two rows for one measure and period. Where most periods have several, the rows are split by something else. */
function* twiceDown({ kpis, layout }: Plan) {
  const down = new Set(layout.filter((sheet) => sheet.layout === "long").map(({ sheet }) => sheet));
  for (const kpi of kpis.filter(({ sheet }) => down.has(sheet))) {
    const byPeriod = [...groupBy(kpi.points, ({ value, period }) => (value === null ? null : period))];
    const twice = byPeriod.filter(([, same]) => same.length > 1);
    if (twice.length * 2 > byPeriod.length) continue;
    for (const [period, same] of twice) {
      const at = same.map((point) => point.periodCell?.at ?? point.at) as unknown as At;
      yield {
        about: `${kpi.key} ${period}`,
        at,
        data: { what: `${nameOfKpi(kpi)} has`, period, cells: listCells(at) },
      };
    }
  }
}
