import type { SignalMark } from "../core/board/pack";
import { listed } from "../core/words";
import type { PaperTable } from "./paper";
import { round } from "./svg-parts";

type Look = { readonly colour: string; readonly symbol: string; readonly words: string; readonly path: string };

/** The shapes of the pane's charts: they differ without their colours, which stand out from white by 3 to 1 at least. */
export const SIGNAL_MARKS: { readonly [M in SignalMark]: Look } = {
  better: {
    ...{ colour: "#0B6FA4", symbol: "diamond", words: "a diamond, for the better" },
    path: "M0 -5.4L5.4 0 0 5.4 -5.4 0z",
  },
  worse: {
    ...{ colour: "#B4470B", symbol: "square", words: "a square, for the worse" },
    path: "M-4.2 -4.2H4.2V4.2H-4.2z",
  },
  both: {
    ...{ colour: "#505A5F", symbol: "x", words: "a cross, for the better by one rule and for the worse by another" },
    path: "M-4 -5L0 -1 4 -5 5 -4 1 0 5 4 4 5 0 1 -4 5 -5 4 -1 0 -5 -4z",
  },
  high: {
    ...{
      colour: "#490092",
      symbol: "triangle",
      words: "a triangle, upwards or downwards, where neither way is better",
    },
    path: "M0 -5L4.2 4.2 -4.2 4.2z",
  },
  low: {
    ...{
      colour: "#490092",
      symbol: "triangle",
      words: "a triangle, upwards or downwards, where neither way is better",
    },
    path: "M0 5L4.2 -4.2 -4.2 -4.2z",
  },
};

export function markSvg(mark: SignalMark, x: number, y: number): string {
  const { path, colour } = SIGNAL_MARKS[mark];
  return `<path d="${path}" transform="translate(${round(x)} ${round(y)})" fill="${colour}" stroke="#FFFFFF" stroke-width="0.75"/>`;
}

/** What the shapes in the charts of a table mean; null where no value is part of a signal. */
export function marksInWords({ charts }: Pick<PaperTable, "charts">): string | null {
  const marks = charts.flatMap(({ series }) => series.flatMap((one) => one.marks ?? []));
  const words = new Set(marks.flatMap((mark) => (mark === null ? [] : [SIGNAL_MARKS[mark].words])));
  return words.size === 0 ? null : `In the charts a value that is part of a signal is ${listed([...words], "or")}.`;
}
