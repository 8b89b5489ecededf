import type { Kpi, Plan } from "../../plan";
import { longPeriod } from "../../plan/dates/day";
import { periodStart } from "../../plan/dates/periods";
import { counted } from "../../words";
import { isBlank, type CellRef } from "../../workbook";
import { rule } from "../rule";
import { groupBy, isHeldBack, listed, nameOfKpi, type At } from "../rows";

/** A measure with fewer values than this share of the periods is reported now and then on purpose. */
const REGULAR = 0.75;
const FEWEST = 4;

type Gap = { readonly kpi: Kpi; readonly period: string; readonly at: CellRef; readonly after: string | null };

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
      const gaps = gapsOf(kpis, plan);
      const [ended, inside] = [gaps.filter(({ after }) => after !== null), gaps.filter(({ after }) => after === null)];
      for (const [last, cells] of groupBy(ended, ({ after }) => after)) {
        const stopped = groupBy(cells, ({ kpi }) => kpi.key);
        const who = stopped.size === 1 ? nameOfKpi(cells[0].kpi) : counted(stopped.size, "measure");
        yield hit(
          `${sheet} after ${last}`,
          cells,
          `${who} ${stopped.size === 1 ? "has" : "have"} no value after ${longPeriod(last)}.`,
        );
      }
      const months = [...groupBy(inside, ({ period }) => period)];
      for (const [period, cells] of months.filter(([, { length }]) => length > 1)) {
        const what = `${longPeriod(period)} has no value in ${counted(cells.length, "measure")} that are otherwise reported.`;
        yield hit(`${sheet} ${period}`, cells, what);
      }
      const single = months.flatMap(([, cells]) => (cells.length === 1 ? cells : []));
      for (const [key, cells] of groupBy(single, ({ kpi }) => kpi.key)) {
        const periods = listed(cells.map(({ period }) => longPeriod(period)));
        yield hit(key, cells, `${nameOfKpi(cells[0].kpi)} has no value for ${periods}.`);
      }
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

function hit(about: string, cells: readonly [Gap, ...Gap[]], what: string) {
  return { about, at: [...new Set(cells.map(({ at }) => at))] as unknown as At, data: { what } };
}

/** A measure with the periods for which it has a value, or says why not. */
type Told = { readonly kpi: Kpi; readonly told: readonly string[] };

/** The blank periods of one sheet's regular measures, each against the periods of its own kind: months, terms, days. */
function gapsOf(kpis: readonly Kpi[], plan: Plan): Gap[] {
  const all = kpis.map((kpi): Told => ({ kpi, told: toldOf(kpi, plan) }));
  const regular = all.filter(({ told }) => told.length >= FEWEST);
  return [...groupBy(regular, ({ told }) => kindOf(told[0]!)).values()].flatMap((alike) => {
    const told = new Set(alike.flatMap((one) => one.told));
    const calendar = [...told].sort((a, b) => (periodStart(a) < periodStart(b) ? -1 : 1));
    return alike.flatMap((one) => gapsOfKpi(one, calendar));
  });
}

/** A period in which no regular measure has anything is not collected at all, and not in the calendar. */
function gapsOfKpi({ kpi, told }: Told, calendar: readonly string[]): Gap[] {
  const [first, last] = [calendar.indexOf(told[0]!), calendar.indexOf(told.at(-1)!)];
  const ended = calendar.length - 1 - last > 1;
  if (new Set(told).size < REGULAR * (last - first + 1)) return [];
  return calendar.flatMap((period, i): Gap[] => {
    if (i < first || (i > last && !ended) || told.includes(period)) return [];
    return [{ kpi, period, at: cellOf(kpi, period), after: i > last ? calendar[last]! : null }];
  });
}

/** The blank cell; where a row is missing altogether, the value behind the gap, or the last one. */
function cellOf({ points }: Kpi, period: string): CellRef {
  const next = points.find((point) => point.period === period || periodStart(point.period) > periodStart(period));
  return (next ?? points.at(-1)!).at;
}

/** The periods for which a measure has a value, or says why not, or has a cell of which another rule tells. */
function toldOf({ points }: Kpi, plan: Plan): string[] {
  return points
    .filter(
      ({ value, missing, raw, at }) => value !== null || missing !== null || !isBlank(raw) || isHeldBack(plan, at),
    )
    .map(({ period }) => period);
}

/** Months, quarters, terms, years or days, by the shape of the period. */
const kindOf = (period: string) => period.replace(/\d/g, "0").replace(/[A-Z][a-z]+/, "term");
