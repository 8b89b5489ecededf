import Papa from "papaparse";

const SEPARATORS = [",", ";", "\t", "|"] as const;
const LINES_LOOKED_AT = 200;
/** What a cell speaks for that begins with a space. */
const REST_OF_SENTENCE = 0.1;

/** What stands between the cells, and what of the text is table. */
export type Separated = { readonly separator: string; readonly table: string; readonly linesBefore: number };

/** The separator that the file's first line names (`sep=;`, which Excel takes for no row), or else the one that it uses. */
export function separated(text: string): Separated {
  const [line, named] = /^"?sep=([^\n"])"?[ ,;\t]*(?:\n|$)/i.exec(text) ?? [];
  if (line !== undefined && named !== undefined) {
    return { separator: named, table: text.slice(line.length), linesBefore: 1 };
  }
  return { separator: mostRegular(text), table: text, linesBefore: 0 };
}

/**
 * The separator by which the most cells stand in rows of one length. Titles above a table and commas in its texts give
 * rows of other lengths, and so speak for none; a cell that begins with a space is more likely the rest of a sentence. A
 * comma where there is nothing to go by.
 */
function mostRegular(text: string): string {
  const scores = SEPARATORS.map((separator) => ({ separator, cells: regularCells(text, separator) }));
  return scores.reduce((best, one) => (one.cells > best.cells ? one : best)).separator;
}

function regularCells(text: string, delimiter: string): number {
  const { data } = Papa.parse<string[]>(text, { delimiter, newline: "\n", preview: LINES_LOOKED_AT });
  const perLength = new Map<number, number>();
  for (const cells of data) {
    const speaks = cells.slice(1).reduce((sum, cell) => sum + (cell.startsWith(" ") ? REST_OF_SENTENCE : 1), 0);
    perLength.set(cells.length, (perLength.get(cells.length) ?? 0) + speaks);
  }
  return Math.max(0, ...perLength.values());
}
