import { quoteSheet, SHEET_LIMITS } from "./cell";

const NAME_PREFIX = "RAG_Monitor_";

/** The hidden defined name by which a drawn sheet is known, whatever its title; `id` is that of the pack's sheet. */
export function markOf(id: string): string {
  return NAME_PREFIX + id.replaceAll("-", "_");
}

const UNFINISHED_ID = "unfinished-";

/**
 * The mark of a new sheet as long as it is being drawn, out of sight: nothing that reads a workbook takes such a sheet for
 * anything. `run` tells one drawing from another.
 */
export function unfinishedMarkOf(run: string, id: string): string {
  return markOf(`${UNFINISHED_ID}${run}-${id}`);
}

/** Whether the id of a mark is that of a sheet that was never finished; with a run, of that one. */
export function isUnfinished(id: string, run = ""): boolean {
  return id.startsWith(UNFINISHED_ID + run);
}

/** What a mark refers to: the whole sheet, so that it stays when the user deletes rows or columns. */
export function markedCells(title: string): string {
  return `${quoteSheet(title)}!$1:$${SHEET_LIMITS.rows}`;
}

/** A defined name and what it refers to, with or without the `=` that Excel puts before it. */
export type DefinedName = { readonly name: string; readonly refersTo: string };

/**
 * Which sheet each of our marks is on: the sheet's name in lower case (Excel compares without case) -> the id of the
 * pack's sheet. A mark whose sheet was deleted (`#REF!`) is on none.
 */
export function marksOf(names: readonly DefinedName[]): ReadonlyMap<string, string> {
  const marks = new Map<string, string>();
  for (const { name, refersTo } of names) {
    const sheet = sheetOf(refersTo);
    if (!name.startsWith(NAME_PREFIX) || sheet === null) continue;
    marks.set(sheet.toLowerCase(), name.slice(NAME_PREFIX.length).replaceAll("_", "-"));
  }
  return marks;
}

/** `='It''s here'!$A$1` -> `It's here`. */
function sheetOf(refersTo: string): string | null {
  const [, quoted, plain] = /^=?(?:'((?:[^']|'')+)'|([^'!#]+))!/.exec(refersTo) ?? [];
  return quoted?.replaceAll("''", "'") ?? plain ?? null;
}
