/**
 * An Excel of our own, without windows, on which the genuine, unmodified Office.js runs: in tests and in the preview.
 *
 *     const excel = await openEmbeddedWorkbook(bytes, "Plan.xlsx");   // or newEmbeddedWorkbook()
 *     installEmbeddedExcel(frame.contentWindow, excel);                // before office.js is loaded there
 *     excel.typeInto("Actions", 4, 2, "31/03/2026");                   // as the user types; the add-in is told
 *     excel.onChange(redraw);                                          // as the user sees
 *
 * `excel.book` is the workbook in memory: sheets, cells, formats, names, charts (`model/types.ts`). To read it:
 * `cellAt`, `formatAt`, `mergeAt`, `columnWidth` … in `model/cells.ts` and `displayText` in `model/display.ts`. To
 * change it as a user would: `model/edits.ts` and `model/book.ts`, which refuse what Excel refuses (`ApiError`).
 * `excel.counters` counts round trips and cells, `excel.faults` makes batches fail on purpose.
 *
 * What differs from Excel is written in `docs/embedded-excel.md`. It computes no formulas.
 */
import { loadXlsx } from "./load/load-xlsx";
import { newBook, select, sheetOf } from "./model/book";
import { writeEntries } from "./model/edits";
import type { Book, BookEvent } from "./model/types";
import { Host } from "./protocol/host";
import type { HostOptions } from "./protocol/host";

export { DARK, LIGHT, installEmbeddedExcel } from "./protocol/external";
export type { OfficeOptions, OfficeTheme } from "./protocol/external";
export { TransportStatus } from "./protocol/faults";
export type { Fault, FaultCode } from "./protocol/faults";
export type { HostOptions } from "./protocol/host";
export { ApiError } from "./model/errors";
export type { Book, BookEvent, Cell, Chart, Name, Part, Series, Sheet, Table } from "./model/types";

/** A workbook with a host that answers for it, and what a user does to it. */
export class EmbeddedExcel extends Host {
  constructor(book: Book = newBook(), options: HostOptions = {}) {
    super(book, options);
  }

  /** Calls the listener after every change; the result takes it off again. */
  onChange(listener: (event: BookEvent) => void): () => void {
    this.book.listeners.add(listener);
    return () => this.book.listeners.delete(listener);
  }

  /** Types a text into a cell (row and column from 0) as a user does; "" empties it. */
  typeInto(sheet: string, row: number, column: number, text: string): void {
    writeEntries(sheetOf(this.book, sheet), { row, column, rows: 1, columns: 1 }, () => text);
  }

  /** Selects a cell (row and column from 0) as a user does. */
  select(sheet: string, row: number, column: number): void {
    select(sheetOf(this.book, sheet), { row, column, rows: 1, columns: 1 });
  }
}

/** A new workbook with one empty sheet, `Sheet1`. */
export function newEmbeddedWorkbook(options: HostOptions = {}): EmbeddedExcel {
  return new EmbeddedExcel(newBook(), options);
}

/** Opens the bytes of a `.xlsx`; throws a `HostError` with a sentence for the user when that cannot be done. */
export async function openEmbeddedWorkbook(
  bytes: Uint8Array,
  name: string,
  options: HostOptions = {},
): Promise<EmbeddedExcel> {
  return new EmbeddedExcel(await loadXlsx(bytes, name), options);
}
