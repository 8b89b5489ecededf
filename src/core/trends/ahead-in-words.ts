import { longDay, longPeriod } from "../plan/dates/day";
import { capital } from "../words";
import type { Verdict } from "./engine";
import { assuranceWords, variationWords } from "./icon-words";
import { forecastOf } from "./kpi-forecast";
import type { KpiTrend } from "./kpi-trend";
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
    ...paceInWords(trend, forecast.p, forecast.pace, forecast.paceNeeded),
    ...(forecast.verdict === "cannot say" || !isSteady(forecast.p) || forecast.projected === null
      ? []
      : [
          `If it went on so it would stand near ${limitShown(trend.kpi, forecast.projected)} by then, which nobody can promise.`,
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
  if (target.by === null) return "no day is given by which the target is to be met";
  if (target.by <= asAt) return `the day of the target, ${longDay(target.by)}, has passed`;
  if (series.step === null) return "the values do not stand at even distances in time";
  return `the day of the target, ${longDay(target.by)}, lies within the period of the latest value`;
}

/** How fast it moves and how fast it would have to; nothing where it does not move steadily. */
function paceInWords(
  { kpi, series }: KpiTrend,
  p: number | null,
  pace: number | null,
  needed: number | null,
): readonly string[] {
  if (pace === null || needed === null || !isSteady(p)) return [];
  const each = series.step === 1 ? `each ${series.unit}` : "from one value to the next";
  const moves = (by: number) =>
    `${by < 0 ? "fall" : "rise"} by ${limitShown(kpi, Math.abs(by)).replace(/%$/, " points")}`;
  const now = `So far it has tended to ${moves(pace)} ${each}`;
  return [needed === 0 ? `${now}.` : `${now}; from here it would have to ${moves(needed)} ${each}.`];
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
