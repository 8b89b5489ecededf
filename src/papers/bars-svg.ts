import { inkOn } from "../core/plan/contrast";
import { shownNumber } from "../core/board/layout/text-fit";
import { stepsOf, type ChartNumbers } from "./chart-numbers";
import type { PaperChart } from "./paper";
import { shownIn } from "./plain-text";
import { QUIET, round, svgRule, svgText, textWidth, wrapped, type ChartSize } from "./svg-parts";

/** The most lines of a category's name beside its bar. */
const LINES = 3;

type Row = { readonly words: readonly string[]; readonly top: number; readonly height: number };
type Room = { readonly left: number; readonly right: number; readonly x: (value: number) => number };

/** Level bars, one below the other with their names before them: names of areas and measures are long. */
export function barParts(chart: PaperChart, numbers: ChartNumbers, size: ChartSize, above: number) {
  const { text, width } = size;
  const isStacked = chart.chart === "bar-stacked";
  const rows = rowsOf(numbers, size, above, isStacked ? 1 : numbers.series.length);
  const bottom = rows.reduce((end, { top, height }) => Math.max(end, top + height), above);
  const room = roomOf(numbers, width, text, isStacked);
  const axis = stepsOf(numbers.scale).map((step) => svgRule(room.x(step), above, room.x(step), bottom));
  const names = rows.flatMap(({ words, top, height }) =>
    words.map((line, i) => {
      const y = top + height / 2 + (i - (words.length - 1) / 2) * text * 1.15 + text * 0.35;
      return svgText(line, room.left - text * 0.6, y, { size: text, anchor: "end" });
    }),
  );
  const bars = rows.map((row, i) =>
    isStacked ? pieces(numbers, i, row, room, text) : bunch(numbers, i, row, room, text),
  );
  const nought = svgRule(room.x(0), above, room.x(0), bottom, QUIET);
  return { svg: [...axis, ...names, ...bars, nought].join(""), height: bottom + text * 0.6 };
}

function roomOf({ scale }: ChartNumbers, width: number, text: number, isStacked: boolean): Room {
  const left = width * 0.36;
  const right = width - text * (isStacked ? 1 : 4);
  const x = (value: number) => left + ((value - scale.from) / (scale.to - scale.from)) * (right - left);
  return { left, right, x };
}

function rowsOf({ categories }: ChartNumbers, { text, width }: ChartSize, above: number, bars: number) {
  let top = above + text * 0.3;
  return categories.map((category): Row => {
    const words = wrapped(category, width * 0.36 - text, text, LINES);
    const height = Math.max(words.length * text * 1.15, bars * text * 1.35) + text * 0.5;
    const row = { words, top, height };
    top += height;
    return row;
  });
}

/** One bar in pieces, each with its number where there is room for it; nought is not drawn. */
function pieces({ series }: ChartNumbers, i: number, { top, height }: Row, { x }: Room, text: number): string {
  let end = 0;
  const thick = Math.min(height - text * 0.5, text * 1.8);
  const y = top + (height - thick) / 2;
  return series
    .map(({ numbers, cells, colour }) => {
      const value = numbers[i] ?? 0;
      if (value <= 0) return "";
      const [from, to] = [x(end), x(end + value)];
      end += value;
      const box = `x="${round(from)}" y="${round(y)}" width="${round(to - from)}" height="${round(thick)}"`;
      const bar = `<rect ${box} fill="${colour}" stroke="#FFFFFF"/>`;
      const words = cells[i] ? shownIn(cells[i]) : "";
      if (textWidth(words, text) + 4 > to - from) return bar;
      const at = { size: text, anchor: "middle", fill: inkOn(colour) } as const;
      return bar + svgText(words, (from + to) / 2, y + thick / 2 + text * 0.35, at);
    })
    .join("");
}

/** A bar for each series, one below the other, with its number behind it. */
function bunch({ series, scale }: ChartNumbers, i: number, { top, height }: Row, { x }: Room, text: number): string {
  const thick = (height - text * 0.5) / series.length;
  return series
    .map(({ numbers, cells, colour }, at) => {
      const value = numbers[i] ?? null;
      if (value === null) return "";
      const y = top + text * 0.25 + at * thick;
      const [from, to] = [x(Math.max(0, scale.from)), x(value)].sort((a, b) => a - b) as [number, number];
      const box = `x="${round(from)}" y="${round(y)}" width="${round(to - from)}" height="${round(thick - 2)}"`;
      const words = cells[i] ? shownIn(cells[i]) : shownNumber(value, "0");
      const label = svgText(words, to + text * 0.4, y + thick / 2 + text * 0.3, { size: text });
      return `<rect ${box} fill="${colour}"/>${label}`;
    })
    .join("");
}
