import type { TrendJson } from "./review-schema";
import {
  comparisonsOf,
  forecastOf,
  presets,
  recentTrendOf,
  secondOpinionsOf,
  sentenceOf,
  suggestionOf,
  type KpiTrend,
} from "./trends";

/** The trend of a measure as its public JSON; places are told by their periods. */
export function trendToJson(trend: KpiTrend): TrendJson {
  const { analysis, withheld, series, distance, settings, recalculations } = trend;
  const phase = analysis?.phases.at(-1);
  const periodAt = (place: number) => series.places[place]!.period;
  const suggestion = suggestionOf(trend);
  return {
    sentence: sentenceOf(trend),
    variation: analysis?.variation ? { kind: analysis.variation.kind, direction: analysis.variation.direction } : null,
    assurance: analysis?.stable ? analysis.assurance : null,
    withheld: withheld && { why: withheld.why, at: [...withheld.at] },
    rag: distance === null || distance.rag === "none" ? null : distance.rag,
    distance: distance && { gap: distance.gap, percent: distance.percent, because: distance.because },
    limits:
      phase?.limits == null
        ? null
        : {
            ...{ mean: phase.limits.mean, lower: phase.limits.lower, upper: phase.limits.upper },
            ...{ from: periodAt(phase.from), values: phase.limits.values, trial: phase.limits.trial },
          },
    signals: (analysis?.signals ?? []).map(({ rule, direction, points }) => ({
      ...{ rule, direction },
      periods: points.map(periodAt),
    })),
    recalculations: recalculations.map(({ period, why, at }) => ({ period, why, at })),
    suggestion: suggestion && { period: suggestion.period },
    forecast: forecastOf(trend),
    recentTrend: recentTrendOf(trend),
    comparisons: comparisonsOf(trend).map(({ at, ...comparison }) => ({ ...comparison, at: [...at] })),
    secondOpinions: [...secondOpinionsOf(trend)],
    missing: series.places.flatMap(({ period, value }) => (value === null ? [period] : [])),
    leftOut: series.leftOut.map(({ point, why }) => ({ period: point.period, why, at: point.at })),
    settings: {
      preset: settings.preset,
      runLength: settings.runLength ?? presets[settings.preset].runLength,
      tolerance: { ...settings.tolerance, chosen: !settings.isUsualTolerance },
      baseline: settings.baseline,
    },
  };
}
