import type { CellRef } from "../core/workbook";
import { rangesOf } from "./cell-ranges";
import { shownIn } from "./plain-text";
import type { PaperBlock, PaperTable } from "./paper";

/** Where the figures of one row come from: the columns with the same cells together. */
export type RowBehind = {
  readonly row: string;
  readonly columns: readonly { readonly names: readonly string[]; readonly cells: string }[];
};

/** The cells behind each row of a table, for rows that have any. */
export function cellsBehind({ header, rows }: PaperTable): readonly RowBehind[] {
  return rows.flatMap((row, i) => {
    const columns = new Map<string, string[]>();
    row.forEach(({ from = [] }, column) => {
      if (from.length === 0) return;
      const cells = rangesOf(from);
      columns.set(cells, [...(columns.get(cells) ?? []), header[column] ?? ""]);
    });
    if (columns.size === 0) return [];
    const name = row[0] === undefined ? "" : shownIn(row[0]).split("\n", 1)[0]!;
    return [{ row: name || `Row ${i + 1}`, columns: Array.from(columns, ([cells, names]) => ({ names, cells })) }];
  });
}

/** The cells behind the sentences and facts of a part, each with the words that stand on them. */
export function cellsBehindWords(blocks: readonly PaperBlock[]): readonly { words: string; cells: string }[] {
  const said = (words: string, from: readonly CellRef[] = []) =>
    from.length === 0 ? [] : [{ words, cells: rangesOf(from) }];
  return blocks.flatMap((block) => {
    if (block.kind === "text") return said(shortened(block.text), block.from);
    if (block.kind === "facts") return block.facts.flatMap(({ name, cell }) => said(name, cell.from));
    return [];
  });
}

const LIMIT = 90;

/** Enough of a sentence to know it again. */
function shortened(text: string): string {
  if (text.length <= LIMIT) return text;
  return `${text.slice(0, LIMIT).replace(/\s+\S*$/u, "")}…`;
}
