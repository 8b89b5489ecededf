/** What a cell holds, as Excel hands it over: a date is its serial number, an error its text, a blank is null. */
export type CellValue = string | number | boolean | null;

/** Whether nothing stands in a cell: no value, or white space alone. */
export function isBlank(value: CellValue | undefined): boolean {
  return value === null || value === undefined || (typeof value === "string" && value.trim() === "");
}

declare const brand: unique symbol;

/** The address of one cell with its sheet, quoted as Excel quotes it: `'Action Plan'!E23`. Equality is `===`. */
export type CellRef = string & { readonly [brand]: "cell" };

/** A cell within one sheet: `E23`. Key of all sparse maps of a sheet. */
export type LocalRef = string;

/** A rectangle of cells on one sheet. Row and column count from 0. */
export type Block = { readonly row: number; readonly column: number; readonly rows: number; readonly columns: number };

/** A rectangle of cells on a named sheet. */
export type Area = Block & { readonly sheet: string };

/** The last row and column that a sheet of Excel has, counted from 1. */
export const SHEET_LIMITS = { rows: 1_048_576, columns: 16_384 } as const;

/** 0 -> `A`, 25 -> `Z`, 26 -> `AA`. */
export function columnName(column: number): string {
  return NAMES[column] ?? spellOut(column);
}

function spellOut(column: number): string {
  let name = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

/** Those of nearly all columns that anybody uses. */
const NAMES = Array.from({ length: 100 }, (_, column) => spellOut(column));

/** `A` -> 0, `AA` -> 26. */
export function columnIndex(name: string): number {
  return [...name.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** Row and column from 0 -> `E23`. */
export function localRef(row: number, column: number): LocalRef {
  return `${columnName(column)}${row + 1}`;
}

/** `E23` or `$E$23` -> row and column from 0. */
export function splitLocalRef(ref: LocalRef): { row: number; column: number } {
  const [, letters, digits] = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})$/.exec(ref) ?? [];
  if (letters === undefined || digits === undefined) throw new Error(`Not a cell address: ${ref}`);
  return { row: Number(digits) - 1, column: columnIndex(letters) };
}

/** `E23:G30`, `$E$23` -> the block it names. */
export function blockOf(address: string): Block {
  const [from = "", to = from] = address.split(":");
  const a = splitLocalRef(from);
  const b = splitLocalRef(to);
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  return { row, column, rows: Math.abs(a.row - b.row) + 1, columns: Math.abs(a.column - b.column) + 1 };
}

/** A block -> `E23:G30`, or `E23` when it is one cell. */
export function blockAddress({ row, column, rows, columns }: Block): string {
  const from = localRef(row, column);
  return rows * columns === 1 ? from : `${from}:${localRef(row + rows - 1, column + columns - 1)}`;
}

const CELL_LIKE = /^\$?[A-Za-z]{1,3}\$?\d+$|^[Rr]\d*[Cc]\d*$/;

/** A sheet's name as it stands before the `!` in an address; quoted when Excel would quote it. */
export function quoteSheet(name: string): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !CELL_LIKE.test(name);
  return plain ? name : `'${name.replaceAll("'", "''")}'`;
}

/** Sheet, row and column (from 0) -> the cell's address. */
export function cellRef(sheet: string, row: number, column: number): CellRef {
  return `${quoteSheet(sheet)}!${localRef(row, column)}` as CellRef;
}

/** The parts of an address; row and column from 0. */
export function splitCellRef(ref: CellRef): { sheet: string; row: number; column: number } {
  const bang = ref.lastIndexOf("!");
  const quoted = ref.slice(0, bang);
  const sheet = quoted.startsWith("'") ? quoted.slice(1, -1).replaceAll("''", "'") : quoted;
  return { sheet, ...splitLocalRef(ref.slice(bang + 1)) };
}

/** The row of a cell, from 0; for where many are asked for and the rest of the address is not. */
export function rowOf(ref: CellRef): number {
  let [row, tens] = [0, 1];
  for (let i = ref.length - 1; i >= 0; i--) {
    const digit = ref.charCodeAt(i) - 48;
    if (digit < 0 || digit > 9) break;
    row += digit * tens;
    tens *= 10;
  }
  return row - 1;
}

/** The cell without its sheet, as people say it: `E23`. */
export function shortRef(ref: CellRef): LocalRef {
  return ref.slice(ref.lastIndexOf("!") + 1);
}

/** Whether the cell lies inside the block. */
export function contains(block: Block, row: number, column: number): boolean {
  return (
    row >= block.row && row < block.row + block.rows && column >= block.column && column < block.column + block.columns
  );
}

/** The cells of one sheet after another, in the order given, each sheet once. */
export function bySheet(cells: readonly CellRef[]): readonly { sheet: string; cells: readonly CellRef[] }[] {
  const sheets = new Map<string, CellRef[]>();
  for (const at of cells) {
    const { sheet } = splitCellRef(at);
    const known = sheets.get(sheet);
    if (known) known.push(at);
    else sheets.set(sheet, [at]);
  }
  return Array.from(sheets, ([sheet, refs]) => ({ sheet, cells: refs }));
}
