import { squash, type IsoDay, type Kpi, type Plan } from "../../plan";
import { daysBetween, longDay, longPeriod } from "../../plan/dates/day";
import { periodStart } from "../../plan/dates/periods";
import { periodEnd, readingOf, type Reported } from "../../plan/kpis/reading";
import { counted } from "../../words";
import { clausesWith, isDenied } from "../claims";
import { daysOfFrequency, daysOfPeriod } from "../frequencies";
import { gapsOf } from "../gaps";
import { listMeasures } from "../measure-names";
import { rule } from "../rule";
import { groupBy } from "../../group-by";
import { type At } from "../rows";

/** A return may come so many days after its time. */
const GRACE_DAYS = 45;

export default rule({
  id: "latest-value-stale",
  subject: "values",
  severity: "warning",
  title: "The latest value is no older than the next one is due",
  why: "A board that is shown figures of last summer cannot tell whether things have become better or worse since.",
  needs: ["kpis.value"],
  message: (d: { count: number; names: string; period: string; asAt: IsoDay }) =>
    `The latest ${d.count === 1 ? "value" : "values"} of ${d.count === 1 ? d.names : `${counted(d.count, "measure")} (${d.names})`} ${d.count === 1 ? "is" : "are"} for ${longPeriod(d.period)}; on ${longDay(d.asAt)} a later one was to be expected. Is it late, or has the measure ended?`,

  check(plan, tell, { asAt }) {
    const stopped = stoppedIn(plan);
    const stale = plan.kpis.flatMap((kpi) => {
      const { latest, ahead } = readingOf(kpi, asAt);
      const told = latest === null || ahead.length > 0 || stopped.has(kpi) || saysWhy(kpi, latest) || hasEnded(kpi);
      return told || !isStale(kpi, latest, asAt) ? [] : [{ kpi, latest }];
    });
    const goesOn = laterElsewhere(plan, asAt);
    const last = stale.filter(({ kpi, latest }) => !goesOn(kpi, latest));
    for (const [about, rows] of groupBy(last, ({ latest }) => latest.period)) {
      const at = rows.map(({ latest }) => latest.at) as unknown as At;
      const names = listMeasures(rows.map(({ kpi }) => kpi));
      tell({ about, at, data: { count: rows.length, names, period: rows[0].latest.period, asAt } });
    }
  },

  examples: {
    bad: [
      {
        asAt: "2025-03-28",
        kpis: [
          { ref: "K1", frequency: "Monthly", values: { "2024-10": 60, "2024-11": 61 } },
          { ref: "K2", frequency: "Quarterly", values: { "2024-10": 60, "2024-11": 61 } },
        ],
      },
    ],
    good: [
      {
        asAt: "2025-03-28",
        kpis: [
          { frequency: "Monthly", values: { "2024-12": 60, "2025-01": 61 } },
          { frequency: "Annual", values: { "2024-03": 61 } },
          { values: { "2024-06": 60, "2024-09": 61, "2024-12": 62 } },
        ],
      },
      {
        asAt: "2025-03-28",
        kpis: [{ frequency: "Monthly", comment: "Ended in May 2024.", values: { "2024-05": 60 } }],
      },
      { asAt: "2024-10-15", kpis: [{ frequency: "Monthly", values: { "2024-06": 60, "2024-07": 61 } }] },
    ],
  },
});

/** The measures of which the rule on holes says that they stopped before the others. */
function stoppedIn(plan: Plan): ReadonlySet<Kpi> {
  const bySheet = [...groupBy(plan.kpis, ({ sheet }) => sheet).values()];
  return new Set(
    bySheet.flatMap((kpis) => gapsOf(kpis, plan).flatMap(({ kpi, after }) => (after === null ? [] : kpi))),
  );
}

/** Later cells that say that there is no value, or why. */
const saysWhy = ({ points }: Kpi, latest: Reported) =>
  points.slice(points.indexOf(latest) + 1).some(({ missing }) => missing !== null);

const ENDED =
  /\b(ended|discontinued|ceased|closed|retired|withdrawn|replaced by|superseded|no longer (collected|reported|measured|monitored)|final (value|figure|report)|one[- ]off)\b/i;

function hasEnded({ name, raw }: Kpi): boolean {
  const texts = [name, raw.comment, raw.frequency, raw.target].map((text) => String(text ?? ""));
  return texts.some((text) =>
    clausesWith(text, ENDED).some((clause) => ENDED.test(clause) && !isDenied(clause, clause.search(ENDED))),
  );
}

/** Where each report has a sheet of its own, a measure goes on upon a later one. */
function laterElsewhere({ kpis }: Plan, asAt: IsoDay): (kpi: Kpi, latest: Reported) => boolean {
  const last = new Map<string, string>();
  for (const kpi of kpis) {
    const { latest } = readingOf(kpi, asAt);
    const known = last.get(squash(kpi.name));
    if (latest !== null && (known === undefined || periodStart(latest.period) > known))
      last.set(squash(kpi.name), periodStart(latest.period));
  }
  return ({ name }, { period }) => (last.get(squash(name)) ?? "") > periodStart(period);
}

/** The kind of its periods, and how far apart its values have been: in a table of months a measure may come once a quarter. */
function daysSeen({ points }: Kpi): number | null {
  const days = daysOfPeriod(points.map(({ period }) => period));
  const ends = points.flatMap(({ value, period }) => (value === null ? [] : (periodEnd(period) ?? [])));
  if (days === null || ends.length < 2) return null;
  return Math.max(days, ...ends.slice(1).map((end, i) => daysBetween(ends[i]!, end)));
}

/** By its own frequency, else by the kind of its periods; in August, when nothing is collected, nothing is late. */
function isStale(kpi: Kpi, latest: Reported, asAt: IsoDay): boolean {
  const end = latest.ends ?? periodEnd(latest.period);
  const days = daysOfFrequency(kpi.frequency) ?? daysSeen(kpi);
  if (end === null || days === null) return false;
  const overSummer = days < 60 && /^\d{4}-0[67]/.test(end) ? 31 : 0;
  // A year may be the school's, which ends five months later.
  const ofYear = /\//.test(latest.period) ? 153 : /^\d{4}$/.test(latest.period) ? 365 : 0;
  return daysBetween(end, asAt) > days + GRACE_DAYS + overSummer + ofYear;
}
