import { markedBy } from "../../core/workbook";

/** A defined name as Excel hands it over; `formula` has its `=`. */
export type DefinedName = { readonly name: string; readonly formula: unknown };

/**
 * Which sheet each of our hidden names marks: the sheet's name in lower case (Excel compares without case) -> the id of
 * the pack's sheet. A name whose sheet was deleted (`=#REF!`) marks nothing.
 */
export function marksOf(names: readonly DefinedName[]): ReadonlyMap<string, string> {
  const marks = new Map<string, string>();
  for (const { name, formula } of names) {
    const id = markedBy(name);
    const sheet = sheetOf(String(formula));
    if (id !== null && sheet !== null) marks.set(sheet.toLowerCase(), id);
  }
  return marks;
}

/** `='It''s here'!$A$1` -> `It's here`. */
function sheetOf(formula: string): string | null {
  const [, quoted, plain] = /^=(?:'((?:[^']|'')+)'|([^'!#]+))!/.exec(formula) ?? [];
  return quoted?.replaceAll("''", "'") ?? plain ?? null;
}
