import type { IsoDay, Kpi, KpiPoint } from "../../plan";
import { addDays, longDay, longPeriod } from "../../plan/dates/day";
import { readMilestones } from "../../plan/dates/milestones";
import { periodStart } from "../../plan/dates/periods";
import { periodEnd, readingOf } from "../../plan/kpis/reading";
import { shortRef, type CellRef } from "../../workbook";
import { clausesOf, isDenied } from "../claims";
import { rule } from "../rule";
import { groupBy } from "../../group-by";
import { listCells, nameOfKpi, quoted } from "../rows";
import type { At } from "../rows";

export default rule({
  id: "forecast-unmarked",
  subject: "values",
  severity: "warning",
  title: "A forecast is marked where it stands",
  why: "A forecast among results is read as a result. When the real figure comes, the board has been told another.",
  needs: ["kpis.value"],
  message: (d: { measure: string; cell: string; words: string } | { period: string; end: IsoDay; cells: string }) =>
    "period" in d
      ? `${longPeriod(d.period)} is not over before ${longDay(d.end)}, and ${d.cells} already ${/ and |more/.test(d.cells) ? "hold values" : "holds a value"} for it. Is it a forecast, or the figure so far? A word in the heading would say it.`
      : `${d.measure}: the comment says ${quoted(d.words)}, and ${d.cell} shows it as a result. Can it be marked as a forecast?`,

  check({ kpis }, tell, { asAt }) {
    for (const kpi of kpis) {
      const found = toldAsForecast(kpi, asAt);
      if (found === null) continue;
      const at: At = [found.point.at, ...(kpi.at.comment === undefined ? [] : [kpi.at.comment])];
      tell({
        about: kpi.key,
        at,
        data: { measure: nameOfKpi(kpi), cell: shortRef(found.point.at), words: found.words },
      });
    }
    const early = kpis.flatMap((kpi) =>
      kpi.points.filter((point) => isEarly(point, asAt)).map((point) => ({ kpi, point })),
    );
    for (const [about, same] of groupBy(early, ({ kpi, point }) => `${kpi.sheet} ${point.period}`)) {
      const at = same.map(({ point }) => point.at) as unknown as readonly [CellRef, ...CellRef[]];
      const { period } = same[0].point;
      tell({ about, at, data: { period, end: endOf(same[0].point)!, cells: listCells(at) }, severity: "advice" });
    }
  },

  examples: {
    bad: [
      {
        asAt: "2025-03-28",
        kpis: [
          {
            ref: "K1",
            comment: "The February figure is a forecast; returns are due in April.",
            values: { "2025-01": 61, "2025-02": 63 },
          },
        ],
      },
      { asAt: "2024-11-28", kpis: [{ ref: "K1", values: { "2022/23": 60, "2023/24": 61, "2024/25": 64 } }] },
    ],
    good: [
      {
        asAt: "2025-03-28",
        kpis: [
          { comment: "February is a forecast.", values: { "2025-01": 61, "2025-02": "63 (forecast)" } },
          { comment: "We forecast 70% by July.", values: { "2025-01": 61, "2025-02": 63 } },
          { comment: "February is not a forecast.", values: { "2025-01": 61, "2025-02": 63 } },
        ],
      },
      { asAt: "2025-03-28", kpis: [{ values: { "2023/24": 61, "2024/25": 64 } }] },
      { asAt: "2024-11-28", kpis: [{ values: { "2023/24": 61, "2024/25 YTD": 64 } }] },
    ],
  },
});

const IS_FORECAST =
  /\b(latest|current|this (month|quarter|term|year)|figure|value|result|data|number)\b.{0,40}\b(is|are|was|were) (still |only )?(a |an )?(forecast|projection|projected|estimate|estimated|modelled)\b/i;
const NAMED_FORECAST =
  /\b(is|are) (still |only )?(a |an )?(forecast|projection|projected|estimate|estimated|modelled)\b/i;

/** The value of which the comment says that it is a forecast, where nothing beside it does. */
function toldAsForecast(kpi: Kpi, asAt: IsoDay): { readonly point: KpiPoint; readonly words: string } | null {
  const { latest } = readingOf(kpi, asAt);
  if (typeof kpi.raw.comment !== "string" || latest === null) return null;
  for (const words of clausesOf(kpi.raw.comment)) {
    const found = NAMED_FORECAST.exec(words);
    if (found === null || isDenied(words, found.index + found[0].length)) continue;
    const named = readMilestones(words.slice(0, found.index)).flatMap(({ window }) => window?.from ?? []);
    const month = monthIn(words.slice(0, found.index));
    const point = kpi.points.find(
      ({ period, value, estimate }) =>
        value !== null &&
        !estimate &&
        (named.some((day) => day.startsWith(period)) || period === monthOf(month, latest)),
    );
    if (point !== undefined) return { point, words };
    if (IS_FORECAST.test(words) && named.length === 0 && month === null) return { point: latest, words };
  }
  return null;
}

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** The month that the words name without a year, as in "the February figure"; from 1. */
function monthIn(words: string): number | null {
  const name = /\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w*\b/i.exec(words)?.[1];
  return name === undefined ? null : MONTHS.indexOf(name.toLowerCase()) + 1;
}

/** The latest period, where it is that month. */
const monthOf = (month: number | null, { period }: KpiPoint) =>
  month !== null && period === `${period.slice(0, 4)}-${String(month).padStart(2, "0")}` ? period : null;

/** A year or quarter is not over for so long that its value cannot be its result. */
const EARLY_DAYS = 45;

const endOf = ({ ends, period }: KpiPoint) => ends ?? periodEnd(period);

/** Values of periods that have not begun are told by another rule. */
function isEarly(point: KpiPoint, asAt: IsoDay): boolean {
  const { period, value, estimate, part, covers, note } = point;
  const end = endOf(point);
  const long = /\/|Q/.test(period);
  const said = estimate === true || Boolean(part) || (covers !== undefined && covers.at === undefined) || Boolean(note);
  return (
    long && value !== null && !said && end !== null && end > addDays(asAt, EARLY_DAYS) && periodStart(period) <= asAt
  );
}
