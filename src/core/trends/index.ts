export * from "./engine";
export { seriesOf, type KpiSeries, type Recalculation, type SeriesPlace } from "./kpi-series";
export { measureCalled, settingsOfKpi, USUAL_TOLERANCE, type KpiSettings } from "./kpi-settings";
export { trendOf, trendsOf, type KpiTrend } from "./kpi-trend";
export type { Withheld } from "./claims";
export { sentenceOf, sentencesOf } from "./sentence";
export type { Beside } from "./beside";
export { forecastOf } from "./kpi-forecast";
export { suggestionOf, type Suggestion } from "./suggestion";
