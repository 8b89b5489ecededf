import type { Cell as FileCell, CellStyle, WriteSheet } from "hucre/xlsx";
import { writeXlsx } from "hucre/xlsx";
import { SHEET_LIMITS } from "../../../src/core/workbook";
import { finish } from "../../../src/hosts/xlsx/finish";
import { escapeText } from "../../../src/hosts/xlsx/xml";
import { formatAt, usedBlock } from "../model/cells";
import { formulaOf } from "../model/names";
import type { Book, Cell, Sheet } from "../model/types";

/**
 * The workbook as the bytes of an `.xlsx`: values, formulas, number formats, solid fills, bold and wrapped text, merged
 * areas, sizes, hidden parts and names. For tests and trials: tables, charts, drop-downs and rules are not kept, and a
 * user's own file is never written so.
 */
export async function saveXlsx(book: Book): Promise<Uint8Array> {
  const day = new Date(book.properties.creationDate);
  const file = await writeXlsx({
    sheets: book.sheets.map(sheetOf),
    namedRanges: book.names
      .filter((name) => name.range !== null)
      .map((name) => ({
        name: name.name,
        range: formulaOf(name).replace(/^=/, ""),
        ...(name.scope && { scope: name.scope.name }),
      })),
    dateSystem: book.date1904 ? "1904" : "1900",
    properties: { created: day, modified: day },
    activeSheet: Math.max(0, book.sheets.indexOf(book.active)),
  });
  return finish(file, new Map());
}

function sheetOf(sheet: Sheet): WriteSheet {
  const used = usedBlock(sheet, false);
  const last =
    used === null ? { row: -1, column: -1 } : { row: used.row + used.rows, column: used.column + used.columns };
  const cells = new Map<string, Partial<FileCell>>();
  for (const [key, cell] of sheet.cells) {
    const row = Math.floor(key / SHEET_LIMITS.columns);
    const column = key % SHEET_LIMITS.columns;
    cells.set(`${row},${column}`, { ...contentOf(cell), style: styleOf(sheet, row, column) });
  }
  return {
    name: sheet.name,
    rows: Array.from({ length: last.row }, () => []),
    cells,
    columns: Array.from({ length: last.column }, (_, column) => ({
      width: (sheet.columnWidths.get(column) ?? sheet.standardWidth) / POINTS_FOR_A_CHARACTER,
      hidden: sheet.hiddenColumns.has(column),
    })),
    rowDefs: new Map(
      [...sheet.rowHeights.keys(), ...sheet.hiddenRows].map((row) => [
        row,
        { height: sheet.rowHeights.get(row) ?? 15, hidden: sheet.hiddenRows.has(row) },
      ]),
    ),
    merges: sheet.merges.map(({ row, column, rows, columns }) => ({
      startRow: row,
      startCol: column,
      endRow: row + rows - 1,
      endCol: column + columns - 1,
    })),
    hidden: sheet.visibility === "Hidden",
    veryHidden: sheet.visibility === "VeryHidden",
  };
}

const POINTS_FOR_A_CHARACTER = 5.25;

/** A text that begins like an error is written as rich text, so that it stays a text. */
function contentOf({ value, formula, error }: Cell): Partial<FileCell> {
  if (formula !== null) return { formula: formula.slice(1), formulaResult: value, value };
  if (error) return { value, type: "error" };
  if (typeof value !== "string") return { value };
  const text = escapeText(value);
  return text.startsWith("#") ? { value: text, richText: [{ text }] } : { value: text };
}

function styleOf(sheet: Sheet, row: number, column: number): CellStyle {
  const { numberFormat, fill, font, wrapText } = formatAt(sheet, row, column);
  return {
    ...(numberFormat !== "General" && { numFmt: numberFormat }),
    ...(fill.pattern === "Solid" && {
      fill: { type: "pattern", pattern: "solid", fgColor: { rgb: fill.color.slice(1) } },
    }),
    font: { name: font.name, size: font.size, bold: font.bold },
    alignment: { vertical: "top", wrapText },
  };
}
