import type { Snapshot } from "../workbook";

const SOURCE = /^=?\s*(?:'((?:[^']|'')+)'|([^'!(),]+))!(.*)$/s;

/** The sheet that the source of a drop-down list names and what follows (`=Lists!$A$2:$A$6`); null where it names none. */
export function otherSheetIn(source: string): { readonly sheet: string; readonly rest: string } | null {
  const [, quoted, plain, rest = ""] = SOURCE.exec(source) ?? [];
  const sheet = quoted?.replaceAll("''", "'") ?? plain?.trim();
  return sheet === undefined ? null : { sheet, rest };
}

/** The sheets from which drop-down lists of the workbook take their words, by their names. */
export function listSources({ sheets }: Snapshot): ReadonlySet<string> {
  const formulas = new Set(sheets.flatMap(({ lists }) => [...lists.values()]));
  return new Set([...formulas].flatMap((formula) => otherSheetIn(formula)?.sheet ?? []));
}
