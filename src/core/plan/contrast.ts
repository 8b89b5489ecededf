import { linear } from "./colours/colour";

/** What words need on what is behind them: WCAG 2.2, 1.4.3. */
export const LEAST_CONTRAST = 4.5;

/** How well words in one colour are read on another, from 1 to 21; colours as `#RRGGBB`. WCAG 2.2, “contrast ratio”. */
export function contrastOf(one: string, other: string): number {
  const [a, b] = [luminanceOf(one), luminanceOf(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

/** Relative luminance of a colour, from 0 to 1. WCAG 2.2, “relative luminance”. */
export function luminanceOf(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => linear(parseInt(colour.slice(at, at + 2), 16) / 255));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

const [INK, WHITE] = ["#0B0C0C", "#FFFFFF"];

/** Black or white, whichever is read better on the colour. */
export const inkOn = (colour: string): string => (contrastOf(INK, colour) >= contrastOf(WHITE, colour) ? INK : WHITE);
