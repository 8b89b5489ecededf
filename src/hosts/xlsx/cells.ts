import { type CellValue, localRef, type LocalRef, SHEET_LIMITS, type Strike } from "../../core/workbook";
import type { Book } from "./book";
import { damaged, tooLarge } from "./refusals";
import { type Runs, strikeOf } from "./runs";
import { moveFormula } from "./shared-formula";
import { type Attributes, unescapeText } from "./xml";

/** Cells of the rectangle from A1 to the last cell that holds something; blank rows among them cost nothing. */
const MOST_CELLS = 20_000_000;

/** The cells of one sheet as they are met; a row is there only if one of its cells holds something. */
export type Cells = {
  readonly rows: Map<number, CellValue[]>;
  readonly formats: Map<LocalRef, string>;
  readonly errors: Set<LocalRef>;
  readonly formulas: Map<LocalRef, string>;
  /** Formulas without a stored result. */
  readonly uncalculated: Set<LocalRef>;
  readonly struck: Map<LocalRef, Strike>;
  /** How many cells hold a value or a formula. */
  count: number;
  width: number;
  height: number;
};

/** A cell as the sheet's part has it; its texts grow while it is read. */
export type StoredCell = {
  readonly row: number;
  readonly column: number;
  readonly attributes: Attributes;
  /** The text of its `v`, or null when it has none. */
  stored: string | null;
  /** The text of its `is`. */
  inline: string;
  /** The fonts within its `is`; null where it has none. */
  runs: Runs | null;
  formula: { text: string; readonly attributes: Attributes } | null;
};

type Shared = Map<string, { readonly text: string; readonly row: number; readonly column: number }>;

/** Collects cells: `add` takes each stored cell, `found` is what they amount to. */
export function collectCells(book: Book): { add: (cell: StoredCell) => void; found: Cells } {
  const found: Cells = {
    rows: new Map(),
    formats: new Map(),
    errors: new Set(),
    formulas: new Map(),
    uncalculated: new Set(),
    struck: new Map(),
    count: 0,
    width: 0,
    height: 0,
  };
  const shared: Shared = new Map();
  return { add: (cell) => addCell(cell, book, found, shared), found };
}

function addCell(cell: StoredCell, book: Book, found: Cells, shared: Shared): void {
  const { row, column, attributes } = cell;
  const value = valueOf(cell, book);
  const formula = formulaOf(cell, shared);
  if (value === null && formula === null) return;
  found.count++;
  found.width = Math.max(found.width, column + 1);
  found.height = Math.max(found.height, row + 1);
  if (formula !== null) found.formulas.set(localRef(row, column), `=${formula}`);
  if (formula !== null && !hasResult(cell)) found.uncalculated.add(localRef(row, column));
  if (value === null) return;
  rowOf(found, row)[column] = value;
  if (attributes.t === "e") found.errors.add(localRef(row, column));
  const style = Number(attributes.s ?? 0);
  const strike = strikeOf(runsOf(cell, book), book.styles.struck(style));
  if (strike !== null) found.struck.set(localRef(row, column), strike);
  const format = book.styles.format(style);
  if (format !== null) found.formats.set(localRef(row, column), format);
}

function runsOf({ runs, stored, attributes }: StoredCell, book: Book): Runs | null | undefined {
  return attributes.t === "s" && book.runs.size > 0 ? book.runs.get(Number(stored)) : runs;
}

/** The values as a rectangle; all blank rows are one and the same list. */
export function rectangle({ rows, width, height }: Cells, name: string): readonly (readonly CellValue[])[] {
  if (width * height > MOST_CELLS) throw farCell(name, localRef(height - 1, width - 1));
  const blank: readonly CellValue[] = Array.from({ length: width }, () => null);
  return Array.from({ length: height }, (_, row) => {
    const held = rows.get(row);
    return held === undefined ? blank : blank.map((_none, column) => held[column] ?? null);
  });
}

function farCell(name: string, corner: LocalRef) {
  return tooLarge(
    `The sheet “${name}” is in use as far as ${corner}, more than can be read`,
    "Something stands in a far-away cell: go there with Ctrl+End, delete the rows and columns beyond the table, and save.",
  );
}

function rowOf({ rows }: Cells, row: number): CellValue[] {
  const there = rows.get(row);
  if (there !== undefined) return there;
  const fresh: CellValue[] = [];
  rows.set(row, fresh);
  return fresh;
}

/**
 * Whether something was stored as the result of a formula. The result `""` is stored as an empty `v` of the type `str`;
 * programs that do not calculate leave the `v` out, or leave it empty without saying that it is a text.
 */
function hasResult({ stored, inline, attributes }: StoredCell): boolean {
  if (attributes.t === "inlineStr") return inline !== "";
  return stored !== null && (stored !== "" || attributes.t === "str");
}

/** The value as Excel hands it over. An empty text is a blank: that is how Excel shows a formula that gives `""`. */
function valueOf({ stored, inline, attributes, row, column }: StoredCell, book: Book): CellValue {
  const type = attributes.t ?? "n";
  if (type === "inlineStr") return unescapeText(inline) || null;
  if (stored === null || stored === "") return null;
  if (type === "s") {
    const text = book.strings[Number(stored)];
    if (text === undefined) throw damaged(`the text of cell ${localRef(row, column)} is missing`);
    return text || null;
  }
  if (type === "str") return unescapeText(stored) || null;
  if (type === "b") return stored.trim() === "1" || stored.trim() === "true";
  if (type === "e") return stored;
  if (type === "d") return serialOf(stored, book.dateSystem) ?? stored;
  const number = Number(stored);
  if (!Number.isFinite(number)) throw damaged(`the number of cell ${localRef(row, column)} cannot be read`);
  return number;
}

/** Days from 30 December 1899, or from 1 January 1904, to 1 January 1970. */
const DAYS_TO_1970 = { 1900: 25_569, 1904: 24_107 } as const;
/** Excel counts a 29 February 1900; serials before it are one lower. */
const FALSE_LEAP_DAY = 60;

/** A date that is stored as ISO text, as a serial number. A time alone is a fraction of a day. */
function serialOf(iso: string, dateSystem: 1900 | 1904): number | null {
  const timeOnly = /^T?\d{2}:\d{2}/.test(iso.trim());
  const text = timeOnly ? `1970-01-01T${iso.trim().replace(/^T/, "")}` : iso.trim();
  const milliseconds = Date.parse(/Z|[+-]\d{2}:\d{2}$/.test(text) || !text.includes("T") ? text : `${text}Z`);
  if (Number.isNaN(milliseconds)) return null;
  const days = milliseconds / 86_400_000;
  if (timeOnly) return days;
  const serial = days + DAYS_TO_1970[dateSystem];
  return dateSystem === 1900 && serial <= FALSE_LEAP_DAY ? serial - 1 : serial;
}

/** Without its `=`. A data table's cells and the further cells of an array have no formula of their own. */
function formulaOf({ formula, row, column }: StoredCell, shared: Shared): string | null {
  if (formula === null || formula.attributes.t === "dataTable") return null;
  const { t, si = "" } = formula.attributes;
  const text = formula.text.replace(/_xl(?:fn|ws|pm)\./g, "");
  if (t !== "shared") return text || null;
  if (text !== "") {
    shared.set(si, { text, row, column });
    return text;
  }
  const first = shared.get(si);
  return first === undefined ? null : moveFormula(first.text, row - first.row, column - first.column);
}

/** `E23` -> row and column from 0, where the part says it; else the place after the last cell. */
export function placeOf(ref: string | undefined, row: number, column: number): { row: number; column: number } {
  if (ref === undefined) return { row, column };
  let at = 0;
  let [columnNumber, rowNumber] = [0, 0];
  for (let code = ref.charCodeAt(0); code >= A && code <= Z; code = ref.charCodeAt(++at)) {
    columnNumber = columnNumber * 26 + code - A + 1;
  }
  const letters = at;
  for (let code = ref.charCodeAt(at); code >= ZERO && code <= NINE; code = ref.charCodeAt(++at)) {
    rowNumber = rowNumber * 10 + code - ZERO;
  }
  const { rows, columns } = SHEET_LIMITS;
  const isReal = letters > 0 && at === ref.length && rowNumber > 0 && rowNumber <= rows && columnNumber <= columns;
  if (!isReal) throw damaged(`a cell has the impossible address ${ref}`);
  return { row: rowNumber - 1, column: columnNumber - 1 };
}

const [A, Z, ZERO, NINE] = [65, 90, 48, 57];
