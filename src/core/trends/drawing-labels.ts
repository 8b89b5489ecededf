import { longDay, longPeriod } from "../plan/dates/day";
import type { DrawnText } from "./drawing-types";

/** The width of a text in the pane's type, beside its height: a careful guess, as nothing is drawn yet. */
const LETTER = 0.56;
export const widthOf = (words: string, size: number): number => words.length * size * LETTER;

/** A period as it stands below a drawing: `Sep 2024`, `Jul–Sep 2024`, `9 Jul 2024`. */
export function shortPeriod(period: string): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(period)) return shortMonths(longDay(period));
  return shortMonths(longPeriod(period)).replace(" to ", "–");
}

const shortMonths = (words: string) =>
  words.replace(
    /\b(Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Oct|Nov|Dec)(?:uary|ruary|ch|il|e|y|ust|tember|ober|ember)\b/g,
    "$1",
  );

type Row = {
  readonly periods: readonly string[];
  /** Where each lies. */
  readonly xs: readonly number[];
  readonly y: number;
  readonly left: number;
  readonly right: number;
  readonly size: number;
};

/** The periods below a drawing: the last one, the first, and as many between them, evenly, as do not run into each other. */
export function periodLabels(row: Row): readonly DrawnText[] {
  const last = row.periods.length - 1;
  if (last < 0) return [];
  for (let count = Math.min(last + 1, 12); count > 1; count--) {
    const places = Array.from({ length: count }, (_, i) => Math.round((i * last) / (count - 1)));
    const labels = places.map((place) => labelOf(row, place));
    if (labels.every((label, i) => i === 0 || label.from - labels[i - 1]!.to >= row.size * 0.75))
      return labels.map(({ text }) => text);
  }
  return [labelOf(row, last).text];
}

/** A period under its place, as far to the side as it must be to stay on the drawing. */
function labelOf({ periods, xs, y, left, right, size }: Row, place: number) {
  const words = shortPeriod(periods[place]!);
  const half = widthOf(words, size) / 2;
  const x = Math.max(left + half, Math.min(right - half, xs[place]!));
  const text: DrawnText = { words, spot: [x, y], anchor: "middle", of: "period" };
  return { text, from: x - half, to: x + half };
}

/** Texts one below the other, each as near as may be to where it belongs, none over another. */
export function apart(texts: readonly DrawnText[], top: number, bottom: number, size: number): readonly DrawnText[] {
  const gap = size * 1.1;
  const sorted = [...texts].sort((a, b) => a.spot[1] - b.spot[1]);
  const ys: number[] = [];
  for (const { spot } of sorted) ys.push(Math.max(spot[1], top, (ys.at(-1) ?? -Infinity) + gap));
  for (let i = ys.length - 1; i >= 0; i--) ys[i] = Math.min(ys[i]!, i === ys.length - 1 ? bottom : ys[i + 1]! - gap);
  return sorted.map((text, i) => ({ ...text, spot: [text.spot[0], ys[i]!] }));
}
