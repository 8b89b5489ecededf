import { longPeriod } from "../../plan/dates/day";
import { counted } from "../../words";
import { gapsOf, type Gap } from "../gaps";
import { rule } from "../rule";
import { groupBy } from "../../group-by";
import { listed, nameOfKpi, type At } from "../rows";

export default rule({
  id: "value-missing",
  subject: "values",
  severity: "warning",
  title: "A measure that is reported regularly has no holes",
  why: "A hole may be a month in which nothing is collected, or a return that nobody sent. The board should know which.",
  needs: ["kpis.value"],
  message: (d: { what: string }) => `${d.what} Was nothing collected, or is the return still to come?`,

  check(plan, tell) {
    for (const [sheet, kpis] of groupBy(plan.kpis, (kpi) => kpi.sheet)) {
      const gaps = gapsOf(kpis, plan);
      const [ended, inside] = [gaps.filter(({ after }) => after !== null), gaps.filter(({ after }) => after === null)];
      for (const [last, cells] of groupBy(ended, ({ after }) => after)) {
        const stopped = groupBy(cells, ({ kpi }) => kpi.key);
        const who = stopped.size === 1 ? nameOfKpi(cells[0].kpi) : counted(stopped.size, "measure");
        tell(
          hit(
            `${sheet} after ${last}`,
            cells,
            `${who} ${stopped.size === 1 ? "has" : "have"} no value after ${longPeriod(last)}.`,
          ),
        );
      }
      const months = [...groupBy(inside, ({ period }) => period)];
      for (const [period, cells] of months.filter(([, { length }]) => length > 1)) {
        const what = `${longPeriod(period)} has no value in ${counted(cells.length, "measure")} that are otherwise reported.`;
        tell(hit(`${sheet} ${period}`, cells, what));
      }
      const single = months.flatMap(([, cells]) => (cells.length === 1 ? cells : []));
      for (const [key, cells] of groupBy(single, ({ kpi }) => kpi.key)) {
        const periods = listed(cells.map(({ period }) => longPeriod(period)));
        tell(hit(key, cells, `${nameOfKpi(cells[0].kpi)} has no value for ${periods}.`));
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
            unit: "weeks",
            values: { "2024-08": 61, "2024-09": 60, "2024-10": "49 days", "2024-11": 64, "2024-12": 63, "2025-01": 65 },
          },
          {
            ref: "K2",
            unit: "weeks",
            values: { "2024-08": 31, "2024-09": 30, "2024-10": 33, "2024-11": 34, "2024-12": 35, "2025-01": 36 },
          },
        ],
      },
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
