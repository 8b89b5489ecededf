/** Opens the bytes of a workbook in a window of its own. */
export type OpenNew = (bytes: Uint8Array) => Promise<void>;
