import { oncePer } from "../../once-per";
import {
  cellRef,
  localRef,
  valueAt,
  type Block,
  type CellRef,
  type SheetSnapshot,
  type Snapshot,
} from "../../workbook";
import { isHistorySheet } from "../history";
import { isLeftOut } from "../in-table";
import type { Layout, SheetLayout } from "../plan";
import { isSettingsSheet } from "../settings";
import { squash } from "../squash";
import { colourName, isPlain, type ColourName } from "./colour";
import { signOf, statementsIn, type Sign, type Statement } from "./legend-words";
import { NO_WORDS, scaleOf, type ScaleWords, type Status } from "./scale";

/** One state of a legend and what stands for it. */
export type LegendEntry = {
  readonly status: Status;
  /** The fill beside or under the words, as `#RRGGBB`; null where the legend says its colours in words only. */
  readonly colour: string | null;
  readonly name: ColourName | null;
  /** The letter, symbol or word that stands for the state, as written. */
  readonly mark: string | null;
  readonly at: readonly CellRef[];
};

/** A key to colours, letters or symbols that a sheet itself gives. */
export type Legend = { readonly sheet: string; readonly why: string; readonly entries: readonly LegendEntry[] };

/** A cell outside the tables that names a state, or several in its lines. */
export type LegendCell = {
  readonly row: number;
  readonly column: number;
  /** How many columns it is merged over. */
  readonly columns: number;
  readonly statements: readonly Statement[];
};

/**
 * The legend of a sheet, or null. Its states stand together, each once (or each time with its own colour), outside the rows of actions, and at least two of
 * them have a colour or sign of their own. Without the sheet's fills only what it says in words is found.
 */
export function legendIn(
  sheet: SheetSnapshot,
  tables: readonly SheetLayout[] = [],
  words: ScaleWords = NO_WORDS,
): Legend | null {
  const entries = cellsBeside(legendCells(sheet, tables, words)).flatMap((group) => entriesOf(sheet, group));
  if (entries.length === 0) return null;
  const cells = [...new Set(entries.flatMap(({ at }) => at))];
  const how = entries.some(({ colour }) => colour !== null)
    ? "stand on or beside a colour"
    : "are given a colour or sign in words";
  const states = new Set(entries.map(({ status }) => status)).size;
  const often = states === entries.length ? "each once" : "some with two of them";
  const why = `${states} states of the scheme ${how}, ${often} (${cells.length} cells from ${cells[0] ?? ""})`;
  return { sheet: sheet.name, why, entries };
}

/** The legends of all sheets but those that this program drew. */
export function legendsIn(book: Snapshot, layout: Layout, words: ScaleWords = NO_WORDS): readonly Legend[] {
  return book.sheets.flatMap(
    (sheet) =>
      legendIn(
        sheet,
        layout.filter((one) => one.sheet === sheet.name),
        words,
      ) ?? [],
  );
}

/** A sheet with more cells that name a state outside its tables has no legend but data that was not recognised. */
const MOST_CELLS = 60;

/** The cells of a sheet that may belong to a legend, found by their words alone; never those of a sheet that we wrote. */
export function legendCells(
  sheet: SheetSnapshot,
  tables: readonly SheetLayout[],
  words: ScaleWords,
): readonly LegendCell[] {
  const known = new Map<string, readonly Statement[]>();
  const read = (text: string) => {
    const statements = known.get(text) ?? statementsIn(text, words);
    known.set(text, statements);
    return statements;
  };
  const found = textsOutside(sheet, tables, (text) => read(text).length > 0);
  return found.map(({ text, ...place }) => ({ ...place, statements: read(text) }));
}

/** A text outside the tables of a sheet. */
type OutsideText = Pick<LegendCell, "row" | "column" | "columns"> & { readonly text: string };

/**
 * The texts of a sheet outside the rows of its tables that may be a line of a key; beside measures only those that speak
 * of actions or impact, and none where they are so many that they are the data of a table.
 */
export function textsOutside(
  sheet: SheetSnapshot,
  tables: readonly SheetLayout[],
  mayBeLine: (text: string) => boolean,
): readonly OutsideText[] {
  if (sheet.ours !== null || isSettingsSheet(sheet) || isHistorySheet(sheet) || tables.some(isLeftOut)) return [];
  const dataIn = dataStretches(tables);
  const ofMeasures = tables.length > 0 && tables.every(({ role }) => role === "kpis");
  const widths = new Map((sheet.merges ?? []).map((merge) => [localRef(merge.row, merge.column), merge.columns]));
  const found: OutsideText[] = [];
  sheet.values.forEach((cells, row) => {
    const data = dataIn(row);
    for (let column = 0; column < cells.length; column++) {
      const end = endOfHeld(data, column);
      const text = cells[column];
      // What stands in a table is passed over as a whole.
      if (end !== null) column = end;
      if (end !== null || typeof text !== "string") continue;
      if (ofMeasures && !/\b(action|impact)\b/i.test(text)) continue;
      if (mayBeLine(text)) found.push({ row, column, columns: widths.get(localRef(row, column)) ?? 1, text });
    }
  });
  return found.length > MOST_CELLS ? [] : found;
}

type Stretch = { readonly from: number; readonly to: number };

/** Says of a row in which columns it is a table's: from the first to the last that is understood. */
function dataStretches(tables: readonly SheetLayout[]): (row: number) => readonly Stretch[] {
  const blocks = tables.flatMap((table) => blockOf(table) ?? []);
  const [only, ...others] = blocks;
  if (only === undefined) return () => NONE;
  const alone: readonly Stretch[] = [only];
  if (others.length === 0) return (row) => (only.held.has(row) ? alone : NONE);
  return (row) => blocks.filter(({ held }) => held.has(row));
}

const NONE: readonly Stretch[] = [];

/** The last column of the stretch in which a column stands; null where it stands in none. */
function endOfHeld(stretches: readonly Stretch[], column: number): number | null {
  for (const { from, to } of stretches) if (column >= from && column <= to) return to;
  return null;
}

/** The rows of a table's data and the columns that they stand in. */
const blockOf = oncePer(({ columns, rows }: SheetLayout): (Stretch & { readonly held: ReadonlySet<number> }) | null => {
  const known = columns.filter(({ field }) => field !== null).map(({ column }) => column);
  const held = new Set<number>();
  for (const { kind, row } of rows) if (kind === "data" || kind === "continuation") held.add(row);
  return known.length === 0 ? null : { from: Math.min(...known), to: Math.max(...known), held };
});

/** Cells that stand in one row or one column, with a gap of two rows or four columns at most. */
export function cellsBeside<C extends Pick<Block, "row" | "column">>(cells: readonly C[]): readonly (readonly C[])[] {
  const groups: C[][] = [];
  for (const cell of cells) {
    const joined = groups.filter((group) => group.some((other) => isBeside(cell, other)));
    const rest = groups.filter((group) => !joined.includes(group));
    groups.splice(0, groups.length, ...rest, [...joined.flat(), cell]);
  }
  return groups;
}

function isBeside(a: Pick<Block, "row" | "column">, b: Pick<Block, "row" | "column">): boolean {
  if (a.column === b.column) return Math.abs(a.row - b.row) <= 3;
  return a.row === b.row && Math.abs(a.column - b.column) <= 5;
}

/** A coloured cell beside the words may hold a short name or a count of its own. */
const LONGEST_LABEL = 20;

const isAside = (place: Place) => place === "left" || place === "right";

/** Where, seen from the words, their colours and signs may stand; the first that gives most is the legend's. */
const PLACES = ["under", "left", "right", "above", "below"] as const;
type Place = (typeof PLACES)[number];

/**
 * The entries of a group that is a legend; none where too few have a sign of their own. A state stands twice in the usual
 * key (amber: off track with a plan to recover; red: off track without one), each time with a colour or sign of its own;
 * words that recur otherwise, as those of data do, make no legend.
 */
function entriesOf(sheet: SheetSnapshot, group: readonly LegendCell[]): readonly LegendEntry[] {
  const states = group.flatMap(({ statements }) => statements.map(({ status }) => status));
  const times = (status: Status) => states.filter((other) => other === status).length;
  const twice = states.filter((status) => times(status) > 1);
  if (twice.some((status) => times(status) > MOST_TIMES)) return [];
  return PLACES.map((place) =>
    withZero(
      sheet,
      group,
      place,
      group.flatMap((cell) => entriesAt(sheet, cell, place)),
    ),
  )
    .filter((entries) => twice.every((status) => hasOwnSigns(entries.filter((one) => one.status === status))))
    .map(distinct)
    .reduce((best, next) => (next.length > best.length ? next : best), []);
}

/** A symbol: no letter and no number. */
const SYMBOL = /^[^\p{L}\p{N}]{1,3}$/u;

/** The entries of a place with those of which a "0" is the sign, beside symbols of the same scale: "+++", "+", "0". */
function withZero(
  sheet: SheetSnapshot,
  group: readonly LegendCell[],
  place: Place,
  entries: readonly LegendEntry[],
): readonly LegendEntry[] {
  if (!isAside(place)) return entries;
  const symbols = entries.filter(({ mark }) => mark !== null && SYMBOL.test(mark));
  const more = group.flatMap((cell): readonly LegendEntry[] => {
    const [statement, ...others] = cell.statements;
    const there = placeOf(cell, place);
    const isZero = String(valueAt(sheet, there.row, there.column) ?? "").trim() === "0";
    if (!isZero || statement === undefined || others.length > 0 || statement.sign !== null) return [];
    const same = symbols.filter(({ status }) => scaleOf(status) === scaleOf(statement.status));
    if (same.length === 0 || same.some(({ status }) => status === statement.status)) return [];
    const at = [cellRef(sheet.name, cell.row, cell.column), cellRef(sheet.name, there.row, there.column)];
    return [entry(statement.status, null, { name: null, mark: "0" }, at)];
  });
  return more.length === 0 ? entries : [...entries, ...more];
}

/** So many colours stand for one state at most. */
const MOST_TIMES = 2;

const hasOwnSigns = (same: readonly LegendEntry[]) =>
  new Set(same.map(({ colour, mark }) => colour ?? mark)).size === same.length;

function entriesAt(sheet: SheetSnapshot, cell: LegendCell, place: Place): LegendEntry[] {
  const { row, column, statements } = cell;
  const words = cellRef(sheet.name, row, column);
  if (statements.length > 1)
    return statements.flatMap(({ status, sign }) => (sign ? [entry(status, null, sign, [words])] : []));
  const { status, sign } = statements[0]!;
  const there = placeOf(cell, place);
  const colour = sheet.fills.get(localRef(there.row, there.column)) ?? null;
  const text = place === "under" ? "" : String(valueAt(sheet, there.row, there.column) ?? "").trim();
  const beside = signOf(text) ?? (isAside(place) ? gradeAt(sheet, there, text) : null);
  const isLabel = isAside(place) && text.length <= LONGEST_LABEL && statementsIn(text, NO_WORDS).length === 0;
  if (text !== "" && beside === null && !isLabel) return sign ? [entry(status, null, sign, [words])] : [];
  const fill = isPlain(colour) ? null : colour;
  const at = place === "under" ? [words] : [words, cellRef(sheet.name, there.row, there.column)];
  return fill === null && (sign ?? beside) === null ? [] : [entry(status, fill, sign ?? beside, at)];
}

/** What the column of a key is called whose numbers stand for states and do not only count its lines. */
const OF_GRADES =
  /^(?:grades?|scores?|codes?|ratings?|marks?|levels?|symbols?|letters?|status codes?|rag|(?:action |impact |progress |delivery )?(?:status|rating|score|grade|rag)|impact)$|\bkey\b/;

/** The name of a sheet that is there to say what its numbers and letters mean. */
const OF_A_KEY = /\b(?:key|legend|guide|guidance|ratings?|grades?|grading|scoring|codes?|bragg?|rag)\b/;

/** How many lines a key has at most. */
const LINES = 9;

/** What may stand for a state as it may count the lines: a number, a small letter; or it is a word that grades. */
const GRADE = /^(?:\d{1,2}|[a-e]|high|medium|moderate|low)$/i;
const WORD = /^(?:high|medium|moderate|low)$/i;

/**
 * A number, small letter or word that stands for a state, by the heading of its column or, where it has none, the name of
 * the sheet; null where it may only count the lines.
 */
function gradeAt(sheet: SheetSnapshot, { row, column }: Pick<Block, "row" | "column">, text: string): Sign | null {
  if (!GRADE.test(text)) return null;
  const sign = { name: null, mark: text };
  if (WORD.test(text)) return sign;
  for (let above = row - 1; above >= Math.max(0, row - LINES); above--) {
    const said = squash(String(valueAt(sheet, above, column) ?? ""));
    if (OF_GRADES.test(said)) return sign;
    if (said === "") break;
    if (!GRADE.test(said)) return null;
  }
  return OF_A_KEY.test(squash(sheet.name)) ? sign : null;
}

function placeOf({ row, column, columns }: LegendCell, place: Place): Pick<Block, "row" | "column"> {
  if (isAside(place)) return { row, column: place === "left" ? column - 1 : column + columns };
  return { row: row + (place === "above" ? -1 : place === "below" ? 1 : 0), column };
}

function entry(status: Status, colour: string | null, sign: Sign | null, at: readonly CellRef[]): LegendEntry {
  const name = colour === null ? (sign?.name ?? null) : colourName(colour);
  return { status, colour, name, mark: sign?.mark ?? null, at };
}

/** Without the colours and signs that stand for two states of a scale; empty when fewer than two states are left. */
function distinct(entries: readonly LegendEntry[]): readonly LegendEntry[] {
  const left = entries.filter(({ status, colour, mark }) => {
    const others = entries.filter((other) => other.status !== status && scaleOf(other.status) === scaleOf(status));
    return !others.some((other) => (colour !== null ? other.colour === colour : other.mark === mark));
  });
  const enough = left.filter(
    ({ status }) => left.filter((other) => scaleOf(other.status) === scaleOf(status)).length >= 2,
  );
  return enough;
}
