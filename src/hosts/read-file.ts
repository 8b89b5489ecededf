import type { LooksWanted, Snapshot } from "../core/workbook";
import { isText, readCsv } from "./csv";
import { readXlsx } from "./xlsx/read";

/** The name of a file that is said to hold a table of texts. */
const TEXT_ENDING = /\.(csv|tsv|tab|txt)$/i;
const WORKBOOK_ENDING = /\.xls[xm]$/i;

/** What a file was opened as; `unlike` where its name says otherwise. */
export type Opened = { readonly book: Snapshot; readonly kind: "workbook" | "text"; readonly unlikeItsName: boolean };

/**
 * Opens a workbook or a CSV file by what it holds, whatever its name is.
 *
 * @param name the file's name, for people
 * @throws HostError with a sentence for the user; nothing else.
 */
export function readFile(bytes: Uint8Array, name: string, looksWanted?: LooksWanted): Opened {
  if (isText(bytes)) {
    const unlikeItsName = WORKBOOK_ENDING.test(name);
    const book = readCsv(bytes, name);
    if (!unlikeItsName || isTable(book)) return { book, kind: "text", unlikeItsName };
  }
  return { book: readXlsx(bytes, name, looksWanted), kind: "workbook", unlikeItsName: TEXT_ENDING.test(name) };
}

/** Whether a text is a table that somebody gave the wrong name; any other text in place of a workbook is refused. */
function isTable({ sheets }: Snapshot): boolean {
  return sheets.some(({ values }) => values.length >= 2 && (values[0]?.length ?? 0) >= 3);
}
