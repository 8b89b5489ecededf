import { contrast, inRange, lightOf, onSheets, type Point } from "./point";
import { firstOf, wordsIn } from "./xml-tree";
import type { ReadCell, ReadSheet } from "./read-workbook";

/** A4 in points. */
const A4 = { short: 595.3, long: 841.9 } as const;
const CENTIMETRE = 28.35;
/** A column of so many characters of Arial 11, in points: 8 pixels a digit at 96 to the inch, and 5 of padding. */
const widthOf = (characters: number) => (characters * 8 + 5) * 0.75;

const sum = (numbers: Iterable<number>) => [...numbers].reduce((all, one) => all + one, 0);

/** `B` -> 2. */
const columnNumber = (letters: string) => [...letters].reduce((all, letter) => all * 26 + letter.charCodeAt(0) - 64, 0);

/** The room on a page of a sheet, in points, and by how much the sheet is made smaller to be one page wide. */
export function roomOf({ page, margins, widths, printed }: ReadSheet) {
  const [width, height] = page.orientation === "landscape" ? [A4.long, A4.short] : [A4.short, A4.long];
  const inside = {
    wide: width - (margins.left! + margins.right!) * 72,
    high: height - (margins.top! + margins.bottom!) * 72,
  };
  const last = printed === undefined ? Infinity : columnNumber(/([A-Z]+)\$?\d+$/.exec(printed)![1]!);
  const shown = [...widths].flatMap(([column, width]) => (column <= last ? [widthOf(width)] : []));
  const scale = Math.min(1, inside.wide / sum(shown));
  return { ...inside, scale };
}

/** How high the printed rows are on paper; all of them, or down to the last row of the print area. */
export function heightOf(sheet: ReadSheet): number {
  const last = sheet.printed === undefined ? Infinity : Number(/(\d+)$/.exec(sheet.printed)![1]);
  const printed = [...sheet.heights].flatMap(([row, height]) => (row <= last ? [height] : []));
  return sum(printed) * roomOf(sheet).scale;
}

/** On paper: points 14 to 16. */
export const printPoints: readonly Point[] = [
  {
    number: 14,
    holds:
      "each sheet prints on A4, one page wide, at no less than 60 percent, within margins of 1.5 cm, with its headings again on each page and its marking, title and page at the foot",
    ask: ({ book, word, page, pack }) => {
      for (const sheet of book.sheets) {
        expect(sheet.page).toMatchObject({ paperSize: "9", fitToHeight: "0" });
        expect([sheet.fits, sheet.page.fitToWidth ?? "1"]).toEqual([true, "1"]);
        expect(["portrait", "landscape"]).toContain(sheet.page.orientation);
        const { left, right, top, bottom } = sheet.margins;
        for (const inches of [left, right, top, bottom]) expect((inches! * 72) / CENTIMETRE).toBeLessThanOrEqual(1.5);
        expect(`${sheet.name} ${roomOf(sheet).scale >= 0.6 ? "is large enough" : roomOf(sheet).scale}`).toBe(
          `${sheet.name} is large enough`,
        );
        expect(sheet.footer).toMatch(/, as at \d{1,2} \w+ \d{4}&RPage &P of &N$/);
        expect(sheet.header).toContain(pack.title);
        if (heightOf(sheet) > roomOf(sheet).high && sheet.tables.some(({ range }) => range.bottom - range.top > 7))
          expect(`${sheet.name} ${sheet.repeated}`).toMatch(/\$\d+:\$\d+$/);
      }
      const [cover] = book.sheets;
      if (cover!.tables.length > 0) expect(heightOf(cover!)).toBeLessThanOrEqual(roomOf(cover!).high);
      for (const size of word.pages)
        expect([Number(size["w:w"]), Number(size["w:h"])].sort((a, b) => a - b)).toEqual([11906, 16838]);
      expect(word.tables.filter(({ heads }) => heads !== 1)).toEqual([]);
      const style = wordsIn(firstOf(page, "style")!);
      expect(style).toMatch(/@page\{size:A4 portrait/);
      expect(style).toContain("thead{display:table-header-group}");
      expect(style).toMatch(/content:"Page " counter\(page\) " of " counter\(pages\)/);
    },
  },
  {
    number: 15,
    holds: "no row is higher than a page, and no number is wider than its column",
    ask: ({ book }) => {
      const tall = onSheets(book.sheets, (sheet) => {
        const { high, scale } = roomOf(sheet);
        return [...sheet.heights].filter(([, height]) => height * scale > high || height > 409);
      });
      expect(tall).toEqual([]);
      const narrow = onSheets(book.sheets, (sheet) =>
        sheet.cells
          .filter((cell) => typeof cell.value === "number" && shown(cell).length + 1 > sheet.widths.get(cell.column)!)
          .map(shown),
      );
      expect(narrow).toEqual([]);
      const low = onSheets(book.sheets, (sheet) =>
        sheet.cells
          .filter(
            (cell) =>
              !sheet.merges.some((merge) => inRange(cell, merge)) &&
              fewestLines(cell, sheet) * cell.style.font.size * 1.15 > sheet.heights.get(cell.row)!,
          )
          .map(({ value }) => value),
      );
      expect(low).toEqual([]);
    },
    forPeople:
      "Whether each text is whole on the printed page: `npm run test:render` prints every sheet with LibreOffice and compares the heights of its rows.",
  },
  {
    number: 16,
    holds:
      "a grey copy can be read: words stand out from what is behind them, lines differ by more than their colour, and neighbours in a bar are not of one grey",
    ask: ({ book }) => {
      const faint = onSheets(book.sheets, ({ cells }) =>
        cells
          .filter(({ value, style }) => value !== null && contrast(grey(style.font.colour), grey(style.fill)) < 4.4)
          .map(({ value }) => value),
      );
      expect(faint).toEqual([]);
      for (const { charts } of book.sheets)
        for (const { kind, series } of charts) {
          if (kind === "lineChart") {
            // The two limits are one thing to the reader.
            const lines = series.filter(({ name }) => !name.startsWith("Upper limit")).map(({ drawn }) => drawn);
            expect(new Set(lines).size).toBe(lines.length);
          } else
            for (const [i, { colour }] of series.entries())
              if (i > 0) expect(contrast(colour, series[i - 1]!.colour)).toBeGreaterThan(1.15);
        }
    },
  },
];

/** A number as its format shows it, as far as its length goes. */
function shown({ value, style: { format } }: ReadCell): string {
  const decimals = /\.(0+)/.exec(format)?.[1]?.length ?? 0;
  const fixed = (value as number).toFixed(decimals);
  return (
    fixed + (/"(.*)"/.exec(format)?.[1] ?? "") + (format.includes(",") && Math.abs(value as number) >= 1000 ? "," : "")
  );
}

/** On no fewer lines than these a text can stand: a digit is wider than most letters. */
function fewestLines({ value, column, style }: ReadCell, { widths }: ReadSheet): number {
  if (typeof value !== "string") return 1;
  const letters = (widths.get(column)! * 11 * 1.35) / style.font.size;
  return sum(value.split("\n").map((line) => Math.max(1, Math.ceil(line.length / letters))));
}

/** The grey that a colour becomes on a copier. */
function grey(colour: string): string {
  const light = lightOf(colour);
  const part = light <= 0.0031308 ? light * 12.92 : 1.055 * light ** (1 / 2.4) - 0.055;
  return Math.round(part * 255)
    .toString(16)
    .padStart(2, "0")
    .repeat(3);
}
