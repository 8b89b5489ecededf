import type { CellValue } from "../workbook";
import type { ActionField, ColumnNames, KpiField } from "./columns";
import { remembering } from "./remembering";
import { squash } from "./squash";
import { headingOfTool } from "./heading-of-tool";
import { withoutKey } from "./key-in-heading";
import { tellsStanding } from "./standing-brackets";

/** A field that a heading may mean, and how well it fits: an exact name above one that is contained. */
type Fit<F> = { readonly column: number; readonly field: F; readonly score: number };

/** A heading longer than this is a sentence. */
const LONGEST_HEADING = 90;
/** With a key in its cell it may be as long as this. */
const LONGEST_WITH_KEY = 500;

/** The text of a heading cell, without a key that stands in it; empty for everything else. */
export function headingText(value: CellValue): string {
  return typeof value === "string" && value.length <= LONGEST_WITH_KEY ? plainText(value) : "";
}

const plainText = remembering((value) => {
  const text = withoutKey(value);
  if (text.length > LONGEST_HEADING) return "";
  return text.trim() === "#" ? "no" : squash(headingOfTool(text));
}, LONGEST_WITH_KEY);

/** A table of columns, turned round for looking headings up. */
type Index<F> = {
  readonly exact: ReadonlyMap<string, readonly { readonly field: F; readonly score: number }[]>;
  readonly contained: readonly { readonly field: F; readonly words: string }[];
  readonly like: readonly { readonly field: F; readonly like: RegExp; readonly unlike: RegExp | undefined }[];
  readonly never: ReadonlyMap<F, (heading: string) => boolean>;
  /** `fitsOf` and `likely` of a heading. */
  readonly fits: (text: string) => Fits<F>;
  readonly likely: (text: string) => Fits<F>;
};

const indices = new WeakMap<object, Index<string>>();

/** The index of a table, made once for each table. */
function indexOf<F extends string>(table: { readonly [K in F]: ColumnNames }): Index<F> {
  const known = indices.get(table) as Index<F> | undefined;
  if (known) return known;
  const exact = new Map<string, { field: F; score: number }[]>();
  const contained: { field: F; words: string }[] = [];
  const likes: { field: F; like: RegExp; unlike: RegExp | undefined }[] = [];
  const nevers = new Map<F, (heading: string) => boolean>();
  for (const field of Object.keys(table) as F[]) {
    const { is, has = [], like, unlike, never }: ColumnNames = table[field];
    is.forEach((name, i) => exact.set(name, [...(exact.get(name) ?? []), { field, score: 100 - i }]));
    contained.push(...has.map((words) => ({ field, words })));
    if (like) likes.push({ field, like, unlike });
    if (never) nevers.set(field, never);
  }
  const index: Index<F> = {
    ...{ exact, contained, like: likes, never: nevers },
    fits: remembering((text) => fitsOf(text, index)),
    likely: remembering((text) => likely(text, index)),
  };
  indices.set(table, index);
  return index;
}

type Fits<F> = readonly Omit<Fit<F>, "column">[];

/** The fields that a heading may mean: by its exact words, by those without trimmings, by words that it contains. */
function fitsOf<F extends string>(text: string, { exact, contained, like, never }: Index<F>): Fits<F> {
  const heading = headingText(text);
  const same = exact.get(heading) ?? [];
  const bare = like.length > 0 ? barely(text) : heading;
  const plain = bare.replace(/ (date|dd mm yyyy|please select|drop down|select)$/, "");
  const nearly = [bare, plain]
    .filter((form) => form !== heading)
    .flatMap((form) => (exact.get(form) ?? []).map(({ field }) => ({ field, score: 50 })));
  const padded = ` ${heading} `;
  const inside = contained
    .filter(({ words }) => padded.includes(` ${words} `))
    .map(({ field }) => ({ field, score: 40 }));
  return [...same, ...nearly, ...inside].filter(({ field }) => never.get(field)?.(text) !== true);
}

/** The fields whose words a heading has among its own. Only beside headings that are known. */
function likely<F extends string>(text: string, { like: likes }: Index<F>): Fits<F> {
  const bare = barely(text);
  if (bare.length > LONGEST_LIKELY) return [];
  return likes
    .filter(({ like, unlike }) => like.test(bare) && !unlike?.test(bare))
    .map(({ field }) => ({ field, score: 30 }));
}

/** A longer text may be a sentence in which such words only occur. */
const LONGEST_LIKELY = 60;

/** A heading without its number ("3. Lead"), what it says in brackets ("(please update)"), and short forms written out. */
const barely: (text: string) => string = remembering((text) => {
  const bare = squash(
    headingOfTool(withoutKey(text))
      .replace(/^\s*\(?(?:\d{1,2}|[a-z])[.):]\s*(?=\S)/i, "")
      .replace(/[([][^)\]]*[)\]]/g, (inside) => (isOfTheName(inside, text) ? inside : " ")),
  );
  return bare.replace(/[a-z]+/g, (word) => SHORT_FORMS.get(word) ?? word);
});

/** A bracket without which the heading would mean something else; any other is a hint. */
const isOfTheName = (inside: string, text: string) =>
  inside.length <= 3 || OF_A_SCALE.test(inside) || tellsStanding(inside, text);

/** What a bracket says of a column that is a scale: "Impact (RAG)", "RAG (action)". */
const OF_A_SCALE = /^.(?:b?rag|status|rating|action|impact|rag status|rag rating).$/i;

/** A heading in plain words: without its number and hints, short forms written out. */
export const plainHeading = (text: string): string => barely(text);

/** Short forms that stand for one word in the headings of a plan. */
const SHORT_FORMS: ReadonlyMap<string, string> = new Map([
  ["act", "action"],
  ["acc", "accountable"],
  ["cmplt", "complete"],
  ["comm", "commentary"],
  ["compl", "complete"],
  ["completn", "completion"],
  ["curr", "current"],
  ["desc", "description"],
  ["descr", "description"],
  ["dt", "date"],
  ["evid", "evidence"],
  ["imp", "impact"],
  ["mths", "months"],
  ["num", "number"],
  ["off", "officer"],
  ["org", "organisation"],
  ["prev", "previous"],
  ["prog", "progress"],
  ["refs", "ref"],
  ["resp", "responsible"],
  ["respons", "responsible"],
  ["stat", "status"],
  ["tgt", "target"],
  ["upd", "update"],
]);

/** What a column is headed by: one cell, or the ways of reading a heading of two rows, of which the first that fits holds. */
export type HeadingCell = CellValue | readonly string[];

/** The fields that somebody chose for columns; null: not to be read. */
export type ChosenFields = ReadonlyMap<number, ActionField | KpiField | null>;

/** The ways of reading a heading that say something. */
function waysOf(cell: HeadingCell): readonly string[] {
  const ways: readonly CellValue[] = Array.isArray(cell) ? (cell as string[]) : [cell as CellValue];
  return ways
    .filter((way): way is string => headingText(way) !== "")
    .map((way) => headingOfTool(withoutBreaks(withoutKey(way))));
}

/** Without the hyphens that part a word over two lines: "hap-" above "pened". */
const withoutBreaks: (text: string) => string = remembering((text) =>
  text.replaceAll("\u00ad", "").replace(/(?<=\p{Ll})[-‐]\s*[\r\n]+\s*(?=\p{Ll})/gu, ""),
);

/** The fields that each column may hold by its heading. */
function fitsByColumn<F extends string>(cells: readonly HeadingCell[], index: Index<F>): readonly Fit<F>[] {
  const ways = cells.map(waysOf);
  const known = ways.map((forms) => forms.map(index.fits).find((some) => some.length > 0) ?? []);
  // What two rows say together comes after what one of them says outright: "Action" below "RAG judgement".
  const likes = ways.map((forms, column) => {
    if (known[column]!.length > 0) return forms.length > 1 ? index.likely(forms[0]!) : [];
    return forms.map(index.likely).find((some) => some.length > 0) ?? [];
  });
  const isHeader = fieldsIn(known).size >= 2 || looksLikeHeader(cells, known, likes);
  return known.flatMap((fits, column): Fit<F>[] =>
    (isHeader ? [...fits, ...likes[column]!] : fits).map((fit) => ({ column, ...fit })),
  );
}

const fieldsIn = <F>(fits: readonly Fits<F>[]) => new Set(fits.flatMap(([best]) => (best ? [best.field] : [])));

/** So many different fields, one of them by its usual name, make a row of short words a header; else one more. */
const FIELDS = 4;

function looksLikeHeader<F>(
  cells: readonly HeadingCell[],
  known: readonly Fits<F>[],
  likes: readonly Fits<F>[],
): boolean {
  const isShort = (text: unknown) => typeof text === "string" && text.length <= 45 && !/[.;]\s*$/.test(text.trim());
  const texts = cells.map((cell) => (Array.isArray(cell) ? (cell as string[]).at(0) : (cell as CellValue)) ?? "");
  const [sure, all] = [fieldsIn(known).size, fieldsIn([...known, ...likes]).size];
  return (
    all >= (sure > 0 ? FIELDS : FIELDS + 1) &&
    texts.every((text) => text === "" || isShort(text) || /^(?:no|ref)\.$/i.test(String(text)))
  );
}

/**
 * Gives each column of a header row the field that its heading means; each field once, the best fits first. A heading
 * whose best field is taken gets its next best one, or none. What somebody chose comes before every heading, and a chosen
 * column holds nothing else. Only a field with names for further columns may have several.
 */
export function assignFields<F extends string>(
  cells: readonly HeadingCell[],
  table: { readonly [K in F]: ColumnNames },
  chosen: ChosenFields = new Map(),
): ReadonlyMap<number, F> {
  const fits = fitsByColumn(cells, indexOf(table));
  const fields = new Map<number, F>();
  const taken = new Set<F>();
  for (const [column, field] of chosen as ReadonlyMap<number, F | null>) {
    if (field === null || !(field in table) || (taken.has(field) && !table[field].further)) continue;
    fields.set(column, field);
    taken.add(field);
  }
  for (const { column, field } of [...fits].sort((a, b) => b.score - a.score || a.column - b.column)) {
    if (chosen.has(column) || fields.has(column)) continue;
    if (taken.has(field) && !waysOf(cells[column]!).some((way) => table[field].further?.(way))) continue;
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
  const index = indexOf<string>(table);
  const scores = [...index.fits(heading), ...index.likely(heading)].flatMap((fit) =>
    fit.field === field ? fit.score : [],
  );
  const best = Math.max(0, ...scores);
  return best > 50 ? 0.9 + best / 1000 : best === 50 ? 0.85 : best >= 40 ? 0.75 : best > 0 ? 0.7 : UNHEADED;
}

/** What a heading is worth that fits by only one of its rows, or not at all. */
export const UNHEADED = 0.6;

/** The fields that the heading of one column may mean, whichever other column has them. */
export function fieldsMeant<F extends string>(
  cell: HeadingCell,
  table: { readonly [K in F]: ColumnNames },
): readonly F[] {
  const index = indexOf(table);
  const found =
    waysOf(cell)
      .map((form) => [...index.fits(form), ...index.likely(form)])
      .find((some) => some.length > 0) ?? [];
  return [...new Set(found.map(({ field }) => field))];
}
