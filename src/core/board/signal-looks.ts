import type { Marker } from "../workbook";
import type { SignalMark } from "./pack";

type SignalLook = {
  readonly colour: string;
  readonly shape: Marker;
  /** What the shape is called in a sentence. */
  readonly words: string;
  /** The column of the numbers, and the legend, of charts in Excel. */
  readonly column: string;
};

const EITHER_WAY = {
  colour: "#490092",
  shape: "triangle",
  words: "a triangle, upwards or downwards, where neither way is better",
  column: "Signal: high or low",
} as const;

/** How points of a signal look in charts: they differ without their colours, which stand out from white by 3 to 1 at least. */
export const SIGNAL_LOOKS: { readonly [M in SignalMark]: SignalLook } = {
  better: { colour: "#0B6FA4", shape: "diamond", words: "a diamond, for the better", column: "Signal: better" },
  worse: { colour: "#B4470B", shape: "square", words: "a square, for the worse", column: "Signal: worse" },
  both: {
    colour: "#505A5F",
    shape: "x",
    words: "a cross, for the better by one rule and for the worse by another",
    column: "Signal: both ways",
  },
  high: EITHER_WAY,
  low: EITHER_WAY,
};
