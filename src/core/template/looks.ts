import { fontOf, headerStyle, headingStyle, titleStyle } from "../board/layout/looks";
import { heightOf, linesOf } from "../board/layout/text-fit";
import type { Page, SpecCell, SpecRow, Style } from "../workbook";

export { headerStyle, headingStyle, titleStyle };

const LINE = "#B1B4B6";

export const wordsStyle: Style = { colour: "#0B0C0C", wrap: true, align: "left" };
export const hintStyle: Style = { colour: "#505A5F", align: "left" };
export const labelStyle: Style = { bold: true, colour: "#0B0C0C", align: "left" };
/** A cell to be filled in. */
export const fieldStyle: Style = { border: LINE, wrap: true, align: "left" };
export const figureStyle: Style = { border: LINE, align: "right" };

/** A day that nobody can read with month and day exchanged. */
export const DAY_FORMAT = "d mmm yyyy";
/** Under it `1.10` stays what was typed, and does not become the number 1.1. */
export const TEXT_FORMAT = "@";

export const cell = (value: SpecCell["value"], style: Style): SpecCell => ({ value, style });
export const field = (style: Style = fieldStyle): SpecCell => cell(null, style);

/** A row as high as the words in it want under these widths. */
export function wordsRow(cells: readonly (SpecCell | null)[], widths: readonly number[]): SpecRow {
  const heights = cells.map((one, column) => {
    if (typeof one?.value !== "string") return 18;
    const font = fontOf(one.style);
    const lines = one.style.wrap ? linesOf(one.value, widths[column] ?? 10, font).length : 1;
    return heightOf(lines, font);
  });
  return { height: Math.max(18, ...heights), cells };
}

/** As many rows to be filled in. */
export function blankRows(count: number, cells: readonly SpecCell[]): readonly SpecRow[] {
  return Array.from({ length: count }, () => ({ height: 15, grows: true, cells }));
}

/** A4 across, one page wide, with the rows of the headings on each page. */
export const page = (header: string, headerRow: number | null): Page => ({
  orientation: "landscape",
  titleRows: headerRow === null ? null : { from: headerRow, to: headerRow },
  header,
  footer: "",
});
