import type { Block } from "../../../src/core/workbook";
import { encloses, intersection } from "./address";
import { emit, refuseReadOnly } from "./book";
import { cellAt, cellsIn, ensureCell, formatAt, indexes } from "./cells";
import { displayText } from "./display";
import { badArgument, denied, notFound, notModelled } from "./errors";
import { blockNow, following } from "./ranges";
import { refuseBadName } from "./names";
import type { Book, Sheet, Table } from "./types";

/** All tables of the workbook, in the order of the sheets. */
export const allTables = (book: Book): readonly Table[] => book.sheets.flatMap(({ tables }) => tables);

/** The table of that name (case does not count) or id. */
export function tableOf(tables: readonly Table[], nameOrId: string): Table {
  const table = tables.find(({ id, name }) => id === nameOrId || name.toLowerCase() === nameOrId.toLowerCase());
  if (!table) throw notFound(`the table "${nameOrId}"`);
  return table;
}

/** Makes a table of cells whose first row holds the headings. */
export function addTable(sheet: Sheet, block: Block, hasHeaders: boolean): Table {
  const { book } = sheet;
  refuseReadOnly(book);
  if (sheet.protection) throw denied(`the sheet "${sheet.name}" is protected`);
  if (!hasHeaders) throw notModelled("tables without a row of headings");
  const overlapped = sheet.tables.find(({ range }) => range.at && intersection(range.at, block));
  if (overlapped) throw badArgument(`a table cannot overlap the table "${overlapped.name}"`);
  if (sheet.merges.some((area) => intersection(area, block))) throw badArgument("a table cannot hold merged cells");
  let number = 1;
  while (isTaken(book, `Table${number}`)) number++;
  book.lastId += 1;
  const table: Table = {
    id: String(book.lastId),
    name: `Table${number}`,
    range: following(sheet, block.rows > 1 ? block : { ...block, rows: 2 }),
    style: "TableStyleMedium2",
    showHeaders: true,
    showTotals: false,
    showBandedRows: true,
    showBandedColumns: false,
    showFilterButton: true,
    highlightFirstColumn: false,
    highlightLastColumn: false,
    filterIsOn: false,
  };
  sheet.tables.push(table);
  settleHeaders(sheet, block);
  emit(book, { kind: "other", sheet });
  return table;
}

function isTaken(book: Book, name: string): boolean {
  const wanted = name.toLowerCase();
  return [...allTables(book), ...book.names].some((other) => other.name.toLowerCase() === wanted);
}

/** Gives the table a name that no table and no defined name has. */
export function renameTable(table: Table, name: string): void {
  const { book } = table.range.sheet;
  refuseReadOnly(book);
  refuseBadName(name);
  if (name.toLowerCase() !== table.name.toLowerCase() && isTaken(book, name)) {
    throw badArgument(`the workbook has another table or name "${name}"`);
  }
  table.name = name;
}

/** The rows between headings and totals; Excel never lets them be fewer than one. */
export function bodyOf(table: Table): Block {
  const { row, column, rows, columns } = blockNow(table.range);
  const above = table.showHeaders ? 1 : 0;
  return { row: row + above, column, rows: Math.max(1, rows - above - (table.showTotals ? 1 : 0)), columns };
}

/** Covers other cells from now on; the headings must stay in their row. */
export function resizeTable(table: Table, block: Block): void {
  const { sheet } = table.range;
  refuseReadOnly(sheet.book);
  const now = blockNow(table.range);
  if (block.row !== now.row || !intersection(block, now) || block.rows < 2) {
    throw badArgument("the table's headings must stay in their row, with at least one row below");
  }
  const overlapped = sheet.tables.some(
    (other) => other !== table && other.range.at && intersection(other.range.at, block),
  );
  if (overlapped) throw badArgument("a table cannot overlap another");
  table.range.at = block;
  settleHeaders(sheet, block);
  emit(sheet.book, { kind: "other", sheet });
}

/** Takes the table away; its cells stay, or are emptied. */
export function removeTable(table: Table, keepCells: boolean): void {
  const { sheet } = table.range;
  refuseReadOnly(sheet.book);
  if (sheet.protection) throw denied(`the sheet "${sheet.name}" is protected`);
  sheet.tables = sheet.tables.filter((other) => other !== table);
  if (!keepCells) {
    for (const { cell } of cellsIn(sheet, blockNow(table.range))) {
      Object.assign(cell, { value: null, error: false, formula: null, link: null });
    }
  }
  sheet.followers.delete(table.range);
  emit(sheet.book, { kind: "other", sheet });
}

/** Tables that lie wholly within cleared cells go with them. */
export function dropTablesWithin(sheet: Sheet, block: Block): void {
  sheet.tables = sheet.tables.filter(({ range: { at } }) => at && !encloses(block, at));
}

/**
 * What Excel does with the headings of a table when cells are written: each is a text, none is blank, none comes twice.
 */
export function settleHeaders(sheet: Sheet, written: Block): void {
  for (const { range, showHeaders } of sheet.tables) {
    if (!showHeaders || !range.at || !intersection({ ...range.at, rows: 1 }, written)) continue;
    const taken = new Set<string>();
    for (const column of indexes(range.at.column, range.at.columns)) {
      const heading = freeHeading(sheet, range.at.row, column, column - range.at.column + 1, taken);
      taken.add(heading.toLowerCase());
      if (cellAt(sheet, range.at.row, column)?.value === heading) continue;
      Object.assign(ensureCell(sheet, range.at.row, column), { value: heading, error: false, formula: null });
    }
  }
}

function freeHeading(sheet: Sheet, row: number, column: number, place: number, taken: ReadonlySet<string>): string {
  const shown =
    formatAt(sheet, row, column).numberFormat === "@"
      ? String(cellAt(sheet, row, column)?.value ?? "")
      : displayText(sheet, row, column);
  const wanted = shown === "" ? `Column${place}` : shown;
  let heading = wanted;
  for (let number = 2; taken.has(heading.toLowerCase()); number++) heading = `${wanted}${number}`;
  return heading;
}
