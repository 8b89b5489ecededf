import { figure } from "../plan/kpis/figure";
import { isPercentage, onFew, periodEnd, verdictOf, type Reported } from "../plan/kpis/reading";
import { targetAt } from "../plan/targets/target";
import type { Kpi, Target } from "../plan";
import type { CellRef } from "../workbook";
import type { Limits, Phase } from "./engine";
import type { SeriesPlace } from "./kpi-series";
import type { KpiTrend } from "./kpi-trend";

/** A number that a chart shows, with the cells that it was taken or worked out from. */
export type DrawnNumber = { readonly value: number; readonly from: readonly CellRef[] };

/** What a chart shows at one place of the time axis; null is a gap. */
export type DrawnPlace = {
  readonly period: string;
  readonly place: SeriesPlace;
  readonly value: DrawnNumber | null;
  /** The mean and the limits that hold here, cut to what the measure can reach; judged are the uncut ones. */
  readonly limits: { readonly mean: DrawnNumber; readonly lower: DrawnNumber; readonly upper: DrawnNumber } | null;
  readonly target: DrawnNumber | null;
  /** The ends of a target that is a range. */
  readonly range: readonly [lower: number, upper: number] | null;
  /** What a reader must know of this place: why there is a gap, why limits change, that they are on trial. */
  readonly note: string | null;
};

/**
 * The numbers behind the chart of a measure. Left out, with a gap in their place, are values that nobody may or can name:
 * those in `hidden` cells, percentages of too few, periods that stand twice. A mean from which one of them could be worked
 * out is left out with them.
 */
export function drawnPlaces(trend: KpiTrend, hidden: ReadonlySet<CellRef> = new Set()): readonly DrawnPlace[] {
  const { kpi, series, analysis } = trend;
  const gaps = series.places.map((place) => gapAt(kpi, place, hidden));
  const aim = aimIn(trend, hidden);
  const phases = (analysis?.phases ?? []).map((phase) => ({ phase, limits: limitsIn(trend, phase, gaps) }));
  return series.places.map((place, i): DrawnPlace => {
    const own = phases.find(({ phase }) => phase.from <= i && i < phase.to) ?? null;
    const shown = gaps[i] === null ? place.value : null;
    const notes = [gaps[i] ?? null, ...(own?.phase.from === i ? notesOn(trend, own.phase, own.limits !== null) : [])];
    return {
      period: place.period,
      place,
      value: shown === null ? null : { value: shown, from: [place.point!.at] },
      limits: own?.limits ?? null,
      target: aim?.(place)?.one ?? null,
      range: aim?.(place)?.range ?? null,
      note: notes.filter((note) => note !== null).join("; ") || null,
    };
  });
}

/** Limits as they are drawn: no share of a whole above 100 %, and nothing counted below 0. */
export function limitsDrawn(kpi: Kpi, { lower, upper }: Limits): { readonly lower: number; readonly upper: number } {
  const counts = kpi.points.every(({ value }) => value === null || value >= 0);
  const isPart = isPercentage(kpi) && kpi.points.every(({ value }) => value === null || value <= 100);
  return { lower: counts ? Math.max(0, lower) : lower, upper: isPart ? Math.min(100, upper) : upper };
}

/** Why no value is drawn at a place; null where one is. */
function gapAt(kpi: Kpi, { period, value, point }: SeriesPlace, hidden: ReadonlySet<CellRef>): string | null {
  if (point !== null && hidden.has(point.at)) return "left out";
  if (value === null || point === null) return point?.missing ? `no value: “${point.missing}”` : "no value";
  const reported = point as Reported;
  if (onFew(kpi, reported)) return `${figure(kpi, reported)}; a percentage of so few is not drawn`;
  const isTwice = kpi.points.some((one) => one.period === period && one.value !== null && one.value !== value);
  return isTwice ? "stands more than once, with other values" : null;
}

function limitsIn({ kpi, series, settings }: KpiTrend, phase: Phase, gaps: readonly (string | null)[]) {
  const { limits, from, to } = phase;
  const filled = series.places.flatMap(({ value }, i) => (from <= i && i < to && value !== null ? [i] : []));
  if (limits === null || filled.some((i) => gaps[i] !== null)) return null;
  const cells = filled.slice(0, settings.baseline ?? filled.length).map((i) => series.places[i]!.point!.at);
  const of = (value: number): DrawnNumber => ({ value, from: cells });
  const drawn = limitsDrawn(kpi, limits);
  return { mean: of(limits.mean), lower: of(drawn.lower), upper: of(drawn.upper) };
}

function notesOn({ recalculations, series }: KpiTrend, { from, limits }: Phase, isDrawn: boolean): string[] {
  const anew = from === 0 ? undefined : recalculations.find(({ period }) => period === series.places[from]!.period);
  const why = anew?.why ? `: ${anew.why}` : "";
  return [
    ...(anew === undefined ? [] : [`limits drawn anew${why}`]),
    ...(isDrawn && limits!.trial ? [`limits on trial, drawn from ${limits!.values} values`] : []),
  ];
}

type Aim = { readonly one: DrawnNumber | null; readonly range: DrawnPlace["range"] };

/** The target at each place, where the series is held against a number or a range; null where nothing is compared. */
function aimIn(trend: KpiTrend, hidden: ReadonlySet<CellRef>): ((place: SeriesPlace) => Aim | null) | null {
  const { kpi, series, reading, asAt } = trend;
  const points = series.places.flatMap(({ value, point }) => (value === null ? [] : [point as Reported]));
  const last = points.filter((point) => !onFew(kpi, point)).at(-1);
  if (last === undefined || kpi.target === null) return null;
  if (verdictOf(kpi, { ...reading, latest: last, twice: false }, asAt).rag === "none") return null;
  if (kpi.at.target !== undefined && hidden.has(kpi.at.target)) return null;
  const whole = kpi.target;
  return ({ period, point }) => {
    const target = targetAt(whole, asAt, point?.ends ?? periodEnd(period));
    if (target.value === null) return null;
    if (target.operator === "between")
      return { one: null, range: target.upper === null ? null : [target.value, target.upper] };
    const at = cellOfStep(whole, target) ?? kpi.at.target;
    return { one: { value: target.value, from: at === undefined ? [] : [at] }, range: null };
  };
}

const cellOfStep = ({ steps = [] }: Target, { by }: Target) =>
  by === null ? undefined : steps.find((step) => step.by === by)?.at;
