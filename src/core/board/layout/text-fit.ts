/**
 * How much room a text takes, without a screen to measure on. Widths are those of Arial in thousandths of its size, from
 * the font's own metrics; every text is taken a little wider than it is, so that nothing is clipped.
 */
const WIDTHS: readonly (readonly [string, number])[] = [
  ["'ijl|", 222],
  [" !,./:;I[]\\ft", 280],
  ['()-`r"“”', 360],
  ["*^cksvxyzJ", 500],
  ["FTZ~+<=>", 611],
  ["&ABEKPSVXY", 667],
  ["CDHNRUw", 722],
  ["GOQ", 778],
  ["mM", 833],
  ["%", 889],
  ["W@…—►▲★✔◆◇◐○✓✗", 1020],
];

const WIDTH_OF = new Map(WIDTHS.flatMap(([letters, width]) => [...letters].map((letter) => [letter, width] as const)));

/** A digit's width: the unit in which Excel counts the width of a column. */
const DIGIT = 556;
const PADDING = 1;
const CAUTION = 1.06;
const BOLD = 1.1;

/** Excel's own limit of a row's height, in points. */
export const TALLEST = 409;

export type Font = { readonly size: number; readonly bold: boolean };

/** Width of a text on one line, in characters of the body font (11 points). */
export function widthOf(text: string, { size, bold }: Font): number {
  let units = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < PLAIN.length) units += PLAIN[code]!;
    else {
      const letter = String.fromCodePoint(text.codePointAt(i)!);
      units += letterWidth(letter);
      i += letter.length - 1;
    }
  }
  return (units / DIGIT) * (size / 11) * (bold ? BOLD : 1) * CAUTION;
}

/** The widths of the letters below 128, of which nearly every text consists, by their codes. */
const PLAIN: readonly number[] = Array.from({ length: 0x80 }, (_, code) => letterWidth(String.fromCodePoint(code)));

function letterWidth(letter: string): number {
  const known = WIDTH_OF.get(letter);
  if (known !== undefined) return known;
  const code = letter.codePointAt(0)!;
  if (code < 0x80) return DIGIT;
  return code < 0x2e80 ? 722 : 1112;
}

/** A number as its format shows it; of formats, those that this pack uses: `0`, `#,##0.0`, `0.00"%"`. */
export function shownNumber(value: number, format: string): string {
  const decimals = /\.(0+)/.exec(format)?.[1]?.length ?? 0;
  const [, unit = ""] = /"(.*)"/.exec(format) ?? [];
  const [whole = "", rest] = value.toFixed(decimals).split(".");
  const grouped = format.includes(",") ? whole.replace(/\B(?=(\d{3})+$)/g, ",") : whole;
  return grouped + (rest === undefined ? "" : `.${rest}`) + unit;
}

/** The lines on which a text stands in a cell of so many characters; joined, they are the text again. */
export function linesOf(text: string, columnWidth: number, font: Font): readonly string[] {
  const room = Math.max(columnWidth - PADDING, 1);
  return text.split(/(?<=\n)/).flatMap((paragraph) => paragraphLines(paragraph, room, font));
}

function paragraphLines(paragraph: string, room: number, font: Font): readonly string[] {
  const lines: string[] = [];
  let line = "";
  let taken = 0;
  for (const word of paragraph.match(/\S+\s*|\s+/gu) ?? []) {
    for (const piece of piecesOf(word, room, font)) {
      const width = widthOf(piece.trimEnd(), font);
      if (line !== "" && taken + width > room) {
        lines.push(line);
        line = "";
        taken = 0;
      }
      line += piece;
      taken += widthOf(piece, font);
    }
  }
  return line === "" && lines.length > 0 ? lines : [...lines, line];
}

/** A word that is wider than the cell breaks anywhere, as in Excel. */
function piecesOf(word: string, room: number, font: Font): readonly string[] {
  if (widthOf(word.trimEnd(), font) <= room) return [word];
  const pieces: string[] = [];
  let piece = "";
  for (const letter of word) {
    if (piece !== "" && letter.trim() !== "" && widthOf(piece + letter, font) > room) {
      pieces.push(piece);
      piece = "";
    }
    piece += letter;
  }
  return [...pieces, piece];
}

/** Height of one line in points, with the distance to the next. */
export function lineHeight({ size }: Font): number {
  return size * 1.3;
}

/** Height of a row that shows so many lines, in half points. */
export function heightOf(lines: number, font: Font): number {
  return Math.ceil((lines * lineHeight(font) + 4) * 2) / 2;
}

/** The most lines that one row can show. */
export function mostLines(font: Font): number {
  return Math.floor((TALLEST - 4) / lineHeight(font));
}
