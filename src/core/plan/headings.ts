import type { CellValue } from "../workbook";
import type { ColumnNames } from "./columns";
import { squash } from "./squash";

/** A field that a heading may mean, and how well it fits: an exact name above one that is contained. */
type Fit<F> = { readonly column: number; readonly field: F; readonly score: number };

/** A heading longer than this is a sentence. */
const LONGEST_HEADING = 90;

/** The text of a heading cell; empty for everything else. */
export function headingText(value: CellValue): string {
  return typeof value === "string" && value.length <= LONGEST_HEADING ? squash(value) : "";
}

function scoreOf(heading: string, { is, has = [] }: ColumnNames): number {
  const exact = is.indexOf(heading);
  if (exact >= 0) return 100 - exact;
  const bare = heading.replace(/ (date|dd mm yyyy|please select|drop down|select)$/, "");
  if (bare !== heading && is.includes(bare)) return 50;
  return has.some((words) => ` ${heading} `.includes(` ${words} `)) ? 40 : 0;
}

/** What a column is headed by: one cell, or the ways of reading a heading of two rows. */
export type HeadingCell = CellValue | readonly string[];

/**
 * Gives each column of a header row the field that its heading means; each field once, the best fits first. A heading
 * whose best field is taken gets its next best one, or none.
 */
export function assignFields<F extends string>(
  cells: readonly HeadingCell[],
  table: { readonly [K in F]: ColumnNames },
): ReadonlyMap<number, F> {
  const fits = cells.flatMap((cell, column) => {
    const headings = (Array.isArray(cell) ? cell : [cell]).map(headingText).filter((heading) => heading !== "");
    return (Object.keys(table) as F[]).flatMap((field): Fit<F>[] => {
      const score = Math.max(0, ...headings.map((heading) => scoreOf(heading, table[field])));
      return score > 0 ? [{ column, field, score }] : [];
    });
  });
  const fields = new Map<number, F>();
  const taken = new Set<F>();
  for (const { column, field } of fits.sort((a, b) => b.score - a.score || a.column - b.column)) {
    if (fields.has(column) || taken.has(field)) continue;
    fields.set(column, field);
    taken.add(field);
  }
  return fields;
}
