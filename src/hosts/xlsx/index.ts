import { type FillsWanted, HostError, type Snapshot, type WorkbookHost } from "../../core/workbook";
import { readXlsx } from "./read";

export { readXlsx } from "./read";

/** A workbook in the bytes of a file. It is only read; what is put goes into a new workbook, see `bytes`. */
export type XlsxHost = WorkbookHost;

/** Opens the bytes of an `.xlsx` file. `name` is the file's name, for people. Bytes are looked at when they are read. */
export function openXlsx(bytes: Uint8Array, name: string): XlsxHost {
  return {
    read: async (fillsWanted?: FillsWanted): Promise<Snapshot> => readXlsx(bytes, name, fillsWanted),
    apply: async () => Promise.reject(notSupported("A file is not changed")),
    putSheets: async () => Promise.reject(notSupported("not yet")),
    show: async () => Promise.reject(notSupported("A file has no selection")),
  };
}

function notSupported(what: string): HostError {
  return new HostError("not-supported", `${what}. Open the workbook in Excel and use the add-in there.`);
}
