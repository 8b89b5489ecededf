import { longPeriod } from "../plan/dates/day";
import { counted } from "../words";
import { byTime } from "./calendar";
import { FEWEST } from "./claims";
import type { KpiSeries, Recalculation } from "./kpi-series";

/** Those that lie within the series, each from the first place that does not lie before it; of two at one place the chosen one. */
export function recalculationsIn(series: KpiSeries, chosen: readonly Recalculation[]): readonly Recalculation[] {
  const placed = chosen.flatMap((one): Recalculation[] => {
    const from = placeOf(series, one);
    return from <= 0 ? [] : [{ ...one, period: series.places[from]!.period }];
  });
  const told = series.breaks.filter(({ period }) => !placed.some((one) => one.period === period));
  return [...placed, ...told].sort((a, b) => byTime(a.period, b.period));
}

/** The first place that does not lie before it; -1 where all do. */
const placeOf = ({ places }: KpiSeries, { period }: Recalculation) =>
  places.findIndex((place) => byTime(place.period, period) >= 0);

/** A recalculation that somebody chose and that does not do what was meant, and why: a sentence without its stop. */
export type UnsoundRecalculation = {
  /** As it was chosen. */
  readonly recalculation: Recalculation;
  /** Whether the limits are drawn anew all the same. */
  readonly isDrawn: boolean;
  readonly why: string;
};

/** Whoever chose a period that changes nothing must be told: else the chart is read as if the limits were drawn anew there. */
export function unsoundIn(
  series: KpiSeries,
  chosen: readonly Recalculation[],
  placed: readonly Recalculation[],
): readonly UnsoundRecalculation[] {
  return chosen.flatMap((recalculation): UnsoundRecalculation[] => {
    const from = placeOf(series, recalculation);
    const why = from <= 0 ? outside(series, from) : scant(series, from, placed);
    return why === null ? [] : [{ recalculation, isDrawn: from > 0, why }];
  });
}

function outside({ places }: KpiSeries, from: number): string {
  const [first, last] = [places[0], places.at(-1)];
  if (first === undefined || last === undefined) return "the measure has no series of values";
  return from < 0
    ? `the last value is that of ${longPeriod(last.period)}`
    : `the first value is that of ${longPeriod(first.period)}, and before it there is nothing`;
}

/** Too few values for limits from one recalculation to the next, before it or from it on. */
function scant({ places }: KpiSeries, from: number, placed: readonly Recalculation[]): string | null {
  const starts = placed.map(({ period }) => places.findIndex((place) => place.period === period));
  const begin = Math.max(0, ...starts.filter((start) => start < from));
  const end = Math.min(places.length, ...starts.filter((start) => start > from));
  const count = (one: number, other: number) => places.slice(one, other).filter(({ value }) => value !== null).length;
  const sides = [
    { values: count(begin, from), words: begin === 0 ? "before it" : "between it and the one before" },
    { values: count(from, end), words: end === places.length ? "from then on" : "between it and the next one" },
  ].filter(({ values }) => values < FEWEST);
  if (sides.length === 0) return null;
  const said = sides.map(({ values, words }) => `${counted(values, "value")} ${words}`).join(" and ");
  return `there ${sides[0]!.values === 1 ? "is" : "are"} only ${said}, and limits need ${FEWEST}`;
}
