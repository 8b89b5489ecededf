import type { SignalMark } from "../core/board/pack";
import { SIGNAL_LOOKS } from "../core/board/signal-looks";
import { round } from "./svg-parts";

/** The shapes of the pane's charts, as pictures. */
export const MARK_PATHS: { readonly [M in SignalMark]: string } = {
  better: "M0 -5.4L5.4 0 0 5.4 -5.4 0z",
  worse: "M-4.2 -4.2H4.2V4.2H-4.2z",
  both: "M-4 -5L0 -1 4 -5 5 -4 1 0 5 4 4 5 0 1 -4 5 -5 4 -1 0 -5 -4z",
  high: "M0 -5L4.2 4.2 -4.2 4.2z",
  low: "M0 5L4.2 -4.2 -4.2 -4.2z",
};

export function markSvg(mark: SignalMark, x: number, y: number): string {
  const { colour } = SIGNAL_LOOKS[mark];
  return `<path d="${MARK_PATHS[mark]}" transform="translate(${round(x)} ${round(y)})" fill="${colour}" stroke="#FFFFFF" stroke-width="0.75"/>`;
}
