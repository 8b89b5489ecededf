import type { Book } from "../../../preview/embedded-excel";
import { loadContents, loadStrikes } from "../../../preview/embedded-excel/load/load-xlsx";
import { addSheet, bookWithoutSheets } from "../../../preview/embedded-excel/model/book";
import { ensureCell } from "../../../preview/embedded-excel/model/cells";
import { NO_FILL, PLAIN } from "../../../preview/embedded-excel/model/format";
import { addName } from "../../../preview/embedded-excel/model/names";
import { NOTHING_ALLOWED } from "../../../preview/embedded-excel/model/protection";
import { following } from "../../../preview/embedded-excel/model/ranges";
import type { Sheet, Table, Validation } from "../../../preview/embedded-excel/model/types";
import {
  type LocalRef,
  markOf,
  quoteSheet,
  type SheetSnapshot,
  type Snapshot,
  splitLocalRef,
} from "../../../src/core/workbook";

const STATES = { visible: "Visible", hidden: "Hidden", "very-hidden": "VeryHidden" } as const;

/** A workbook of the embedded Excel that holds exactly what the snapshot says, for tests that write their rows as such. */
export function bookOfSnapshot(snapshot: Snapshot): Book {
  const book = bookWithoutSheets(snapshot.name);
  book.date1904 = snapshot.dateSystem === 1904;
  for (const from of snapshot.sheets) {
    const sheet = addSheet(book, from.name);
    sheet.visibility = STATES[from.state];
    fillCells(sheet, from);
    sheet.merges = [...(from.merges ?? [])];
    for (const row of from.hiddenRows) sheet.hiddenRows.add(row);
    for (const column of from.hiddenColumns) sheet.hiddenColumns.add(column);
    sheet.tables = from.tables.map((table, index) => tableOf(sheet, table, index));
    sheet.validations = listsOf(sheet, from.lists);
    sheet.shapes = from.drawings ? 1 : 0;
    sheet.filterIsOn = from.filtered ?? false;
    if (from.protected) sheet.protection = { options: NOTHING_ALLOWED, password: null };
    if (from.ours !== null)
      addName(book, null, markOf(from.ours), `=${quoteSheet(from.name)}!$A$1`, "").visible = false;
  }
  return book;
}

function fillCells(sheet: Sheet, from: SheetSnapshot): void {
  const { formats, fills } = from;
  const at = (ref: LocalRef, change: (row: number, column: number) => void) => {
    const { row, column } = splitLocalRef(ref);
    change(row, column);
  };
  loadContents(sheet, from);
  for (const [ref, numberFormat] of formats) {
    at(ref, (row, column) => (ensureCell(sheet, row, column).format = { ...PLAIN, numberFormat }));
  }
  for (const [ref, color] of fills) {
    at(ref, (row, column) => {
      const cell = ensureCell(sheet, row, column);
      cell.format = { ...(cell.format ?? PLAIN), fill: { ...NO_FILL, pattern: "Solid", color } };
    });
  }
  loadStrikes(sheet, from);
}

function tableOf(sheet: Sheet, { name, block }: SheetSnapshot["tables"][number], index: number): Table {
  return {
    id: `${sheet.id}-${index}`,
    name,
    range: following(sheet, block),
    style: "",
    showHeaders: true,
    showTotals: false,
    showBandedRows: true,
    showBandedColumns: false,
    showFilterButton: true,
    highlightFirstColumn: false,
    highlightLastColumn: false,
    filterIsOn: false,
  };
}

/** One rule for all cells with the same source, as people make them. */
function listsOf(sheet: Sheet, lists: ReadonlyMap<LocalRef, string>): Validation[] {
  return [...new Set(lists.values())].map((source) => ({
    ranges: [...lists]
      .filter(([, other]) => other === source)
      .map(([ref]) => following(sheet, { ...splitLocalRef(ref), rows: 1, columns: 1 })),
    type: "List",
    rule: { list: { inCellDropDown: true, source } },
    ignoreBlanks: true,
    prompt: {},
    errorAlert: {},
  }));
}
