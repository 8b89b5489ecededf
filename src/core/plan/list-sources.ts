import type { Snapshot } from "../workbook";

/** The sheets from which drop-down lists of the workbook take their words (`=Lists!$A$2:$A$6`), by their names. */
export function listSources({ sheets }: Snapshot): ReadonlySet<string> {
  const formulas = new Set(sheets.flatMap(({ lists }) => [...lists.values()]));
  const named = [...formulas].flatMap((formula) => {
    const [, quoted, plain] = /^=?\s*(?:'((?:[^']|'')+)'|([^'!(),]+))!/.exec(formula) ?? [];
    return quoted?.replaceAll("''", "'") ?? plain?.trim() ?? [];
  });
  return new Set(named);
}
