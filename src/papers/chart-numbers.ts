import type { BoardCell } from "../core/board";
import type { ChartSeries } from "../core/board/pack";
import { shownIn } from "./plain-text";
import type { PaperChart } from "./paper";

/** One line or set of bars: a number for each category, null where there is none. */
export type NumberedSeries = ChartSeries & {
  readonly called: string;
  readonly cells: readonly (BoardCell | null)[];
  readonly numbers: readonly (number | null)[];
};

export type ChartNumbers = {
  readonly categories: readonly string[];
  readonly series: readonly NumberedSeries[];
  /** Where the axis of values begins and ends, and its steps. */
  readonly scale: { readonly from: number; readonly to: number; readonly step: number };
};

/** What a chart shows: the numbers of its table, and nothing that does not stand there. */
export function chartNumbers(chart: PaperChart): ChartNumbers {
  const { source } = chart;
  const rows = chart.rows
    ? source.rows.slice(chart.rows.from, chart.rows.from + chart.rows.count)
    : source.rows.slice(0, source.rows.length - (chart.skipLast ?? 0));
  const columnOf = (name: string) => {
    const at = source.header.indexOf(name);
    return rows.map((row) => row[at] ?? null);
  };
  // Papers draw the points of a signal on the line of the values itself.
  const drawn = chart.series.filter(({ mark }) => mark === undefined);
  const series = drawn.map((one): NumberedSeries => {
    const cells = columnOf(one.column);
    const numbers = cells.map((cell) => (typeof cell?.value === "number" ? cell.value : null));
    return { ...one, called: one.name ?? one.column, cells, numbers };
  });
  const categories = columnOf(chart.categories).map((cell) => (cell === null ? "" : shownIn(cell)));
  return { categories, series, scale: scaleOf(chart, series) };
}

/** Bars begin at nought, or they mislead; a line has a little room above and below. */
function scaleOf(chart: PaperChart, series: readonly NumberedSeries[]): ChartNumbers["scale"] {
  const numbers = series.flatMap((one) => one.numbers.filter((value) => value !== null));
  const isLine = chart.chart === "line";
  const tops = chart.chart === "bar-stacked" ? stacked(series) : numbers;
  const least = Math.min(...(isLine ? numbers : [0, ...numbers]));
  const most = Math.max(...(isLine ? numbers : [0, ...tops]));
  if (!Number.isFinite(least) || !Number.isFinite(most)) return { from: 0, to: 1, step: 1 };
  const step = stepFor(most - least || Math.abs(most) || 1);
  const from = Math.floor(least / step + 1e-9) * step;
  const to = chart.axes?.endsAt ?? Math.ceil(most / step - 1e-9) * step;
  return { from, to: to > from ? to : from + step, step };
}

const stacked = (series: readonly NumberedSeries[]) =>
  (series[0]?.numbers ?? []).map((_, i) => series.reduce((sum, { numbers }) => sum + (numbers[i] ?? 0), 0));

/** A round step: about five of them reach over the span. */
function stepFor(span: number): number {
  const rough = span / 5;
  const power = 10 ** Math.floor(Math.log10(rough));
  return [1, 2, 5, 10].map((of) => of * power).find((step) => step >= rough * 0.999) ?? 10 * power;
}

/** The steps of the axis, from its beginning to its end. */
export function stepsOf({ from, to, step }: ChartNumbers["scale"]): readonly number[] {
  const count = Math.floor((to - from) / step + 1e-9);
  return Array.from({ length: count + 1 }, (_, i) => Number((from + i * step).toPrecision(12)));
}
