import Papa from "papaparse";
import { HostError } from "../../core/workbook";
import { separated } from "./separator";

/** A file's table as texts, and what stood between them. */
export type Rows = { readonly rows: readonly (readonly string[])[]; readonly separator: string };

/**
 * Takes a text with `\n` as its line ends apart into rows of cells, as Excel does: a row may run over several lines inside
 * quotation marks, and blank lines are rows too.
 *
 * @throws HostError `damaged` with the line, where quotation marks leave open what belongs to which cell.
 */
export function readRows(text: string): Rows {
  const { separator, table, linesBefore } = separated(text);
  const { data, errors } = Papa.parse<string[]>(table, { delimiter: separator, newline: "\n" });
  const lineOf = (at: number) => linesBefore + linesIn(table.slice(0, at)) + 1;
  let usual: number | null = null;
  for (const { code, row = 0, index = 0 } of errors) {
    if (code === "MissingQuotes") throw neverClosed(lineOf(index));
    if (code !== "InvalidQuotes") continue;
    usual ??= usualLength(data);
    if (isDoubtful(data[row] ?? [], usual)) throw notDoubled(lineOf(index));
  }
  return { rows: withoutSpaceBeforeQuotes(data, table, separator, linesBefore), separator };
}

/**
 * Quotation marks that ought to be doubled are the writer's, as in `"Said "yes" to it"`, as long as they come in pairs and
 * cannot have swallowed cells or lines.
 */
function isDoubtful(cells: readonly string[], usual: number): boolean {
  return cells.length !== usual || cells.some((cell) => cell.includes("\n") || hasOddQuote(cell));
}

function hasOddQuote(cell: string): boolean {
  return cell.split('"').length % 2 === 0;
}

/** The length that most rows have. */
function usualLength(rows: readonly (readonly string[])[]): number {
  const counts = new Map<number, number>();
  for (const { length } of rows) counts.set(length, (counts.get(length) ?? 0) + 1);
  return [...counts].reduce((most, one) => (one[1] > most[1] ? one : most), [0, 0])[0];
}

function linesIn(text: string): number {
  return text.split("\n").length - 1;
}

const SPACED_QUOTE = /^ +"/;
const SPACED_QUOTED = /^ +"((?:[^"]|"")*)" *$/;

/**
 * Quotation marks behind a space: `1.1, "Open the hub"`. They are meant as such, but to Excel and to the parser they are
 * part of the text, so that a separator between them tears the cell apart.
 */
function withoutSpaceBeforeQuotes(
  rows: readonly (readonly string[])[],
  table: string,
  separator: string,
  linesBefore: number,
): Rows["rows"] {
  if (!table.includes(`${separator} "`) && !table.includes(`${separator}  `)) return rows;
  let line = linesBefore + 1;
  return rows.map((cells) => {
    const meant = cells.map((cell) => {
      if (!SPACED_QUOTE.test(cell)) return cell;
      const inside = SPACED_QUOTED.exec(cell)?.[1];
      if (inside === undefined && hasOddQuote(cell)) throw tornApart(line);
      return inside?.replaceAll('""', '"') ?? cell;
    });
    line += 1 + cells.reduce((sum, cell) => sum + linesIn(cell), 0);
    return meant;
  });
}

function neverClosed(line: number): HostError {
  return unclear(`the quotation mark that opens a cell in line ${line} is never closed`);
}

function notDoubled(line: number): HostError {
  return unclear(
    `in a cell that begins in line ${line} a quotation mark stands alone, so that nobody can tell where the cell ends`,
  );
}

function tornApart(line: number): HostError {
  return unclear(`in line ${line} a space stands before a quotation mark, so that the cell behind it is torn apart`);
}

function unclear(what: string): HostError {
  return new HostError(
    "damaged",
    `The file cannot be read as a table: ${what}. Put it right in a text editor, or save the sheet again from Excel as “CSV UTF-8 (Comma delimited)”.`,
  );
}
