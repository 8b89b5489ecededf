import type { CellValue } from "../workbook";
import type { ActionField, ColumnNames, KpiField } from "./columns";
import { squash } from "./squash";

/** A field that a heading may mean, and how well it fits: an exact name above one that is contained. */
type Fit<F> = { readonly column: number; readonly field: F; readonly score: number };

/** A heading longer than this is a sentence. */
const LONGEST_HEADING = 90;

/** The text of a heading cell; empty for everything else. */
export function headingText(value: CellValue): string {
  if (typeof value !== "string" || value.length > LONGEST_HEADING) return "";
  return value.trim() === "#" ? "no" : squash(value);
}

/** A table of columns, turned round for looking headings up. */
type Index<F> = {
  readonly exact: ReadonlyMap<string, readonly { readonly field: F; readonly score: number }[]>;
  readonly contained: readonly { readonly field: F; readonly words: string }[];
};

const indices = new WeakMap<object, Index<string>>();

/** The index of a table, made once for each table. */
function indexOf<F extends string>(table: { readonly [K in F]: ColumnNames }): Index<F> {
  const known = indices.get(table) as Index<F> | undefined;
  if (known) return known;
  const exact = new Map<string, { field: F; score: number }[]>();
  const contained: { field: F; words: string }[] = [];
  for (const field of Object.keys(table) as F[]) {
    const { is, has = [] } = table[field];
    is.forEach((name, i) => exact.set(name, [...(exact.get(name) ?? []), { field, score: 100 - i }]));
    contained.push(...has.map((words) => ({ field, words })));
  }
  const index = { exact, contained };
  indices.set(table, index);
  return index;
}

/** The fields that a heading may mean: by its exact words, by those without a filler, by words that it contains. */
function fitsOf<F extends string>(heading: string, { exact, contained }: Index<F>): readonly Omit<Fit<F>, "column">[] {
  const same = exact.get(heading) ?? [];
  const bare = heading.replace(/ (date|dd mm yyyy|please select|drop down|select)$/, "");
  const nearly = bare === heading ? [] : (exact.get(bare) ?? []).map(({ field }) => ({ field, score: 50 }));
  const inside = contained
    .filter(({ words }) => ` ${heading} `.includes(` ${words} `))
    .map(({ field }) => ({ field, score: 40 }));
  return [...same, ...nearly, ...inside];
}

/** What a column is headed by: one cell, or the ways of reading a heading of two rows, of which the first that fits holds. */
export type HeadingCell = CellValue | readonly string[];

/** The fields that somebody chose for columns; null: not to be read. */
export type ChosenFields = ReadonlyMap<number, ActionField | KpiField | null>;

/**
 * Gives each column of a header row the field that its heading means; each field once, the best fits first. A heading
 * whose best field is taken gets its next best one, or none. What somebody chose comes before every heading, and a chosen
 * column holds nothing else.
 */
export function assignFields<F extends string>(
  cells: readonly HeadingCell[],
  table: { readonly [K in F]: ColumnNames },
  chosen: ChosenFields = new Map(),
): ReadonlyMap<number, F> {
  const index = indexOf(table);
  const fits = cells.flatMap((cell, column): Fit<F>[] => {
    const headings = (Array.isArray(cell) ? cell : [cell]).map(headingText).filter((heading) => heading !== "");
    const fitting = headings.map((heading) => fitsOf(heading, index)).find((some) => some.length > 0) ?? [];
    return fitting.map((fit) => ({ column, ...fit }));
  });
  const fields = new Map<number, F>();
  const taken = new Set<F>();
  for (const [column, field] of chosen as ReadonlyMap<number, F | null>) {
    if (field === null || !(field in table) || taken.has(field)) continue;
    fields.set(column, field);
    taken.add(field);
  }
  for (const { column, field } of fits.sort((a, b) => b.score - a.score || a.column - b.column)) {
    if (chosen.has(column) || fields.has(column) || taken.has(field)) continue;
    fields.set(column, field);
    taken.add(field);
  }
  return fields;
}

/** How well a heading fits a field, from 0 to 1: 1 for its usual names, less for rarer ones and for words that it contains. */
export function headingFit<F extends string>(
  heading: string,
  field: string,
  table: { readonly [K in F]: ColumnNames },
): number {
  const scores = fitsOf<string>(headingText(heading), indexOf(table)).flatMap((fit) =>
    fit.field === field ? fit.score : [],
  );
  const best = Math.max(0, ...scores);
  return best > 50 ? 0.9 + best / 1000 : best === 50 ? 0.85 : best > 0 ? 0.75 : UNHEADED;
}

/** What a heading is worth that fits by only one of its rows, or not at all. */
const UNHEADED = 0.6;
