import { longDay, longPeriod } from "../plan/dates/day";
import { isPercentage } from "../plan/kpis/reading";
import type { Kpi } from "../plan";
import { capital } from "../words";
import type { Forecast, Interval, Verdict } from "./engine";
import { assuranceWords, variationWords } from "./icon-words";
import { forecastOf } from "./kpi-forecast";
import { isOneNumber, type KpiTrend } from "./kpi-trend";
import { limitShown } from "./sentence";
import type { Suggestion } from "./suggestion";

/** With a larger chance than this the values show no steady rise or fall. */
const SIGNIFICANT = 0.05;

/** Whether the target will be met by its day, in sentences, with the reason; or why nothing is said of it. */
export function forecastInWords(trend: KpiTrend): readonly string[] {
  const { target, asAt } = trend;
  const forecast = forecastOf(trend);
  if (forecast === null) return [`Nothing is said of what might come: ${whyNone(trend)}.`];
  const by = longDay(target?.by ?? asAt);
  return [
    `${VERDICTS[forecast.verdict](by)}: ${forecast.because}.`,
    ...paceInWords(trend, forecast),
    ...(forecast.verdict === "cannot say" || !isSteady(forecast.p) || forecast.projected === null
      ? []
      : [
          `If it went on so the line would stand near ${limitShown(trend.kpi, forecast.projected)} by then, which nobody can promise.`,
        ]),
  ];
}

const isSteady = (p: number | null) => p !== null && p < SIGNIFICANT;

const VERDICTS: { readonly [V in Verdict]: (by: string) => string } = {
  likely: (by) => `The target is likely to be met by ${by}`,
  "only if the present pace holds": (by) => `The target is met by ${by} only if the present pace holds`,
  unlikely: (by) => `The target is unlikely to be met by ${by}`,
  "cannot say": (by) => `The values cannot say whether the target will be met by ${by}`,
};

function whyNone({ analysis, target, distance, asAt, series }: KpiTrend): string {
  if (analysis === null) return "no trend is claimed";
  if (target === null) return "there is no target";
  if (distance === null) return "the values are not compared with the target";
  if (!isOneNumber(target)) return "the target is a range";
  if (target.by === null) return "no day is given by which the target is to be met";
  if (target.by <= asAt) return `the day of the target, ${longDay(target.by)}, has passed`;
  if (series.step === null) return "the values do not stand at even distances in time";
  return `the day of the target, ${longDay(target.by)}, lies within the period of the latest value`;
}

/** How fast it moves, if steadily, and how fast it would have to. */
function paceInWords(trend: KpiTrend, { p, pace, paceInterval, paceNeeded, level }: Forecast): readonly string[] {
  if (pace === null || paceNeeded === null || level === null) return [];
  const { kpi, series, better } = trend;
  const each = series.step === 1 ? `each ${series.unit}` : "from one value to the next";
  const size = (by: number) => limitShown(kpi, Math.abs(by)).replace(/%$/, "");
  const unit = isPercentage(kpi) ? " points" : "";
  const moves = (by: number) => `${by < 0 ? "fall" : "rise"} by ${size(by)}${unit}`;
  const range = paceInterval === null ? "" : ` (95% interval: ${rangeIn(kpi, paceInterval)})`;
  const now = isSteady(p) ? [`So far it has tended to ${moves(pace)} ${each}${range}.`] : [];
  // Beyond the target nothing is needed.
  const isNeeded = paceNeeded !== 0 && paceNeeded > 0 === (better === "higher");
  const line = `From where the line through all values stands now (${limitShown(kpi, level)})`;
  return isNeeded ? [...now, `${line} it would have to ${moves(paceNeeded)} ${each}.`] : now;
}

/** "−0.4 to 1.2", with the signs that it needs. */
function rangeIn(kpi: Kpi, { lower, upper }: Interval): string {
  const shown = (by: number) => `${by < 0 ? "−" : ""}${limitShown(kpi, Math.abs(by)).replace(/%$/, "")}`;
  return `${shown(lower)} to ${shown(upper)}`;
}

/** What speaks for drawing the limits anew, and what the icons would say then. */
export function suggestionInWords(trend: KpiTrend, { period, analysis }: Suggestion): readonly string[] {
  const anew = { ...trend, analysis };
  const icons = [variationWords(anew).words, assuranceWords(anew)?.words ?? null].filter((one) => one !== null);
  const trial = analysis.phases.at(-1)?.limits?.trial
    ? " The limits would be on trial, as so few values stand behind them."
    : "";
  return [
    `From ${longPeriod(period)} on the values have stayed at another level.`,
    "If you know what changed then, the limits can be drawn anew from there. If nobody knows, leave them as they are.",
    `The signs would then say: ${capital(icons.join("; "))}.${trial}`,
  ];
}
