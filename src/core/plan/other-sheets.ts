import { wordCount } from "../words";
import { splitCellRef, type SheetSnapshot } from "../workbook";
import { legendIn, type ScaleWords } from "./colours";
import { blankKey, leadKeyIn, type LeadKey } from "./leads";
import type { Perhaps, Role, SheetLayout } from "./plan";
import { squash } from "./squash";
import { isWording } from "./statuses";
import { doubtfulTableAt, type Doubtful } from "./tables/action-table";
import { foreignKind } from "./tables/foreign";
import { FORMS, TURNED, turnedHow } from "./tables/turned";
import { NO_WISHES } from "./tables/wishes";
import { headsYearMatrix, YEAR_MATRIX } from "./tables/year-matrix";

type Ways = {
  readonly system: 1900 | 1904;
  readonly words: ScaleWords;
  readonly sources: ReadonlySet<string>;
};

/** A header stands above this row, or the sheet is not weighed. */
const HEADER_WITHIN = 60;

/** A sheet of which no table is read, with what it is instead and why. */
export function withoutTable(sheet: SheetSnapshot, role: Role, why: string, perhaps?: Perhaps): SheetLayout {
  const nothing = { layout: null, headerRow: null, firstRow: null, lastRow: null, columns: [], rows: [] };
  const sure = { confidence: perhaps ? PERHAPS : 1, chosen: false };
  return { sheet: sheet.name, state: sheet.state, role, why, ...(perhaps && { perhaps }), ...sure, ...nothing };
}

/** How sure it is that a sheet that could be a plan is none. */
export const PERHAPS = 0.5;

/**
 * A sheet without a plan or measures: drop-downs, a key, notes, a log or register, or something that is not
 * for us. Where it could be a plan all the same, that is said, to be asked about.
 */
export function otherSheet(sheet: SheetSnapshot, { sources, system, words }: Ways): SheetLayout {
  const texts = textsOf(sheet);
  const how = turnedHow(sheet);
  if (how !== null) return withoutTable(sheet, "other", how === "across" ? TURNED : FORMS);
  if (sheet.values.some((_, row) => headsYearMatrix(sheet, row))) return withoutTable(sheet, "other", YEAR_MATRIX);
  const lists = listsOf(sheet, texts, sources);
  const legend = legendOf(sheet, texts, words);
  const feeds = sources.has(sheet.name) || /\blists?\b/i.test(sheet.name);
  if (lists !== null && (feeds || !legend?.explains)) return withoutTable(sheet, "lists", lists);
  const doubtful = likeliestPlan(sheet, system, words);
  if (doubtful?.ask) return withoutTable(sheet, "other", doubtful.doubt, perhapsOf(doubtful));
  if (legend !== null && (legend.explains || !isOfActions(doubtful))) return withoutTable(sheet, "legend", legend.why);
  const key = leadKeyIn(sheet) ?? blankKey(sheet);
  if (key !== null) return keyLayout(sheet, key);
  if (texts.length === 0) return sheet.drawings ? chartsOn(sheet) : withoutTable(sheet, "other", "it holds no words");
  if (doubtful !== null) return withoutTable(sheet, "other", doubtful.doubt, perhapsOf(doubtful));
  const kind = countsStates(sheet) ?? foreignSheet(sheet);
  if (kind !== null) return withoutTable(sheet, "other", kind);
  if (sheet.drawings && texts.length <= WORDS_BESIDE_CHARTS) return chartsOn(sheet);
  if (isProse(texts)) return withoutTable(sheet, "notes", "it holds sentences, not a table");
  return withoutTable(sheet, "other", NOTHING_KNOWN);
}

/** A sheet without any cell that holds something. */
export function blankSheet(sheet: SheetSnapshot): SheetLayout {
  return sheet.drawings ? chartsOn(sheet) : withoutTable(sheet, "empty", "it holds nothing");
}

/** Titles and captions; more words are a text or a table of their own. */
const WORDS_BESIDE_CHARTS = 12;

function chartsOn(sheet: SheetSnapshot): SheetLayout {
  return withoutTable(sheet, "charts", "it holds charts, pictures or shapes, and no table");
}

const NOTHING_KNOWN =
  "no row has the headings of a plan (reference, action, lead, due date, the two statuses) or of measures (name and periods)";

function textsOf({ values }: SheetSnapshot): readonly string[] {
  return values.flat().filter((value): value is string => typeof value === "string" && value.trim() !== "");
}

/** Why the sheet is what drop-down lists are fed from; null where it is not. */
function listsOf(sheet: SheetSnapshot, texts: readonly string[], sources: ReadonlySet<string>): string | null {
  const wordings = texts.filter(isWording).length;
  if (wordings >= 3 && wordings * 2 >= texts.length && !countsStates(sheet))
    return "its cells are the scheme's wordings, as drop-down lists have them";
  const short = texts.length > 0 && texts.every((text) => text.length <= 60);
  if (sources.has(sheet.name) && short) return "drop-down lists of other sheets take their words from it";
  const named =
    /^(?:drop ?down )?(?:lists?|drop ?downs?|data validation|validation|lookups?|look ups?|options|list values)$/;
  const isNamed = named.test(squash(sheet.name)) && !sheet.values.flat().some((value) => typeof value === "number");
  return isNamed && short ? "it is named as lists are, and holds nothing but short words" : null;
}

/** Why the sheet is a key to the scheme's words, and whether it gives them colours or signs; null where it is none. */
function legendOf(sheet: SheetSnapshot, texts: readonly string[], words: ScaleWords) {
  const legend = legendIn(sheet, [], words);
  if (legend !== null) return { why: `it explains what stands for the statuses: ${legend.why}`, explains: true };
  const wordings = texts.filter(isWording);
  const each = wordings.length >= 3 && new Set(wordings.map(squash)).size === wordings.length;
  return each && countsStates(sheet) === null ? { why: "it explains the scheme's wordings", explains: false } : null;
}

/** Why the sheet only counts: numbers stand beside the names of states. */
function countsStates({ values }: SheetSnapshot): string | null {
  const named = values.flatMap((row) =>
    row.flatMap((cell, column) => (typeof cell === "string" && isWording(cell.trim()) ? [{ row, column }] : [])),
  );
  const counted = named.filter(({ row, column }) =>
    row.slice(column + 1, column + 4).some((cell) => typeof cell === "number"),
  );
  return counted.length >= 3 && counted.length * 2 >= named.length ? "it counts actions by their status" : null;
}

function likeliestPlan(sheet: SheetSnapshot, system: 1900 | 1904, words: ScaleWords): Doubtful | null {
  const wishes = { ...NO_WISHES, words };
  const found = sheet.values
    .slice(0, HEADER_WITHIN)
    .flatMap((_, row) => doubtfulTableAt(sheet, row, system, wishes) ?? []);
  return found.reduce<Doubtful | null>(
    (best, one) => (best === null || one.table.score > best.table.score ? one : best),
    null,
  );
}

/** What has leads or deadlines beside its states is no key to them. */
const isOfActions = (doubtful: Doubtful | null) =>
  doubtful?.table.columns.some(({ field }) => field === "leads" || field === "due" || field === "revisedDue") ?? false;

const perhapsOf = ({ table, doubt, ask }: Doubtful): Perhaps => ({
  role: "actions",
  headerRow: table.headerRow,
  why: doubt,
  ask,
});

/** What else the sheet is by the headings of some row; null where none says so. */
function foreignSheet(sheet: SheetSnapshot): string | null {
  for (const row of sheet.values.slice(0, HEADER_WITHIN)) {
    const kind = foreignKind(row.map((cell) => (typeof cell === "string" ? cell : "")));
    if (kind !== null)
      return `it has the headings of ${kind.name} (${kind.said.map((text) => `“${text}”`).join(", ")})`;
  }
  return null;
}

/** At least two sentences, and most of the words in sentences. */
function isProse(texts: readonly string[]): boolean {
  const sentences = texts.filter((text) => wordCount(text) >= 7);
  const length = (list: readonly string[]) => list.reduce((sum, text) => sum + text.length, 0);
  return sentences.length >= 2 && length(sentences) * 3 >= length(texts) * 2;
}

/** The layout of a sheet that is a key to the leads. */
export function keyLayout(sheet: SheetSnapshot, { why, headerRow, columns, entries }: LeadKey): SheetLayout {
  const rows = entries.map(({ at }) => splitCellRef(at).row).sort((a, b) => a - b);
  const [firstRow = null, lastRow = null] = [rows[0], rows.at(-1)];
  const said = { why: "the key's heading says so", confidence: 1, chosen: false };
  const known = columns.map((column) => ({ ...column, ...said }));
  return { ...withoutTable(sheet, "lead-key", why), headerRow, firstRow, lastRow, columns: known };
}
