import { EmbeddedExcel, type HostOptions } from "../../../preview/embedded-excel";
import type { Snapshot } from "../../../src/core/workbook";
import { type ExcelHost, excelHost } from "../../../src/hosts/excel";
import { startOffice } from "../../office";
import { bookOfSnapshot } from "./book-of-snapshot";

/** The Excel host on the genuine Office.js, and the embedded Excel behind it. */
export type OpenExcel = { readonly host: ExcelHost; readonly excel: EmbeddedExcel };

const closers: (() => Promise<void>)[] = [];

/** Opens a workbook that holds what the snapshot says; closed by `closeAll`. */
export function openExcel(book: Snapshot, options: HostOptions = {}): Promise<OpenExcel> {
  return openOn(new EmbeddedExcel(bookOfSnapshot(book), options));
}

/** Starts Office.js on an embedded Excel; closed by `closeAll`. */
export async function openOn(excel: EmbeddedExcel): Promise<OpenExcel> {
  const { Excel, Office, close } = await startOffice(excel);
  Object.assign(globalThis, { Excel, Office });
  closers.push(close);
  excel.counters.reset();
  return { host: excelHost(), excel };
}

/** To be called after each test. */
export async function closeAll(): Promise<void> {
  for (const close of closers.splice(0)) await close();
  for (const name of ["Excel", "Office"]) Reflect.deleteProperty(globalThis, name);
}
