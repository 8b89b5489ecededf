import { mayDownload, saveFile } from "./save-file";

/** Opens the bytes of a workbook in a window of its own. */
export type OpenNew = (bytes: Uint8Array) => Promise<void>;

const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/**
 * Hands a workbook over: as a file or, where this Excel takes none, as a new workbook. Tells which; null where neither can
 * be, and then nothing is made.
 */
export async function handOver(
  name: string,
  make: () => Promise<Uint8Array>,
  openNew: OpenNew | undefined,
): Promise<"saved" | "opened" | null> {
  if (mayDownload()) {
    saveFile(name, await make(), TYPE);
    return "saved";
  }
  if (openNew === undefined) return null;
  await openNew(await make());
  return "opened";
}
