import { shownNumber } from "../core/board/layout/text-fit";
import { barParts } from "./bars-svg";
import { chartNumbers, stepsOf, type ChartNumbers, type NumberedSeries } from "./chart-numbers";
import type { PaperChart } from "./paper";
import { markSvg } from "./signal-marks";
import { QUIET, round, svgPicture, svgRule, svgText, textWidth, type ChartSize } from "./svg-parts";

export const WIDE: ChartSize = { width: 680, text: 12, titled: false };
export const IN_CELL: ChartSize = { width: 400, text: 12, titled: true };

/** Where the values lie on a picture. */
export type Plot = { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };

/** A chart of the pack as a picture of its own: sharp at every size, and with a name and a description. */
export function chartSvg(chart: PaperChart, id: string, size: ChartSize): string {
  const numbers = chartNumbers(chart);
  const legend = legendOf(chart, numbers.series, size);
  const title = size.titled ? titleOf(chart, size) : { height: 0, svg: "" };
  const drawn =
    chart.chart === "line" || chart.chart === "column"
      ? upright(chart, numbers, size, title.height)
      : barParts(chart, numbers, size, title.height);
  const inside = [title.svg, drawn.svg, `<g transform="translate(0 ${round(drawn.height)})">${legend.svg}</g>`];
  const whole = [size.width, drawn.height + legend.height] as const;
  return svgPicture(id, whole, [chart.title, chart.altText], inside.join(""));
}

function titleOf({ title }: PaperChart, { text }: ChartSize) {
  return { height: text * 1.6, svg: svgText(title, 2, text * 1.1, { size: text }) };
}

/** Lines, or columns: the values go upwards, their periods stand below. */
function upright(chart: PaperChart, numbers: ChartNumbers, size: ChartSize, above: number) {
  const { width, text } = size;
  const steps = stepsOf(numbers.scale);
  const shown = steps.map((step) => shownNumber(step, axisFormat(chart, steps)));
  const left = Math.max(...shown.map((words) => textWidth(words, text))) + text;
  const plot: Plot = { left, right: width - text, top: above + text * 0.8, bottom: above + text * 0.8 + width * 0.42 };
  const y = yOf(numbers, plot);
  const axis = steps.flatMap((step, i) => [
    svgRule(plot.left, y(step), plot.right, y(step)),
    svgText(shown[i]!, plot.left - text * 0.4, y(step) + text * 0.35, { size: text, anchor: "end", fill: QUIET }),
  ]);
  const values = numbers.series.map((one) =>
    chart.chart === "line" ? lineOf(one, plot, y) : columnsOf(one, numbers, plot, y),
  );
  const svg = [...axis, ...values, ...periods(chart, numbers.categories, plot, text)].join("");
  return { svg, height: plot.bottom + text * 2 };
}

const yOf =
  ({ scale }: ChartNumbers, { top, bottom }: Plot) =>
  (value: number) =>
    bottom - ((value - scale.from) / (scale.to - scale.from)) * (bottom - top);

/** The middle of a category, in pixels. */
const xOf = ({ left, right }: Plot, count: number, i: number) => left + ((i + 0.5) * (right - left)) / count;

/** The format of the axis, with a decimal where whole numbers would say one step twice. */
function axisFormat({ axes, source, series }: PaperChart, steps: readonly number[]): string {
  const at = source.header.indexOf(series[0]?.column ?? "");
  const own = source.rows.map((row) => row[at]?.format).find((format) => format !== undefined);
  const format = axes?.valueFormat ?? own ?? "0";
  const isFine = steps.some((step) => Math.abs(step - Math.round(step)) > 1e-9);
  return isFine && !format.includes(".") ? format.replace(/0(?!.*0)/, "0.0") : format;
}

/** Joined as long as no value is missing between two. A value that stands alone is a point. */
function lineOf(
  { numbers, colour, line = "with-points", marks = [] }: NumberedSeries,
  plot: Plot,
  y: (v: number) => number,
) {
  const spots = numbers.map((value, i) =>
    value === null ? null : ([xOf(plot, numbers.length, i), y(value)] as const),
  );
  const path = spots
    .flatMap((spot, i) => (spot === null ? [] : `${spots[i - 1] ? "L" : "M"}${round(spot[0])} ${round(spot[1])}`))
    .join("");
  const stroke = `stroke="${colour}" fill="none" stroke-width="${line === "with-points" ? 2 : 1.5}"`;
  const drawn = path === "" ? "" : `<path d="${path}" ${stroke}${dashes(line)}/>`;
  if (line !== "with-points") return drawn;
  const points = spots.map((spot, i) => {
    if (spot === null) return "";
    const mark = marks[i] ?? null;
    if (mark !== null) return markSvg(mark, spot[0], spot[1]);
    return `<circle cx="${round(spot[0])}" cy="${round(spot[1])}" r="2.6" fill="${colour}"/>`;
  });
  return drawn + points.join("");
}

const dashes = (line: NumberedSeries["line"]): string =>
  line === "dashed" ? ' stroke-dasharray="6 4"' : line === "dotted" ? ' stroke-dasharray="1.5 3"' : "";

function columnsOf(one: NumberedSeries, { series, scale }: ChartNumbers, plot: Plot, y: (v: number) => number) {
  const room = (plot.right - plot.left) / Math.max(1, one.numbers.length);
  const wide = (room * 0.7) / series.length;
  const nought = y(Math.max(0, scale.from));
  return one.numbers
    .map((value, i) => {
      if (value === null) return "";
      const x = xOf(plot, one.numbers.length, i) - room * 0.35 + series.indexOf(one) * wide;
      const [top, height] = [Math.min(y(value), nought), Math.abs(y(value) - nought)];
      return `<rect x="${round(x)}" y="${round(top)}" width="${round(wide)}" height="${round(height)}" fill="${one.colour}"/>`;
    })
    .join("");
}

/** So many of the periods have their words below as fit, the last one always. */
function periods({ axes }: PaperChart, categories: readonly string[], plot: Plot, text: number): readonly string[] {
  const widest = Math.max(0, ...categories.map((words) => textWidth(words, text))) + text;
  const fit = Math.max(1, Math.floor((plot.right - plot.left + widest / 2) / widest));
  const every = Math.max(axes?.labelEvery ?? 1, Math.ceil(categories.length / fit));
  const last = categories.length - 1;
  return categories.flatMap((words, i) => {
    if ((last - i) % every !== 0) return [];
    const half = textWidth(words, text) / 2;
    const x = Math.min(Math.max(xOf(plot, categories.length, i), half), plot.right + text - half);
    return [svgText(words, x, plot.bottom + text * 1.4, { size: text, anchor: "middle", fill: QUIET })];
  });
}

/** What each sign stands for, in as many rows as they take; none where there is one series that the title names, or where words say it. */
function legendOf({ chart, axes }: PaperChart, series: readonly NumberedSeries[], { width, text }: ChartSize) {
  if (series.length < 2 || axes?.noLegend === true) return { height: text * 0.5, svg: "" };
  let [x, y] = [text * 0.5, text];
  const svg = series.map(({ called, colour, line = "with-points" }) => {
    const wide = text * 3.4 + textWidth(called, text);
    if (x + wide > width && x > text) [x, y] = [text * 0.5, y + text * 1.6];
    const at = `translate(${round(x)} ${round(y)})`;
    x += wide;
    const sign =
      chart === "line"
        ? `<path d="M0 -4H22" stroke="${colour}" stroke-width="2"${dashes(line)}/>${line === "with-points" ? `<circle cx="11" cy="-4" r="2.6" fill="${colour}"/>` : ""}`
        : `<rect x="4" y="-9" width="10" height="10" fill="${colour}" stroke="${QUIET}" stroke-width="0.5"/>`;
    return `<g transform="${at}">${sign}${svgText(called, chart === "line" ? 26 : 19, 0, { size: text })}</g>`;
  });
  return { height: y + text * 0.8, svg: svg.join("") };
}
