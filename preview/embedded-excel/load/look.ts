import { isTrue } from "../../../src/hosts/xlsx/xml";
import { SHEET_LIMITS } from "../../../src/core/workbook";
import { placeOf } from "../../../src/hosts/xlsx/cells";
import type { Parts } from "../../../src/hosts/xlsx/guard";
import type { Attributes } from "../../../src/hosts/xlsx/xml";
import { cellAt, ensureCell } from "../model/cells";
import type { Sheet } from "../model/types";
import type { Formats } from "./formats";
import { child, listed, rootOf, type XmlNode } from "./xml-tree";

/** Formatted cells without content that are shown as formatted; what lies beyond them looks plain. */
const MOST_BLANKS = 1_000_000;

/** So many rows below the last one of the file are hidden where the sheet hides all others. */
const ROWS_BELOW = 5000;

/** A cell's place and the number of its style. */
type Styled = { readonly row: number; readonly column: number; readonly style: number };

/** Sets how cells look and how large and hidden rows and columns are; gives the rest of the sheet's part. */
export function loadLook(sheet: Sheet, parts: Parts, path: string, formats: Formats): XmlNode | null {
  sheet.baseFormat = formats.format(0);
  const styled: Styled[] = [];
  const rows = new Set<number>();
  let [row, column] = [-1, -1];
  const root = rootOf(parts, path, {
    name: "sheetData",
    open: (element, attributes) => {
      if (element === "c") {
        ({ row, column } = placeOf(attributes.r, row, column + 1));
        styled.push({ row, column, style: Number(attributes.s ?? 0) });
      } else if (element === "row") {
        row = attributes.r === undefined ? row + 1 : Number(attributes.r) - 1;
        column = -1;
        rows.add(row);
        loadRow(sheet, row, attributes, formats);
      }
    },
  });
  loadColumns(sheet, root, formats);
  if (isTrue(child(root, "sheetFormatPr")?.attributes.zeroHeight)) hideOtherRows(sheet, rows);
  loadCellFormats(sheet, styled, formats);
  return root;
}

function loadRow(sheet: Sheet, row: number, { s, customFormat, ht, hidden }: Attributes, formats: Formats): void {
  const height = Number(ht ?? 0);
  if (height > 0) sheet.rowHeights.set(row, height);
  if (isTrue(hidden) || (ht !== undefined && height === 0)) sheet.hiddenRows.add(row);
  if (isTrue(customFormat)) sheet.rowFormats.set(row, formats.format(Number(s ?? 0)));
}

/** Rows of which the file says nothing are blank; those that lie far below all others nobody gets to see anyhow. */
function hideOtherRows({ hiddenRows }: Sheet, said: ReadonlySet<number>): void {
  const last = [...said].reduce((most, row) => Math.max(most, row), 0);
  const end = Math.min(last + ROWS_BELOW, SHEET_LIMITS.rows);
  for (let row = 0; row < end; row++) if (!said.has(row)) hiddenRows.add(row);
}

/** Columns are said in runs, of which the last often goes to the end of the sheet. */
function loadColumns(sheet: Sheet, root: XmlNode | null, formats: Formats): void {
  const standard = Number(child(root, "sheetFormatPr")?.attributes.defaultColWidth ?? 0);
  if (standard > 0) sheet.standardWidth = points(standard);
  for (const { attributes } of listed(root, "cols", "col")) {
    const { width, hidden, style } = attributes;
    const [from, to] = [Number(attributes.min) - 1, Math.min(Number(attributes.max), SHEET_LIMITS.columns)];
    const size = width === undefined ? null : points(Number(width));
    const format = style === undefined ? null : formats.format(Number(style));
    for (let column = from; column < to; column++) {
      if (isTrue(hidden) || size === 0) sheet.hiddenColumns.add(column);
      if (size !== null && size > 0) sheet.columnWidths.set(column, size);
      if (format !== null && format !== sheet.baseFormat) sheet.columnFormats.set(column, format);
    }
  }
}

/** A column of `characters` digits of Calibri 11, with padding, in points (ECMA-376 part 1, 18.3.1.13 `width`). */
function points(characters: number): number {
  return Math.trunc(((256 * characters + Math.trunc(128 / 7)) / 256) * 7) * 0.75;
}

/** A cell that looks as its row or column does needs no format of its own. */
function loadCellFormats(sheet: Sheet, styled: readonly Styled[], formats: Formats): void {
  let blanks = 0;
  for (const { row, column, style } of styled) {
    const inherited = sheet.rowFormats.get(row) ?? sheet.columnFormats.get(column) ?? sheet.baseFormat;
    const format = formats.format(style);
    if (format === inherited) continue;
    if (cellAt(sheet, row, column) === undefined && ++blanks > MOST_BLANKS) continue;
    ensureCell(sheet, row, column).format = format;
  }
}
