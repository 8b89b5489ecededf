import { contains } from "../../../src/core/workbook";
import type { Block } from "../../../src/core/workbook";
import { ApiError, badArgument, denied, notFound } from "./errors";
import { PLAIN } from "./format";
import { newPage } from "./page";
import type { Book, BookEvent, Sheet, Visibility } from "./types";

const STANDARD_WIDTH = 48;

/** A workbook with one empty sheet, as File, New makes it. */
export function newBook(name = "Book1.xlsx"): Book {
  const book = bookWithoutSheets(name);
  addSheet(book);
  return book;
}

/** A workbook still to be filled; it must get a sheet before anything looks at it. */
export function bookWithoutSheets(name: string): Book {
  const book: Omit<Book, "active"> = {
    name,
    date1904: false,
    readOnly: false,
    structureProtected: false,
    sheets: [],
    names: [],
    properties: {
      title: "",
      subject: "",
      author: "",
      keywords: "",
      comments: "",
      lastAuthor: "",
      revisionNumber: 0,
      creationDate: "2025-01-01T00:00:00.000Z",
      category: "",
      manager: "",
      company: "",
    },
    custom: new Map(),
    calculationMode: "Automatic",
    themeColours: [],
    typist: { dayFirst: true, thisYear: new Date().getFullYear() },
    listeners: new Set(),
    addIn: { eventsEnabled: true, subscriptions: new Set() },
    lastId: 0,
  };
  return book as Book;
}

/** A fresh id in the form that Excel gives them. */
export function newId(book: Book): string {
  book.lastId += 1;
  return `{${String(book.lastId).padStart(8, "0")}-0000-4000-8000-000000000000}`;
}

/** Tells everybody who listens. */
export function emit(book: Book, event: BookEvent): void {
  for (const listener of [...book.listeners]) listener(event);
}

/** The sheet with that name (case does not count) or id. */
export function findSheet(book: Book, nameOrId: string): Sheet | null {
  const wanted = nameOrId.toLowerCase();
  return book.sheets.find((sheet) => sheet.id === nameOrId || sheet.name.toLowerCase() === wanted) ?? null;
}

/** The same; an error if there is none. */
export function sheetOf(book: Book, nameOrId: string): Sheet {
  const sheet = findSheet(book, nameOrId);
  if (!sheet) throw notFound(`the worksheet "${nameOrId}"`);
  return sheet;
}

/** Refuses a write to a workbook that is read-only. */
export function refuseReadOnly(book: Book): void {
  if (book.readOnly) throw denied("the workbook is read-only");
}

function refuseProtectedStructure(book: Book): void {
  refuseReadOnly(book);
  if (book.structureProtected) throw denied("the structure of the workbook is protected");
}

/** Appends a sheet; without a name it is called Sheet1, Sheet2, … */
export function addSheet(book: Book, wanted: string | null = null): Sheet {
  refuseProtectedStructure(book);
  let number = book.sheets.length + 1;
  while (findSheet(book, `Sheet${number}`)) number++;
  const name = wanted ?? `Sheet${number}`;
  refuseBadName(book, name, null);
  const sheet = emptySheet(book, name);
  book.sheets.push(sheet);
  if (book.sheets.length === 1) book.active = sheet;
  emit(book, { kind: "sheet-added", sheet });
  return sheet;
}

function emptySheet(book: Book, name: string): Sheet {
  return {
    book,
    id: newId(book),
    name,
    visibility: "Visible",
    deleted: false,
    cells: new Map(),
    rowFormats: new Map(),
    columnFormats: new Map(),
    baseFormat: PLAIN,
    rowHeights: new Map(),
    columnWidths: new Map(),
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    tabColor: "",
    showGridlines: true,
    showHeadings: true,
    standardWidth: STANDARD_WIDTH,
    merges: [],
    tables: [],
    charts: [],
    shapes: 0,
    filterIsOn: false,
    validations: [],
    conditionalFormats: [],
    protection: null,
    frozen: { rows: 0, columns: 0 },
    filter: null,
    page: newPage(),
    selection: { row: 0, column: 0, rows: 1, columns: 1 },
    followers: new Set(),
  };
}

/** The rules of Excel for a sheet's name; "History" is kept for tracked changes. */
function refuseBadName(book: Book, name: string, self: Sheet | null): void {
  if (name === "" || name.length > 31)
    throw badArgument(`a sheet's name has 1 to 31 characters, "${name}" has ${name.length}`);
  if (/[\\/?*[\]:]/.test(name)) throw badArgument(`the sheet name "${name}" has one of \\ / ? * [ ] :`);
  if (/^'|'$/.test(name)) throw badArgument(`the sheet name "${name}" begins or ends with an apostrophe`);
  if (name.toLowerCase() === "history") throw badArgument("Excel keeps the sheet name History for itself");
  const other = book.sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
  if (other && other !== self) {
    throw new ApiError("ItemAlreadyExists", `A resource with the same name or identifier already exists: "${name}".`);
  }
}

/** Gives the sheet another name; formulas of names that point to it follow. */
export function renameSheet(sheet: Sheet, name: string): void {
  refuseProtectedStructure(sheet.book);
  refuseBadName(sheet.book, name, sheet);
  const before = sheet.name;
  sheet.name = name;
  if (before !== name) emit(sheet.book, { kind: "sheet-renamed", sheet, before });
}

/** Moves the sheet to a position from 0. */
export function moveSheet(sheet: Sheet, position: number): void {
  const { book } = sheet;
  refuseProtectedStructure(book);
  if (!Number.isInteger(position) || position < 0 || position >= book.sheets.length) {
    throw badArgument(`there is no position ${position} among ${book.sheets.length} sheets`);
  }
  const others = book.sheets.filter((other) => other !== sheet);
  book.sheets = [...others.slice(0, position), sheet, ...others.slice(position)];
  emit(book, { kind: "other", sheet });
}

/** Shows or hides the sheet; one must stay visible. */
export function setVisibility(sheet: Sheet, visibility: Visibility): void {
  const { book } = sheet;
  refuseProtectedStructure(book);
  const before = sheet.visibility;
  if (visibility !== "Visible") refuseLastVisible(sheet);
  sheet.visibility = visibility;
  if (visibility !== "Visible" && book.active === sheet) activate(neighbour(sheet));
  if (before !== visibility) emit(book, { kind: "sheet-visibility", sheet, before });
}

function refuseLastVisible(sheet: Sheet): void {
  const others = sheet.book.sheets.some((other) => other !== sheet && other.visibility === "Visible");
  if (!others) throw new ApiError("InvalidOperation", `"${sheet.name}" is the last visible sheet of the workbook.`);
}

/** The visible sheet after this one, else before it. */
function neighbour(sheet: Sheet): Sheet {
  const { sheets } = sheet.book;
  const at = sheets.indexOf(sheet);
  const visible = (other: Sheet): boolean => other !== sheet && other.visibility === "Visible";
  return sheets.slice(at).find(visible) ?? sheets.slice(0, at).reverse().find(visible) ?? sheet;
}

/** Deletes the sheet with its own names; names of the workbook that point to it become `#REF!`. */
export function deleteSheet(sheet: Sheet): void {
  const { book } = sheet;
  refuseProtectedStructure(book);
  if (sheet.visibility === "VeryHidden") {
    throw new ApiError("GeneralException", `"${sheet.name}" is very hidden and cannot be deleted; show it first.`);
  }
  if (sheet.visibility === "Visible") refuseLastVisible(sheet);
  const next = book.active === sheet ? neighbour(sheet) : null;
  sheet.deleted = true;
  for (const ref of sheet.followers) ref.at = null;
  book.names = book.names.filter((name) => name.scope !== sheet);
  book.sheets = book.sheets.filter((other) => other !== sheet);
  emit(book, { kind: "sheet-deleted", sheet });
  if (next) activate(next);
}

/** Brings the sheet to the front. A hidden one cannot be. */
export function activate(sheet: Sheet): void {
  const { book } = sheet;
  if (sheet.visibility !== "Visible") {
    throw new ApiError("InvalidOperation", `The sheet "${sheet.name}" is hidden and cannot be activated.`);
  }
  const before = book.active;
  if (before === sheet) return;
  book.active = sheet;
  if (!before.deleted) emit(book, { kind: "deactivated", sheet: before });
  emit(book, { kind: "activated", sheet });
}

/** Activates the sheet and selects the block, grown to whole merged areas when it is one cell. */
export function select(sheet: Sheet, block: Block): void {
  activate(sheet);
  const single = block.rows * block.columns === 1;
  const merged = single ? sheet.merges.find((area) => contains(area, block.row, block.column)) : undefined;
  sheet.selection = merged ?? block;
  emit(sheet.book, { kind: "selection", sheet, block: sheet.selection });
}
