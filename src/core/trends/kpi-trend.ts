import {
  contradictsTarget,
  readingOf,
  targetFor,
  verdictOf,
  type Reading,
  type Verdict as TargetVerdict,
} from "../plan/kpis/reading";
import type { IsoDay, Kpi, Plan, Target } from "../plan";
import type { PartnershipSettings } from "../plan/settings";
import { besideOf, type Beside } from "./beside";
import { withheldFor, type Withheld } from "./claims";
import {
  againstRange,
  againstTarget,
  analyseSeries,
  type AgainstTarget,
  type Better,
  type SeriesAnalysis,
  type Tolerance,
} from "./engine";
import { seriesOf, type KpiSeries, type Recalculation } from "./kpi-series";
import { recalculationsIn, unsoundIn, type UnsoundRecalculation } from "./recalculations";
import { chartedBy, settingsOfKpi, type KpiSettings } from "./kpi-settings";

/** What is known of the trend of one measure: the one record from which icon, chart, table and sentence are made. */
export type KpiTrend = {
  readonly kpi: Kpi;
  /** The day to which it is known. */
  readonly asAt: IsoDay;
  readonly settings: KpiSettings;
  readonly better: Better;
  readonly series: KpiSeries;
  /** Where the limits are drawn anew: what the workbook tells, and what somebody chose. */
  readonly recalculations: readonly Recalculation[];
  /** Those that somebody chose and that change nothing, or leave too few values on a side. */
  readonly unsound: readonly UnsoundRecalculation[];
  /** Limits, signals and icons; null where the values carry no word on a trend, and `withheld` says why. */
  readonly analysis: SeriesAnalysis | null;
  readonly withheld: Withheld | null;
  readonly reading: Reading;
  /** The target in force at the latest value. */
  readonly target: Target | null;
  readonly verdict: TargetVerdict;
  /** The latest value's distance from its target, of a range from the nearer end, with the tolerance; null where nothing is compared. */
  readonly distance: AgainstTarget | null;
  /** What is overdue of the same thing, beside a percentage that is done on time. */
  readonly beside: Beside | null;
};

/** The trends of all measures of a plan, in its order. */
export function trendsOf(plan: Plan, asAt: IsoDay, partnership: PartnershipSettings): readonly KpiTrend[] {
  return plan.kpis.map((kpi) => trendOf(kpi, asAt, settingsOfKpi(kpi, partnership), plan.kpis));
}

/**
 * The trend of one measure on a day, by the settings that hold for it.
 *
 * @param others the measures of the same workbook
 */
export function trendOf(kpi: Kpi, asAt: IsoDay, settings: KpiSettings, others: readonly Kpi[] = []): KpiTrend {
  const better = directionOf(kpi);
  const series = seriesOf(kpi, asAt);
  const recalculations = recalculationsIn(series, settings.recalculations);
  const reading = readingOf(kpi, asAt);
  const target = targetFor(kpi, reading.latest, asAt);
  const verdict = verdictOf(kpi, reading, asAt);
  const aim = target !== null && isOneNumber(target) && verdict.rag !== "none" ? target.value : null;
  const last = recalculations.at(-1)?.period;
  const from = last === undefined ? 0 : series.places.findIndex(({ period }) => period === last);
  const withheld = withheldFor(kpi, series, from, settings, asAt);
  const analysis =
    withheld !== null
      ? null
      : analyseSeries(series.places, {
          ...{ better, target: aim, ...chartedBy(settings) },
          recalculateAt: recalculations.map(({ period }) => period),
        });
  const compared = verdict.rag === "none" ? null : reading.latest;
  return {
    ...{ kpi, asAt, settings, better, series, recalculations },
    unsound: unsoundIn(series, settings.recalculations, recalculations),
    ...{ analysis, withheld, reading, target, verdict },
    distance:
      compared === null || target === null ? null : distanceOf(compared.value, target, better, settings.tolerance),
    beside: besideOf(kpi, others, asAt),
  };
}

/** Which way is better; neither where the sheet and its target say the contrary of each other, until somebody chooses. */
function directionOf(kpi: Kpi): Better {
  if (kpi.better !== "higher" && kpi.better !== "lower") return "neither";
  return kpi.betterFrom !== "chosen" && contradictsTarget(kpi) ? "neither" : kpi.better;
}

/** A target that one number gives, on the side that is better. */
export const isOneNumber = ({ value, operator }: Target) =>
  value !== null && operator !== "between" && operator !== "=";

/** From a range the distance is that to its nearer end. */
function distanceOf(value: number, target: Target, better: Better, tolerance: Tolerance): AgainstTarget | null {
  if (target.value === null) return null;
  if (target.operator === "between" && target.upper !== null)
    return againstRange(value, target.value, target.upper, tolerance);
  return isOneNumber(target) ? againstTarget(value, target.value, better, tolerance) : null;
}
