import { checkSheets, HostError, type SheetSpec, type WorkbookHost } from "../../core/workbook";
import { readXlsx } from "./read";
import { titlesOf, writeXlsx } from "./write";

export { readXlsx } from "./read";
export { writeXlsx } from "./write";

/** A workbook in the bytes of a file. It is only read; sheets that are put go into a new workbook of their own. */
export type XlsxHost = WorkbookHost & {
  /**
   * The new workbook with the sheets that were put last. `asAt`, an ISO day, is written as the day of its creation.
   *
   * @throws HostError `missing` when no sheets were put.
   */
  readonly bytes: (asAt: string) => Promise<Uint8Array>;
};

/** Opens the bytes of an `.xlsx` file. `name` is the file's name, for people. The bytes are looked at when they are read. */
export function openXlsx(bytes: Uint8Array, name: string): XlsxHost {
  let drawn: readonly SheetSpec[] = [];
  return {
    read: async (looksWanted, { cancelled } = {}) => {
      if (cancelled?.()) throw new HostError("cancelled", "Stopped. Nothing was changed.", undefined, "as-before");
      return readXlsx(bytes, name, looksWanted);
    },
    apply: async () => Promise.reject(notSupported("A file is only read, never changed")),
    show: async () => Promise.reject(notSupported("A cell cannot be shown in a file")),
    selected: async () => Promise.reject(notSupported("Nothing is selected in a file")),
    putSheets: async (sheets, { onProgress, cancelled } = {}) => {
      checkSheets(sheets);
      [...titlesOf(sheets)].forEach(([id, title], done) => {
        if (cancelled?.()) throw new HostError("cancelled", "Stopped. No sheet was written.");
        onProgress?.(done, sheets.length, title, { id, mayStop: true });
      });
      drawn = sheets;
    },
    bytes: async (asAt) => {
      if (drawn.length === 0)
        throw new HostError("missing", "There are no sheets to write. Build the board sheets first.");
      return writeXlsx(drawn, asAt);
    },
  };
}

function notSupported(what: string): HostError {
  return new HostError("not-supported", `${what}. Open the workbook in Excel and use the add-in there.`);
}
