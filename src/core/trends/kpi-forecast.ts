import { isPercentage } from "../plan/kpis/reading";
import type { IsoDay } from "../plan";
import { numberOf, type PeriodUnit } from "./calendar";
import { forecast, type Forecast } from "./engine";
import { chartedBy } from "./kpi-settings";
import { isOneNumber, type KpiTrend } from "./kpi-trend";

/**
 * Whether the target will be met by its day, as far as the values can tell; null where no day is to come, no trend is
 * claimed, or nothing is compared. It stands behind a click, and on no board page unless asked for.
 */
export function forecastOf({
  analysis,
  series,
  distance,
  target,
  better,
  settings,
  kpi,
  recalculations,
}: KpiTrend): Forecast | null {
  const last = series.places.at(-1);
  // Of a range nobody can say from which side it is to be reached.
  if (target === null || !isOneNumber(target)) return null;
  if (analysis === null || distance === null || target.by == null || series.step === null || last === undefined)
    return null;
  const unit = series.unit as Exclude<PeriodUnit, "day">;
  const periodsLeft = Math.floor(
    (numberOf(periodAt(target.by, unit), unit) - numberOf(last.period, unit)) / series.step,
  );
  if (periodsLeft <= 0) return null;
  return forecast(series.places, {
    ...{ better, target: target.value!, periodsLeft, percentages: isPercentage(kpi) },
    ...chartedBy(settings),
    recalculateAt: recalculations.map(({ period }) => period),
  });
}

/** The period of a unit in which a day lies, as far as it can be counted; years begin in April, terms as schools have them. */
function periodAt(day: IsoDay, unit: Exclude<PeriodUnit, "day">): string {
  const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))];
  if (unit === "month") return day.slice(0, 7);
  if (unit === "quarter") return `${year}-Q${Math.ceil(month / 3)}`;
  if (unit === "term") return `${month >= 9 ? "Autumn" : month >= 4 ? "Summer" : "Spring"} ${year}`;
  return String(month >= 4 ? year : year - 1);
}
