import { analyseSeries, type SeriesOptions } from "./analyse-series";
import { mannKendall } from "./mann-kendall";
import type { Interval } from "./proportions";
import type { SeriesPoint } from "./series";
import { theilSen } from "./theil-sen";

/** Whether a target will be met in time, as far as so few values can tell. */
export type Verdict = "likely" | "only if the present pace holds" | "unlikely" | "cannot say";

export type Forecast = {
  readonly verdict: Verdict;
  /** In words that end no sentence: "fewer than 6 values". */
  readonly because: string;
  /** Change for each period by the Theil–Sen line, and what it would have to be from now on; in the unit of the values. */
  readonly pace: number | null;
  readonly paceNeeded: number | null;
  /** Where the Theil–Sen line stands at the last point, from which the pace needed counts. */
  readonly level: number | null;
  /** Between which the pace lies, at 95 % (Sen's ranks). */
  readonly paceInterval: Interval | null;
  /** Where the line stands on the day of the target. Percentages never pass 0 or 100. */
  readonly projected: number | null;
  /** The chance of such a rise or fall without any trend (Mann–Kendall). */
  readonly p: number | null;
};

export type ForecastOptions = SeriesOptions & {
  readonly target: number;
  /** Periods from the last point of the series to the day of the target. */
  readonly periodsLeft: number;
  /** Whether the values are percentages of a whole, from 0 to 100. */
  readonly percentages: boolean;
};

const FEWEST = 6;
const SIGNIFICANT = 0.05;
/** Nothing is said of more periods ahead than half the values, and of no more than twelve. */
const FURTHEST = 12;
/** A percentage of 0 or 100 is taken for half a point from it, for its logit has no end. */
const END = 0.5;

/**
 * The verdict on a target by the process as it is (mean and limits since the last recalculation) and by the pace of the
 * series. Both meet it: likely. Only the pace does: only if it holds. Neither: unlikely.
 */
export function forecast(points: readonly SeriesPoint[], options: ForecastOptions): Forecast {
  const { target, periodsLeft, better } = options;
  const { phases } = analyseSeries(points, options);
  const { from, limits } = phases.at(-1)!;
  const values = points.slice(from).map(({ value }) => value);
  const count = values.filter((value) => value !== null).length;
  if (better === "neither") return unsaid("it does not say whether higher or lower is better");
  if (limits === null || count < FEWEST) return unsaid(`fewer than ${FEWEST} values`);
  const pace = paceOf(values, options);
  const furthest = Math.min(FURTHEST, Math.floor(count / 2));
  if (periodsLeft > furthest) return { ...pace, ...cannotSay(`its date lies more than ${furthest} periods ahead`) };
  const meets = (value: number) => (better === "higher" ? value >= target : value <= target);
  const isTrend = pace.p < SIGNIFICANT;
  if (!isTrend && limits.lower < target && target < limits.upper)
    return { ...pace, ...cannotSay("the values vary around the target and show no trend") };
  const byProcess = meets(limits.mean);
  const byPace = isTrend ? meets(pace.projected) : byProcess;
  if (byProcess && byPace)
    return { ...pace, verdict: "likely", because: "the mean since the limits were drawn meets it" };
  if (byPace)
    return {
      ...pace,
      verdict: "only if the present pace holds",
      because: "the mean does not meet it, the trend would",
    };
  const latest = values.filter((value) => value !== null).at(-1)!;
  if (isTrend && meets(latest))
    return { ...pace, ...cannotSay("the latest value meets it, and the line through all values falls short of it") };
  // Where the values have lately moved faster than the whole allows for, the line through all of them is slow to follow.
  const lately = theilSen(values.slice(-FEWEST))?.slope ?? 0;
  const usual = pace.paceInterval;
  const isFaster = usual !== null && (better === "higher" ? lately > usual.upper : lately < usual.lower);
  if (isTrend && isFaster && meets(latest + lately * periodsLeft))
    return {
      ...pace,
      ...cannotSay(`the line through all values falls short of it, and the pace of the last ${FEWEST} would meet it`),
    };
  return {
    ...pace,
    verdict: "unlikely",
    because: isTrend ? "the trend does not reach it in time" : "the mean does not meet it",
  };
}

/** The pace at the last point, the one needed from there, and where it leads. */
function paceOf(values: readonly (number | null)[], { target, periodsLeft, percentages }: ForecastOptions) {
  const line = theilSen(values)!;
  const level = line.start + line.slope * (values.length - 1);
  const p = mannKendall(values)!.p;
  const paceNeeded = periodsLeft > 0 ? (target - level) / periodsLeft : null;
  const paces = { pace: line.slope, paceInterval: line.interval, paceNeeded, level };
  if (!percentages) return { p, ...paces, projected: level + line.slope * periodsLeft };
  const bent = theilSen(values.map((value) => (value === null ? null : logit(value))))!;
  const projected = shareOf(bent.start + bent.slope * (values.length - 1 + periodsLeft));
  return { p, ...paces, projected };
}

function logit(percentage: number): number {
  const inside = Math.min(100 - END, Math.max(END, percentage));
  return Math.log(inside / (100 - inside));
}

const shareOf = (y: number) => 100 / (1 + Math.exp(-y));

const cannotSay = (because: string) => ({ verdict: "cannot say", because }) as const;

const unsaid = (because: string): Forecast => ({
  ...cannotSay(because),
  ...{ pace: null, paceInterval: null, paceNeeded: null, level: null, projected: null, p: null },
});
