import type { Kpi, KpiPoint, Plan, SheetLayout } from "../../plan";
import { longPeriod } from "../../plan/dates/day";
import { isEstimate } from "../../plan/kpis/marks";
import { cellRef, type CellRef } from "../../workbook";
import { rule } from "../rule";
import { groupBy } from "../../group-by";
import { listCells, nameOfKpi, type At } from "../rows";

const furtherPeriods = (count: number) =>
  count === 0 ? "" : ` and ${count} further ${count === 1 ? "period" : "periods"}`;

export default rule({
  id: "period-twice",
  subject: "values",
  severity: "error",
  title: "A period stands once",
  why: "With two values for one month nobody can say which one the board was shown.",
  needs: ["kpis.value"],
  message: (d: { what: string; period: string; further: number; cells: string }) =>
    `${d.what} ${longPeriod(d.period)}${furtherPeriods(d.further)} more than once (${d.cells}). Which one holds?`,

  check(plan, tell) {
    for (const layout of plan.layout)
      for (const hit of twiceAcross(
        layout,
        plan.kpis.filter(({ sheet }) => sheet === layout.sheet),
      ))
        tell(hit);
    for (const hit of twiceDown(plan)) tell(hit);
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
      { kpis: [{ values: { "2024-10": 60, "Oct 2024": 61, "2024-11": 62, "Nov 2024": 63 } }] },
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

type Twice = readonly (readonly [period: string, points: readonly KpiPoint[]])[];

/** The periods that have several results, each with its points; a forecast beside a result is none. */
function twiceIn({ points }: Kpi): { readonly twice: Twice; readonly areMost: boolean } {
  const results = points.filter(({ value, estimate }) => value !== null && estimate !== true);
  const byPeriod = [...groupBy(results, ({ period }) => period)];
  const twice = byPeriod.filter(([, same]) => same.length > 1);
  return { twice, areMost: twice.length * 2 > byPeriod.length };
}

/** Whether the values of a period differ: then one of them would be shown for the other. */
const differ = ([, same]: Twice[number]) => new Set(same.map(({ value }) => value)).size > 1;

/** Two columns headed by one period; where most periods have several, those count that hold different values. */
function* twiceAcross({ sheet, headerRow, columns, layout }: SheetLayout, kpis: readonly Kpi[]) {
  if (layout !== "wide" || headerRow === null) return;
  const values = columns.filter(({ field, periodWords }) => field === "value" && !isEstimate(periodWords ?? ""));
  const byPeriod = [...groupBy(values, ({ period }) => period ?? null)];
  const twice = byPeriod.filter(([, same]) => same.length > 1);
  const different = new Set(
    kpis.flatMap((kpi) =>
      twiceIn(kpi)
        .twice.filter(differ)
        .map(([period]) => period),
    ),
  );
  const areMost = twice.length * 2 > byPeriod.length;
  const told = areMost ? twice.filter(([period]) => different.has(period)) : twice;
  const cells = told.map(([period, same]) => ({
    period,
    at: same.map(({ column }) => cellRef(sheet, headerRow, column)),
  }));
  yield* hitIn(sheet, `The columns of ${sheet} name`, cells, areMost);
}

/** Rows of one measure and period; where most periods have several, those count that hold different values. */
function* twiceDown({ kpis, layout }: Plan) {
  const down = new Set(layout.filter((sheet) => sheet.layout !== "wide").map(({ sheet }) => sheet));
  for (const kpi of kpis.filter(({ sheet }) => down.has(sheet))) {
    const { twice, areMost } = twiceIn(kpi);
    const told = areMost ? twice.filter(differ) : twice;
    const cells = told.map(([period, same]) => ({
      period,
      at: same.map((point) => point.periodCell?.at ?? point.at),
    }));
    yield* hitIn(kpi.key, `${nameOfKpi(kpi)} has`, cells, areMost);
  }
}

/** A finding for each period, or one for all where most periods stand more than once: they have one cause. */
function* hitIn(
  about: string,
  what: string,
  told: readonly { readonly period: string; readonly at: readonly CellRef[] }[],
  together: boolean,
) {
  const groups = together && told.length > 0 ? [told] : told.map((one) => [one]);
  for (const group of groups) {
    const { period } = group[0]!;
    const at = group.flatMap((one) => one.at) as unknown as At;
    yield {
      about: `${about} ${period}`,
      at,
      data: { what, period, further: group.length - 1, cells: listCells(at) },
    };
  }
}
