import type { Block } from "../../src/core/workbook";
import { indexes, places, valueAt } from "../embedded-excel/model/cells";
import { displayText } from "../embedded-excel/model/display";
import type { Chart, Part, RangeRef, Series } from "../embedded-excel/model/types";
import { drawing } from "../dom";
import { place } from "./cell-view";
import { PIXELS, type Box } from "./layout";

/** What a chart shows, taken from its cells. */
type Data = {
  readonly title: string;
  readonly kind: "bar" | "column" | "line";
  readonly stacked: boolean;
  readonly categories: readonly string[];
  readonly series: readonly {
    readonly name: string;
    readonly colour: string;
    readonly values: readonly (number | null)[];
  }[];
};

/** Office's own colours for series that were given none. */
const COLOURS = ["#156082", "#E97132", "#196B24", "#0F9ED5", "#A02B93", "#4EA72E"];
const MARGIN = { top: 28, right: 12, bottom: 40, left: 40, leftOfBars: 130 };

/** A plain drawing of a chart: its title, its values in their colours, and the names of both. Not Excel's, but true. */
export function chartView(chart: Chart, head: { readonly width: number; readonly height: number }): SVGSVGElement {
  const box = {
    left: head.width + chart.left * PIXELS,
    top: head.height + chart.top * PIXELS,
    width: chart.width * PIXELS,
    height: chart.height * PIXELS,
  };
  const data = dataOf(chart);
  const view = drawing("svg", {
    class: "drawing",
    role: "img",
    "aria-label": `Chart: ${data.title || chart.name}`,
    "data-chart": chart.name,
    viewBox: `0 0 ${box.width} ${box.height}`,
  });
  place(view, box);
  view.append(label(box.width / 2, 18, data.title, "middle"), ...plot(data, box), ...legend(data, box));
  return view;
}

function dataOf(chart: Chart): Data {
  const categories = chart.series.map(({ categories }) => categories).find((range) => range !== null) ?? null;
  return {
    title: String(setting(chart.part, "Title", "Text") ?? ""),
    kind: chart.chartType.startsWith("Bar") ? "bar" : chart.chartType.startsWith("Column") ? "column" : "line",
    stacked: chart.chartType.includes("Stacked"),
    categories: cellsOf(categories, (sheet, row, column) => displayText(sheet, row, column)),
    series: chart.series.map((series, index) => ({
      name: series.name,
      colour: colourOf(series) ?? COLOURS[index % COLOURS.length] ?? "#000000",
      values: cellsOf(series.values, (sheet, row, column) => {
        const value = valueAt(sheet, row, column);
        return typeof value === "number" ? value : null;
      }),
    })),
  };
}

function cellsOf<T>(range: RangeRef | null, read: (sheet: RangeRef["sheet"], row: number, column: number) => T): T[] {
  const block: Block | null = range?.at ?? null;
  if (range === null || block === null || range.sheet.deleted) return [];
  return [...places(block)].map(({ row, column }) => read(range.sheet, row, column));
}

/** What was assigned to a part of a chart, under the names that Office.js sends, if anything was. */
function setting(part: Part, ...path: readonly string[]): unknown {
  const name = path.at(-1) ?? "";
  const owner = path.slice(0, -1).reduce<Part | undefined>((found, step) => found?.parts.get(step), part);
  return owner?.own.get(name);
}

function colourOf({ part }: Series): string | null {
  const colour = setting(part, "Format", "Fill", "Color") ?? setting(part, "Format", "Line", "Color");
  return typeof colour === "string" ? colour : null;
}

/** Bars lie, columns stand; both are drawn along one axis of categories and one of values that begins at 0. */
function* plot(data: Data, { width, height }: Box): Generator<SVGElement> {
  const lying = data.kind === "bar";
  const left = lying ? MARGIN.leftOfBars : MARGIN.left;
  const room = { width: width - left - MARGIN.right, height: height - MARGIN.top - MARGIN.bottom };
  const count = Math.max(1, data.categories.length, ...data.series.map(({ values }) => values.length));
  const most = largest(data, count);
  const band = (lying ? room.height : room.width) / count;
  const along = (value: number): number => (value / most) * (lying ? room.width : room.height);
  const middle = (index: number): number => (lying ? MARGIN.top : left) + band * (index + 0.5);

  const foot = MARGIN.top + room.height;
  yield drawing("path", {
    d: `M${left} ${MARGIN.top} V${foot} H${left + room.width}`,
    fill: "none",
    stroke: "#8a9299",
  });
  yield label(lying ? left + room.width : left - 4, lying ? foot + 14 : MARGIN.top + 4, String(most), "end");
  for (const index of indexes(0, count)) {
    const name = data.categories[index] ?? "";
    if (lying) yield label(left - 6, middle(index) + 4, shortened(name, 20), "end");
    else if (index % Math.ceil(count / 12) === 0) yield label(middle(index), foot + 14, shortened(name, 10), "middle");
  }
  if (data.kind === "line") return yield* lines(data, middle, (value) => foot - along(value));
  const thick = (band * 0.7) / (data.stacked ? 1 : data.series.length);
  for (const index of indexes(0, count)) {
    let from = 0;
    let side = middle(index) - band * 0.35;
    for (const { name, colour, values } of data.series) {
      const value = values[index] ?? 0;
      const size = Math.abs(along(value));
      const at = lying
        ? { x: left + from, y: side, width: size, height: thick }
        : { x: side, y: foot - from - size, width: thick, height: size };
      yield drawing(
        "rect",
        { ...at, fill: colour },
        drawing("title", {}, `${name}, ${data.categories[index]}: ${value}`),
      );
      if (data.stacked) from += size;
      else side += thick;
    }
  }
}

function largest({ series, stacked }: Data, count: number): number {
  const tops = Array.from({ length: count }, (_, index) => {
    const values = series.map(({ values }) => values[index] ?? 0);
    return stacked ? values.reduce((sum, value) => sum + value, 0) : Math.max(0, ...values);
  });
  return Math.max(...tops) || 1;
}

/** A line for each series, broken where a value is missing. */
function* lines(data: Data, x: (index: number) => number, y: (value: number) => number): Generator<SVGElement> {
  for (const { colour, values } of data.series) {
    let pen = "M";
    let path = "";
    values.forEach((value, index) => {
      if (value !== null) path += `${pen}${x(index).toFixed(1)} ${y(value).toFixed(1)}`;
      pen = value === null ? "M" : "L";
    });
    yield drawing("path", { d: path, fill: "none", stroke: colour, "stroke-width": 2 });
  }
}

function* legend({ series }: Data, { width, height }: Box): Generator<SVGElement> {
  const each = width / Math.max(1, series.length);
  for (const [index, { name, colour }] of series.entries()) {
    const x = each * index + 8;
    yield drawing("rect", { x, y: height - 16, width: 9, height: 9, fill: colour });
    yield label(x + 13, height - 8, shortened(name, Math.max(4, Math.floor(each / 7))), "start");
  }
}

function label(x: number, y: number, text: string, anchor: "start" | "middle" | "end"): SVGTextElement {
  return drawing("text", { x, y, "text-anchor": anchor, fill: "currentColor" }, text);
}

function shortened(text: string, most: number): string {
  return text.length > most ? `${text.slice(0, most - 1)}…` : text;
}
