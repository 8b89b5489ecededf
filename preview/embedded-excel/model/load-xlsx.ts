import { dateToSerial, readXlsx } from "hucre";
import type { Cell as FileCell, CellValue as FileValue, Sheet as FileSheet, Workbook } from "hucre";
import type { CellValue } from "../../../src/core/workbook";
import { parseLocal } from "./address";
import { addSheet, bookWithoutSheets } from "./book";
import { load } from "./edits";
import { ensureCell } from "./cells";
import { formatOf } from "./load-format";
import { hiddenNames } from "./load-names";
import { addName } from "./names";
import { following } from "./ranges";
import type { Book, Sheet } from "./types";
import { NOTHING_ALLOWED } from "./protection";

/** Opens the bytes of a `.xlsx`. Throws what the reader of the file throws: not a workbook, damaged, password. */
export async function loadXlsx(bytes: Uint8Array, name: string): Promise<Book> {
  const file = await readXlsx(bytes, { readStyles: true });
  const book = bookWithoutSheets(name);
  book.date1904 = file.dateSystem === "1904";
  book.themeColours = file.themeColors ?? [];
  for (const from of file.sheets) fillSheet(addSheet(book, from.name), from, file);
  loadNames(book, file, hiddenNames(bytes));
  loadProperties(book, file);
  book.structureProtected = file.workbookProtection?.lockStructure ?? false;
  const first = book.sheets.find((sheet) => sheet.visibility === "Visible");
  const wanted = book.sheets[file.activeSheet ?? 0];
  const active = wanted?.visibility === "Visible" ? wanted : first;
  if (active) book.active = active;
  return book;
}

function fillSheet(sheet: Sheet, from: FileSheet, file: Workbook): void {
  sheet.visibility = from.veryHidden ? "VeryHidden" : from.hidden ? "Hidden" : "Visible";
  sheet.baseFormat = formatOf(file.defaultFont ? { font: file.defaultFont } : undefined, file);
  loadCells(sheet, from, file);
  loadLines(sheet, from, file);
  loadParts(sheet, from);
}

function loadCells(sheet: Sheet, from: FileSheet, file: Workbook): void {
  from.rows.forEach((values, row) =>
    values.forEach((value, column) => {
      if (value !== null) load(sheet, row, column, plain(value, file), null, false);
    }),
  );
  for (const [key, found] of from.cells ?? []) {
    const [row = 0, column = 0] = key.split(",").map(Number);
    loadCell(sheet, row, column, found, file);
  }
}

function loadCell(sheet: Sheet, row: number, column: number, found: FileCell, file: Workbook): void {
  if (found.formula !== undefined) {
    const result = found.formulaResult ?? found.value;
    load(sheet, row, column, plain(result, file), `=${found.formula}`, isErrorText(result));
  } else if (found.type === "error") load(sheet, row, column, plain(found.value, file), null, true);
  const cell = ensureCell(sheet, row, column);
  if (found.style) cell.format = formatOf(found.style, file);
  if (found.hyperlink) {
    const { target, location, tooltip, display } = found.hyperlink;
    cell.link = {
      ...(target ? { address: target } : {}),
      ...(location ? { documentReference: location } : {}),
      ...(tooltip ? { screenTip: tooltip } : {}),
      ...(display ? { textToDisplay: display } : {}),
    };
  }
}

/** The stored result of a formula is an error when it reads like one; the file's reader does not tell them apart. */
function isErrorText(value: FileValue): boolean {
  return (
    typeof value === "string" &&
    /^#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|SPILL!|CALC!|FIELD!|BLOCKED!)$/.test(value)
  );
}

function plain(value: FileValue, { dateSystem }: Workbook): CellValue {
  return value instanceof Date ? dateToSerial(value, dateSystem === "1904") : value;
}

/** A column of `characters` digits of Calibri 11, with padding, in points (ECMA-376 part 1, 18.3.1.13 `width`). */
function points(characters: number): number {
  return Math.trunc(((256 * characters + Math.trunc(128 / 7)) / 256) * 7) * 0.75;
}

function loadLines(sheet: Sheet, from: FileSheet, file: Workbook): void {
  (from.columns ?? []).forEach((found, column) => {
    if (found.width !== undefined) sheet.columnWidths.set(column, points(found.width));
    if (found.hidden) sheet.hiddenColumns.add(column);
    if (found.style) sheet.columnFormats.set(column, formatOf(found.style, file));
  });
  for (const [row, found] of from.rowDefs ?? []) {
    if (found.height !== undefined) sheet.rowHeights.set(row, found.height);
    if (found.hidden) sheet.hiddenRows.add(row);
  }
}

function loadParts(sheet: Sheet, from: FileSheet): void {
  sheet.merges = (from.merges ?? []).map(({ startRow, startCol, endRow, endCol }) => ({
    row: startRow,
    column: startCol,
    rows: endRow - startRow + 1,
    columns: endCol - startCol + 1,
  }));
  for (const { range, ...found } of from.tables ?? []) {
    if (!range) continue;
    sheet.book.lastId += 1;
    sheet.tables.push({
      id: String(sheet.book.lastId),
      name: found.displayName ?? found.name,
      range: following(sheet, parseLocal(range)),
      style: found.style ?? "",
      showHeaders: true,
      showTotals: found.showTotalRow ?? false,
      showBandedRows: found.showRowStripes ?? true,
      showBandedColumns: found.showColumnStripes ?? false,
      showFilterButton: found.showAutoFilter ?? false,
      highlightFirstColumn: false,
      highlightLastColumn: false,
    });
  }
  loadValidations(sheet, from);
  if (from.protection?.sheet)
    sheet.protection = { options: NOTHING_ALLOWED, password: from.protection.password ?? null };
  sheet.frozen = { rows: from.freezePane?.rows ?? 0, columns: from.freezePane?.columns ?? 0 };
  sheet.filter = from.autoFilter ? parseLocal(from.autoFilter.range) : null;
  sheet.showGridlines = from.view?.showGridLines ?? true;
  sheet.showHeadings = from.view?.showRowColHeaders ?? true;
}

const TYPES = {
  list: "List",
  whole: "WholeNumber",
  decimal: "Decimal",
  date: "Date",
  time: "Time",
  textLength: "TextLength",
  custom: "Custom",
} as const;

function loadValidations(sheet: Sheet, from: FileSheet): void {
  for (const found of from.dataValidations ?? []) {
    const source = found.values ? found.values.join(",") : `=${found.formula1 ?? ""}`;
    const rule =
      found.type === "list"
        ? { list: { inCellDropDown: true, source } }
        : {
            [found.type === "whole" ? "wholeNumber" : found.type]: {
              formula1: found.formula1 ?? "",
              formula2: found.formula2 ?? "",
            },
          };
    sheet.validations.push({
      ranges: found.range.split(/\s+/).map((address) => following(sheet, parseLocal(address))),
      type: TYPES[found.type],
      rule,
      ignoreBlanks: found.allowBlank ?? true,
      prompt: {
        showPrompt: found.showInputMessage ?? false,
        title: found.inputTitle ?? "",
        message: found.inputMessage ?? "",
      },
      errorAlert: {
        showAlert: found.showErrorMessage ?? false,
        style: found.errorStyle === "warning" ? "Warning" : found.errorStyle === "information" ? "Information" : "Stop",
        title: found.errorTitle ?? "",
        message: found.errorMessage ?? "",
      },
    });
  }
}

function loadNames(book: Book, file: Workbook, hidden: ReadonlySet<string>): void {
  for (const { name, range, scope, comment } of file.namedRanges ?? []) {
    if (name.startsWith("_xlnm.")) continue;
    const sheet = book.sheets.find((known) => known.name === scope) ?? null;
    const made = addName(book, sheet, name, `=${range}`, comment ?? "");
    made.visible = !hidden.has(name);
  }
}

function loadProperties(book: Book, { properties = {} }: Workbook): void {
  Object.assign(book.properties, {
    title: properties.title ?? "",
    subject: properties.subject ?? "",
    author: properties.creator ?? "",
    keywords: properties.keywords ?? "",
    comments: properties.description ?? "",
    lastAuthor: properties.lastModifiedBy ?? "",
    category: properties.category ?? "",
    manager: properties.manager ?? "",
    company: properties.company ?? "",
    ...(properties.created ? { creationDate: properties.created.toISOString() } : {}),
  });
  for (const [key, value] of Object.entries(properties.custom ?? {})) {
    book.custom.set(key, value instanceof Date ? value.toISOString() : value);
  }
}
