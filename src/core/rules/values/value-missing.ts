import type { Kpi, Plan } from "../../plan";
import { longPeriod } from "../../plan/dates/day";
import { periodStart } from "../../plan/dates/periods";
import type { CellRef } from "../../workbook";
import { rule } from "../rule";
import { counted, groupBy, isBlank, listed, nameOfKpi, type At } from "../rows";

/** A measure with fewer values than this share of the periods is reported now and then on purpose. */
const REGULAR = 0.75;
const FEWEST = 4;

type Gap = { readonly kpi: Kpi; readonly period: string; readonly at: CellRef; readonly trailing: boolean };

export default rule({
  id: "value-missing",
  subject: "values",
  severity: "warning",
  title: "A measure that is reported regularly has no holes",
  why: "A hole may be a month in which nothing is collected, or a return that nobody sent. The board should know which.",
  needs: ["kpis.value"],
  message: (d: { what: string }) => `${d.what} Was nothing collected, or is the return still to come?`,

  *check(plan) {
    for (const [sheet, kpis] of groupBy(plan.kpis, (kpi) => kpi.sheet)) {
      const gaps = gapsOf(kpis);
      const inside = groupBy(
        gaps.filter(({ trailing }) => !trailing),
        ({ period }) => period,
      );
      const shared = [...inside].filter(([, cells]) => cells.length > 1);
      for (const [period, cells] of shared) {
        const data = {
          what: `${longPeriod(period)} is blank for ${counted(cells.length, "measure")} that ${cells.length === 1 ? "is" : "are"} otherwise reported.`,
        };
        yield { about: `${sheet} ${period}`, at: cells.map(({ at }) => at) as unknown as At, data };
      }
      const own = [...inside.values()].filter((cells) => cells.length === 1).flat();
      for (const cells of groupBy(own, ({ kpi }) => kpi.key).values()) yield hit(cells, "has no value for");
      const stopped = groupBy(
        gaps.filter(({ trailing }) => trailing),
        ({ kpi }) => kpi.key,
      );
      for (const cells of stopped.values()) yield hit(cells, "stops: it has no value for", " stops");
    }
  },

  examples: {
    bad: [
      {
        kpis: [
          { ref: "K1", values: { "2024-06": 61, "2024-07": 60, "2024-08": null, "2024-09": 64, "2024-10": 66 } },
          { ref: "K2", values: { "2024-06": 31, "2024-07": 30, "2024-08": null, "2024-09": 34, "2024-10": 36 } },
          { ref: "K3", values: { "2024-06": 81, "2024-07": 80, "2024-08": 80, "2024-09": 84, "2024-10": 86 } },
        ],
      },
      {
        kpis: [
          {
            ref: "K1",
            values: { "2024-06": 61, "2024-07": 60, "2024-08": 62, "2024-09": 64, "2024-10": null, "2024-11": null },
          },
          {
            ref: "K2",
            values: { "2024-06": 31, "2024-07": null, "2024-08": 33, "2024-09": 34, "2024-10": 35, "2024-11": 35 },
          },
        ],
      },
    ],
    good: [
      {
        kpis: [
          {
            ref: "K1",
            values: {
              "2024-06": null,
              "2024-07": 60,
              "2024-08": null,
              "2024-09": 64,
              "2024-10": 63,
              "2024-11": 65,
              "2024-12": null,
            },
          },
          {
            ref: "K2",
            values: {
              "2024-06": 31,
              "2024-07": null,
              "2024-08": null,
              "2024-09": 34,
              "2024-10": null,
              "2024-11": null,
              "2024-12": 36,
            },
          },
          {
            ref: "K3",
            values: {
              "2024-06": 81,
              "2024-07": 80,
              "2024-08": null,
              "2024-09": 84,
              "2024-10": 86,
              "2024-11": 85,
              "2024-12": 86,
            },
          },
        ],
      },
    ],
  },
});

function hit(cells: readonly [Gap, ...Gap[]], has: string, suffix = "") {
  const { kpi } = cells[0];
  const what = `${nameOfKpi(kpi)} ${has} ${listed(cells.map(({ period }) => longPeriod(period)))}.`;
  return { about: `${kpi.key}${suffix}`, at: [...new Set(cells.map(({ at }) => at))] as unknown as At, data: { what } };
}

/** The blank periods of one sheet's regular measures. A period in which no measure has anything is not collected at all. */
function gapsOf(kpis: Plan["kpis"]): Gap[] {
  const told = new Set(kpis.flatMap(({ points }) => points.filter(isTold).map(({ period }) => period)));
  const periods = [...told].sort((a, b) => (periodStart(a) < periodStart(b) ? -1 : 1));
  return kpis.flatMap((kpi) => gapsOfKpi(kpi, periods));
}

function gapsOfKpi(kpi: Kpi, periods: readonly string[]): Gap[] {
  const points = new Map(kpi.points.map((point) => [point.period, point]));
  const told = periods.filter((period) => kpi.points.some((point) => point.period === period && isTold(point)));
  const first = periods.indexOf(told[0] ?? "");
  const last = periods.indexOf(told.at(-1) ?? "");
  if (told.length < FEWEST || told.length < REGULAR * (last - first + 1)) return [];
  const trailing = periods.length - 1 - last > 1;
  return periods.flatMap((period, i): Gap[] => {
    const point = points.get(period);
    if (i <= first || told.includes(period) || (i > last && !trailing)) return [];
    const next = periods.slice(i).find((later) => points.has(later)) ?? told.at(-1)!;
    return [{ kpi, period, at: (point ?? points.get(next))!.at, trailing: i > last }];
  });
}

const isTold = ({ value, missing, raw }: Kpi["points"][number]) => value !== null || missing !== null || !isBlank(raw);
