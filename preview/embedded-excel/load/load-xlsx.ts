import {
  HostError,
  localRef,
  splitLocalRef,
  type LocalRef,
  type LooksWanted,
  type SheetSnapshot,
} from "../../../src/core/workbook";
import { readXlsx } from "../../../src/hosts/xlsx";
import { readBook, relations } from "../../../src/hosts/xlsx/book";
import { guard, type Parts } from "../../../src/hosts/xlsx/guard";
import { addSheet, bookWithoutSheets } from "../model/book";
import { cellsIn, formatAt } from "../model/cells";
import { load } from "../model/edits";
import type { Book, Sheet } from "../model/types";
import { readFormats } from "./formats";
import { loadLook } from "./look";
import { loadProperties } from "./properties";
import { loadSheetParts } from "./sheet-parts";
import { loadTables } from "./tables";
import { loadWorkbookPart } from "./workbook-part";
import { rootOf } from "./xml-tree";

/**
 * Opens the bytes of a `.xlsx`. What the cells hold comes from the reader that the command line uses, so that both see
 * the same; how they look, and all else that Excel knows of a workbook, is read here.
 *
 * @throws HostError with a sentence for the user: no workbook, damaged, with a password, too large, without worksheets.
 */
export async function loadXlsx(bytes: Uint8Array, name: string): Promise<Book> {
  const { sheets: all, dateSystem } = readXlsx(bytes, name, everyStrike);
  const parts = guard(bytes, name);
  const file = readBook(parts);
  // Excel tells add-ins nothing of chart sheets.
  const sheets = all.flatMap((from, index) => {
    const { path, isChart } = file.sheets[index]!;
    return isChart ? [] : [{ from, path }];
  });
  if (sheets.length === 0) throw withoutWorksheets();
  const formats = readFormats(parts, file);
  const book = bookWithoutSheets(name);
  book.date1904 = dateSystem === 1904;
  book.themeColours = file.theme ?? [];
  const byId = new Map<string, Sheet>();
  for (const { from, path } of sheets) {
    const sheet = sheetNamed(book, from.name);
    byId.set(from.id, sheet);
    sheet.visibility = VISIBILITY[from.state];
    loadContents(sheet, from);
    sheet.merges = [...(from.merges ?? [])];
    loadSheetParts(sheet, loadLook(sheet, parts, path, formats), parts, path, formats);
    loadStrikes(sheet, from);
    loadTables(sheet, parts, path);
    sheet.shapes = drawnOn(parts, path);
  }
  loadWorkbookPart(book, parts, (id) => byId.get(id) ?? null);
  loadProperties(book, parts);
  return book;
}

const VISIBILITY = { visible: "Visible", hidden: "Hidden", "very-hidden": "VeryHidden" } as const;

/** How many charts, pictures and shapes a sheet's drawing holds. */
function drawnOn(parts: Parts, path: string): number {
  const drawings = [...relations(parts, path).values()].filter(({ type }) => type === "drawing");
  const anchors = drawings.flatMap(({ target }) => rootOf(parts, target)?.children ?? []);
  return anchors.filter(({ name }) => name.endsWith("Anchor")).length;
}

/** Other programs write names that Excel would not let a user give; a file is shown as it is. */
function sheetNamed(book: Book, name: string): Sheet {
  const sheet = addSheet(book);
  sheet.name = name;
  return sheet;
}

/** Values, errors and formulas of a sheet as they were read. */
export function loadContents(
  sheet: Sheet,
  { values, formulas, errors }: Pick<SheetSnapshot, "values" | "formulas" | "errors">,
): void {
  values.forEach((cells, row) =>
    cells.forEach((value, column) => {
      if (value !== null) load(sheet, row, column, value, null, false);
    }),
  );
  const again = (ref: LocalRef): void => {
    const { row, column } = splitLocalRef(ref);
    load(sheet, row, column, values[row]?.[column] ?? null, formulas.get(ref) ?? null, errors.has(ref));
  };
  for (const ref of errors) again(ref);
  for (const ref of formulas.keys()) again(ref);
}

const everyStrike: LooksWanted = ({ sheets }) =>
  sheets.map(({ name: sheet, values }) => {
    return { sheet, row: 0, column: 0, rows: values.length, columns: values[0]?.length ?? 0, look: "strike" };
  });

/** What is struck through, fonts within texts included; those come before the font of their cell. */
export function loadStrikes(sheet: Sheet, { values, struck }: Pick<SheetSnapshot, "values" | "struck">): void {
  for (const { row, column, cell } of cellsIn(sheet, { row: 0, column: 0, rows: values.length, columns: 16_384 })) {
    const before = formatAt(sheet, row, column);
    const strike = struck?.get(localRef(row, column));
    if (cell.value === null || (strike === undefined && before.font.strikethrough === false)) continue;
    const strikethrough = strike === "part" ? null : strike === "all";
    cell.format = { ...before, font: { ...before.font, strikethrough } };
  }
}

function withoutWorksheets(): HostError {
  return new HostError(
    "unsupported",
    "There is no worksheet in this workbook, only chart sheets or macros. Choose a workbook whose plan stands in cells.",
  );
}
