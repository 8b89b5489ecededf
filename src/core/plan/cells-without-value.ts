import { cellRef, localRef, splitLocalRef, type CellRef, type SheetSnapshot, type Snapshot } from "../workbook";
import type { Plan, SheetLayout } from "./plan";

/** A table that was read, with its sheet. */
type Table = { readonly sheet: SheetSnapshot; readonly layout: SheetLayout };

/** The cells of a table that hold an Excel error, in columns that were read. */
export function errorsIn({ sheet, layout }: Table): Plan["errors"] {
  const columns = columnsRead(layout);
  return [...inOrder(sheet.errors)]
    .filter(({ row, column }) => columns.has(column) && row > (layout.headerRow ?? 0) && row <= (layout.lastRow ?? -1))
    .map(({ row, column }) => ({
      at: cellRef(sheet.name, row, column),
      error: String(sheet.values[row]?.[column] ?? localRef(row, column)),
    }));
}

/**
 * The cells that hold a formula of which no result is stored, where their values would have been read: in the tables, or
 * anywhere where no table was found, as it may be for want of them that none was.
 */
export function uncalculatedIn(book: Snapshot, tables: readonly Table[], nothingRead: boolean): ReadonlySet<CellRef> {
  const found = new Set<CellRef>();
  const add = (sheet: SheetSnapshot, isWanted: (row: number, column: number) => boolean) => {
    for (const { row, column } of inOrder(sheet.uncalculated ?? []))
      if (isWanted(row, column)) found.add(cellRef(sheet.name, row, column));
  };
  if (nothingRead) for (const sheet of book.sheets.filter(({ ours }) => ours === null)) add(sheet, () => true);
  else for (const table of tables) add(table.sheet, wantedIn(table));
  return found;
}

/** What a row must hold to be seen as one: below the last row, a formula in such a column may stand for a row that was lost. */
const NAMING = new Set<string | null>(["ref", "title", "name"]);

/** Of a table: its headings, and the columns that were read, as far as its rows go or may go. Totals are never read. */
function wantedIn({ sheet, layout }: Table): (row: number, column: number) => boolean {
  const { columns, rows, headerRow, lastRow } = layout;
  if (sheet.uncalculated === undefined || headerRow === null) return () => false;
  const unknown = sheet.uncalculated;
  const read = columnsRead(layout);
  const naming = columns.filter(({ field }) => NAMING.has(field)).map(({ column }) => column);
  const totals = new Set(rows.filter(({ kind }) => kind === "total").map(({ row }) => row));
  const end = rows.at(-1)?.row ?? headerRow;
  return (row, column) => {
    if (row === headerRow) return true;
    if (row < headerRow || row > end || !read.has(column) || totals.has(row)) return false;
    return row <= (lastRow ?? -1) || naming.some((one) => unknown.has(localRef(row, one)));
  };
}

const columnsRead = ({ columns }: SheetLayout): ReadonlySet<number> =>
  new Set(columns.filter(({ field }) => field !== null).map(({ column }) => column));

function inOrder(cells: Iterable<string>): readonly { readonly row: number; readonly column: number }[] {
  return Array.from(cells, splitLocalRef).sort((a, b) => a.row - b.row || a.column - b.column);
}
