import {
  cellRef,
  isBlank,
  isUnfinished,
  type CellRef,
  type CellValue,
  type SheetSnapshot,
  type Snapshot,
} from "../workbook";
import { oncePerSheet } from "./once-per-sheet";
import { saysWhat, squash } from "./squash";

/** A sheet that this program keeps in the user's workbook, as it stands there. */
export type OwnSheet = {
  readonly sheet: SheetSnapshot;
  readonly headerRow: number;
  /** Where each heading stands; null for one that is not there. */
  readonly columns: readonly (number | null)[];
  readonly rows: readonly OwnRow[];
};

/** A row below the header that is not blank, its cells in the order of the headings; `at` is the first of them. */
export type OwnRow = { readonly row: number; readonly cells: readonly CellValue[]; readonly at: CellRef };

/** How such a sheet is known and found again, whatever people did to it. */
export type OwnKind = {
  readonly isOne: (sheet: SheetSnapshot) => boolean;
  /** The first of the workbook, one with the title as its name before others; null where it has none. */
  readonly findIn: (book: Snapshot) => OwnSheet | null;
};

/** The header stands near the top, under the title and a line or two of explanation. */
const HEADER_WITHIN = 20;

const LONGEST_HEADING = 60;

/**
 * Sheets of one kind are known by their header: the first three headings in one row, on a sheet of that name or below a
 * cell with it. The columns may stand in any order, with others between them.
 */
export function ownSheets(title: string, headings: readonly string[]): OwnKind {
  const [called, words] = [squash(title), headings.map(squash)];
  const headerOf = oncePerSheet((sheet): Pick<OwnSheet, "headerRow" | "columns"> | null => {
    if (sheet.ours !== null && isUnfinished(sheet.ours)) return null;
    for (const [row, cells] of sheet.values.slice(0, HEADER_WITHIN).entries()) {
      if (!cells.some((cell) => isCalled(cell, words[0]!))) continue;
      const columns = words.map((heading) => cells.findIndex((cell) => isCalled(cell, heading)));
      if (columns.slice(0, 3).some((column) => column < 0)) continue;
      const isTitled = [sheet.name, ...sheet.values.slice(0, row).flat()].some((cell) => isCalled(cell, called));
      return isTitled ? { headerRow: row, columns: columns.map((at) => (at < 0 ? null : at)) } : null;
    }
    return null;
  });
  return {
    isOne: (sheet) => headerOf(sheet) !== null,
    findIn: ({ sheets }) => {
      const found = sheets.filter((sheet) => headerOf(sheet) !== null);
      const sheet = found.find(({ name }) => squash(name) === called) ?? found[0];
      return sheet === undefined ? null : withRows(sheet, headerOf(sheet)!);
    },
  };
}

function withRows(sheet: SheetSnapshot, { headerRow, columns }: Pick<OwnSheet, "headerRow" | "columns">): OwnSheet {
  const rows = sheet.values.flatMap((values, row): OwnRow[] => {
    if (row <= headerRow) return [];
    const cells = columns.map((column) => (column === null ? null : (values[column] ?? null)));
    return cells.every(isBlank) ? [] : [{ row, cells, at: cellRef(sheet.name, row, columns[0]!) }];
  });
  return { sheet, headerRow, columns, rows };
}

const isCalled = (cell: CellValue, words: string) =>
  typeof cell === "string" && cell.length <= LONGEST_HEADING && saysWhat(cell, words);
