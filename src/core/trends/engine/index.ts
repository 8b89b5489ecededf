export { analyseSeries, type Phase, type SeriesAnalysis, type SeriesOptions } from "./analyse-series";
export type { Assurance, Variation } from "./icons";
export type { Limits } from "./limits";
export { presets, type Better, type Preset, type SeriesPoint, type TrendSettings } from "./series";
export { SIGNAL_RULES, type Signal, type SignalRule } from "./signals";
export { mannKendall, type MannKendall } from "./mann-kendall";
export { changeOfShare, wilson, type Interval, type Share } from "./proportions";
export { countInterval } from "./rates";
export {
  recentTrendOfShare,
  recentTrendOfValue,
  type RecentTrend,
  type YearShare,
  type YearValue,
} from "./recent-trend";
export { theilSen, type SenLine } from "./theil-sen";
export { againstRange, againstTarget, type AgainstTarget, type Tolerance } from "./against-target";
export { forecast, type Forecast, type ForecastOptions, type Verdict } from "./forecast";
export { shareTrend, type ShareAt, type ShareTrend } from "./share-trend";
export { lagOne } from "./autocorrelation";
export { seasonalKendall, type SeasonalKendall } from "./seasonal-kendall";
