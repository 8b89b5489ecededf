import { strToU8, strFromU8, unzipSync, zipSync } from "fflate";
import { writeXlsx as writeFile } from "hucre/xlsx";
import { freeTitle, HostError, localRef, markOf, quoteSheet, type SheetSpec } from "../../core/workbook";
import { drawSheet } from "./draw";

/** The longest text that a cell of Excel holds. */
const LONGEST_TEXT = 32_767;

/**
 * The sheets as the bytes of a new `.xlsx` file. The same sheets and the same day give the same bytes, on every computer.
 *
 * @param asAt an ISO day; stands in the file's properties as the day of its creation.
 * @throws HostError `too-large` for a text that a cell cannot hold.
 */
export async function writeXlsx(sheets: readonly SheetSpec[], asAt: string): Promise<Uint8Array> {
  checkSheets(sheets);
  const titles = titlesOf(sheets);
  const created = new Date(`${asAt}T00:00:00Z`);
  const file = await writeFile({
    sheets: sheets.map((spec) => drawSheet(spec, titles.get(spec.id) ?? spec.title, titles)),
    namedRanges: sheets.map(({ id, title }) => ({
      name: markOf(id),
      range: `${quoteSheet(titles.get(id) ?? title)}!$A$1`,
    })),
    properties: { title: PROGRAM, creator: PROGRAM, created, modified: created },
    defaultFont: { name: "Arial", size: 11 },
    activeSheet: 0,
  });
  return hideNames(file);
}

const PROGRAM = "RAG Monitor";

/** @throws HostError for what cannot be written as it stands. */
export function checkSheets(sheets: readonly SheetSpec[]): void {
  for (const { title, rows } of sheets) {
    rows.forEach(({ cells }, row) =>
      cells.forEach((cell, column) => {
        if (typeof cell?.value !== "string" || cell.value.length <= LONGEST_TEXT) return;
        const where = `${localRef(row, column)} of “${title}”`;
        const much = `The text for ${where} has ${cell.value.length} characters; a cell holds ${LONGEST_TEXT}`;
        throw new HostError("too-large", `${much}. Shorten it in the plan, then build the sheets again.`);
      }),
    );
  }
}

/** A new workbook has no other sheets, but two of ours may want one title. */
function titlesOf(sheets: readonly SheetSpec[]): ReadonlyMap<string, string> {
  const titles = new Map<string, string>();
  for (const { id, title } of sheets) titles.set(id, freeTitle(title, [...titles.values()]));
  return titles;
}

/** The writer has no hidden names, so they are hidden in its file. The zip is packed anew without a clock. */
function hideNames(file: Uint8Array): Uint8Array {
  const parts = unzipSync(file);
  const workbook = strFromU8(parts["xl/workbook.xml"] ?? new Uint8Array());
  const mark = `<definedName name="${markOf("")}`;
  parts["xl/workbook.xml"] = strToU8(workbook.replaceAll(mark, mark.replace(" ", ' hidden="1" ')));
  return zipSync(parts, { mtime: new Date(1980, 0, 1), level: 6 });
}
