import { linesOf, widthOf } from "../core/board/layout/text-fit";
import { escaped } from "./plain-text";

/** How a chart is drawn: its width in pixels and the height of its words. `titled`: with its title above it. */
export type ChartSize = { readonly width: number; readonly text: number; readonly titled: boolean };

/** Ink, quiet ink and faint lines of every chart: all on white. */
export const INK = "#0B0C0C";
export const QUIET = "#505A5F";
const FAINT = "#D3D6D8";

/** A digit's width beside the height of its type, in Arial. */
const DIGIT = 0.556;
const BODY = { size: 11, bold: false };

export const round = (number: number): string => String(Number(number.toFixed(1)));

/** How wide a text is in type of so many pixels. */
export const textWidth = (text: string, size: number): number => widthOf(text, BODY) * DIGIT * size;

/** The lines of a text within so many pixels, at most `most` of them; the last one ends with `…` when more follows. */
export function wrapped(text: string, width: number, size: number, most: number): readonly string[] {
  const lines = linesOf(text.replaceAll("\n", " "), width / (DIGIT * size), BODY).map((line) => line.trim());
  if (lines.length <= most) return lines;
  return [...lines.slice(0, most - 1), `${lines[most - 1]!.replace(/[\s.,;:]*\S$/u, "")}…`];
}

type TextLook = { readonly size: number; readonly anchor?: "start" | "middle" | "end"; readonly fill?: string };

export function svgText(words: string, x: number, y: number, { size, anchor = "start", fill = INK }: TextLook): string {
  const place = `x="${round(x)}" y="${round(y)}" font-size="${size}" text-anchor="${anchor}" fill="${fill}"`;
  return `<text ${place}>${escaped(words)}</text>`;
}

export function svgRule(x1: number, y1: number, x2: number, y2: number, stroke = FAINT): string {
  return `<path d="M${round(x1)} ${round(y1)}L${round(x2)} ${round(y2)}" stroke="${stroke}" fill="none"/>`;
}

/** The picture as a whole: its name and its description come first, so that nobody needs to see it. */
export function svgPicture(id: string, size: readonly [number, number], words: readonly string[], inside: string) {
  const [width, height] = size.map(round);
  const [title = "", description = ""] = words.map(escaped);
  return [
    `<svg class="chart" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}"`,
    ` role="img" aria-labelledby="${id}-title ${id}-words" font-family="Arial, Helvetica, sans-serif">`,
    `<title id="${id}-title">${title}</title><desc id="${id}-words">${description}</desc>`,
    `<rect width="${width}" height="${height}" fill="#FFFFFF"/>${inside}</svg>`,
  ].join("");
}
