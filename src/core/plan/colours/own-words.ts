import { cellRef, valueAt, type SheetSnapshot, type Snapshot } from "../../workbook";
import { wordCount } from "../../words";
import type { Layout, SheetLayout } from "../plan";
import { markOfWords } from "../squash";
import { wordKey } from "../statuses";
import { namedColour } from "./colour";
import { cellsBeside, legendsIn, textsOutside, type Legend, type LegendEntry } from "./legend";
import { keyIn, maySpeakOfStates, signOf } from "./legend-words";
import { readEither, scaleOf, SCALES, type ScaleWords, type Status } from "./scale";

/** A line of a key that gives the house's own words for a state, and where they stand. */
type Line = { readonly row: number; readonly column: number; readonly entries: readonly LegendEntry[] };

/**
 * The keys of a workbook that give its own words for the scheme's: in the cell beside them ("To plan" | "Action in
 * progress, on track"), with "means" between, or in one cell ("To plan = in progress, on track"). At least two lines stand
 * together, of two states of one scale.
 */
export function ownWordsIn(book: Snapshot, layout: Layout, words: ScaleWords): readonly Legend[] {
  return book.sheets.flatMap((sheet) => {
    const tables = layout.filter((one) => one.sheet === sheet.name);
    const entries = cellsBeside(linesOf(sheet, tables, words)).flatMap(entriesOf);
    return entries.length === 0
      ? []
      : [{ sheet: sheet.name, why: "it gives words of its own for the scheme's", entries }];
  });
}

function linesOf(sheet: SheetSnapshot, tables: readonly SheetLayout[], words: ScaleWords): readonly Line[] {
  const mayBeLine = (text: string) => maySpeakOfStates(text, words);
  return textsOutside(sheet, tables, mayBeLine).flatMap(({ row, column, columns, text }): readonly Line[] => {
    const whole = readEither(text, words);
    const said = whole === null ? inOneCell(text, words).map(({ own, status }) => ({ own, status, at: null })) : [];
    const status = whole ?? (said.length > 0 ? null : stateOf(text, words));
    const beside = status === null ? [] : placesBeside(sheet, { row, column, columns }, words);
    const found = beside.flatMap((at) =>
      ownWords(textAt(sheet, at.row, at.column), words).map((own) => ({ own, status: status!, at })),
    );
    const entries = [...said, ...found].map(({ own, status: meant, at }) =>
      entry(sheet, meant, own, [{ row, column }, ...(at === null ? [] : [at])]),
    );
    return entries.length === 0 ? [] : [{ row, column, entries }];
  });
}

type Spot = { readonly row: number; readonly column: number };

const textAt = (sheet: SheetSnapshot, row: number, column: number) =>
  String((row < 0 || column < 0 ? null : valueAt(sheet, row, column)) ?? "").trim();

/** Where the word for a state may stand: left and right of it, or above and below where the states stand in a row. */
function placesBeside(sheet: SheetSnapshot, { row, column, columns }: Spot & { columns: number }, words: ScaleWords) {
  const isState = (at: number) => readEither(textAt(sheet, row, at), words) !== null;
  if (isState(column - 1) || isState(column + columns))
    return [row - 1, row + 1].flatMap((at): Spot[] => (textAt(sheet, at, column) === "" ? [] : [{ row: at, column }]));
  const sides = [beyond(sheet, row, column, -1), beyond(sheet, row, column + columns - 1, 1)];
  return sides.flatMap((at): Spot[] => (at === null ? [] : [{ row, column: at }]));
}

/** The state that a whole cell names, or its words before an explanation. */
function stateOf(text: string, words: ScaleWords): Status | null {
  const first = /^(.{6,60}?)\s*(?:[:;(]|–|—|\s-\s)/.exec(text)?.[1];
  return readEither(text, words) ?? (first === undefined ? null : readEither(first, words));
}

function entry(sheet: SheetSnapshot, status: Status, mark: string, cells: readonly Spot[]): LegendEntry {
  const at = cells.map(({ row, column }) => cellRef(sheet.name, row, column));
  return { status, colour: null, name: null, mark, at };
}

/** What stands between a word and its meaning. */
const BETWEEN = /^(?:means?|meaning|is|=+|:|→|➔|=>|->|–|-|equals|equates to|stands for|maps to|read as|same as)$/i;

/** So many columns away the word may stand from its meaning, with a colour, a letter or nothing between. */
const FARTHEST = 3;

/** The column of the next cell with words on one side, across what only joins them, a sign or a blank; null where there is none. */
function beyond(sheet: SheetSnapshot, row: number, column: number, step: 1 | -1): number | null {
  for (let away = 1; away <= FARTHEST; away++) {
    const at = column + step * away;
    const text = textAt(sheet, row, at);
    if (text !== "" && !BETWEEN.test(text) && signOf(text) === null) return at;
  }
  return null;
}

/** Longer words are an explanation. */
const [MOST_LETTERS, MOST_WORDS] = [50, 7];

/** The words that a cell gives, each that stands for the same: "On schedule / Progressing". Letters and colours alone are signs. */
function ownWords(text: string, words: ScaleWords): readonly string[] {
  const whole = text.trim().replace(/^["“‘'](.*)["”’']$/s, "$1");
  const parts = whole.split(/\s*(?:[\n;,|]|\s\/\s|\/|\s+or\s+)\s*/i);
  return [...new Set([whole, ...parts])].filter(
    (one) =>
      one.length <= MOST_LETTERS &&
      wordCount(one) <= MOST_WORDS &&
      /\p{L}{2}/u.test(one) &&
      signOf(one) === null &&
      namedColour(one) === null &&
      readEither(one, words) === null,
  );
}

/** How lines of one cell join a word and its meaning, the plainest sign first: the words may have a dash of their own. */
const JOINED: readonly RegExp[] = [
  /^(.{2,50}?)\s*(?:=+>?|→|➔|\bmeans\b|\bstands for\b)\s*(.{4,80})$/i,
  /^(.{2,50}?)\s*:\s*(.{4,80})$/,
  /^(.{2,50}?)\s*(?:–|—|\s-\s)\s*(.{4,80})$/,
];

/** Where the next line begins; a comma only before another word with its sign, for the wordings have commas in them. */
const NEXT_LINE = /[\n;|•]|,(?=[^,;|\n=→]{2,40}[=→])/;

/** The words and states of a cell that has a line for each: "To plan = in progress, on track". */
function inOneCell(text: string, words: ScaleWords): readonly { readonly own: string; readonly status: Status }[] {
  return keyIn(text)
    .split(NEXT_LINE)
    .flatMap((line) => {
      for (const joined of JOINED) {
        const [, before = "", after = ""] = joined.exec(line.trim()) ?? [];
        const found = before === "" ? [] : [...ownOf(before, after, words), ...ownOf(after, before, words)];
        if (found.length > 0) return found;
      }
      return [];
    });
}

function ownOf(own: string, meant: string, words: ScaleWords) {
  const status = readEither(meant, words);
  return status === null ? [] : ownWords(own, words).map((one) => ({ own: one, status }));
}

/** So many lines may have one state: a house that has more words than the scheme. */
const MOST_TIMES = 4;

/** What a group of lines says, where it has two states of one scale and none too often. */
function entriesOf(lines: readonly Line[]): readonly LegendEntry[] {
  const all = lines.flatMap(({ entries }) => entries);
  const states = lines.flatMap(({ entries }) => [...new Set(entries.map(({ status }) => status))]);
  if (states.some((status) => states.filter((other) => other === status).length > MOST_TIMES)) return [];
  const kinds = new Set(states);
  return all.filter(({ status }) => [...kinds].filter((other) => scaleOf(other) === scaleOf(status)).length >= 2);
}

/** The keys with those words alone that are in use, by `wordKey`; a key may explain more than one plan has. */
export function inUse(legends: readonly Legend[], used: ReadonlySet<string>): readonly Legend[] {
  return legends.flatMap((legend) => {
    const entries = legend.entries.filter(({ mark }) => mark !== null && used.has(wordKey(mark)));
    return entries.length === 0 ? [] : [{ ...legend, entries }];
  });
}

/** A word of a key and the one state that the key gives it. */
export type OwnWord = { readonly word: string; readonly status: Status };

/**
 * The words of the workbook's keys that stand in the rows of what is, or may be, a plan; without those that a key gives
 * two states of a scale. They are known only once the sheets are, and say in turn what a column is.
 */
export function ownWordsInUse(book: Snapshot, layout: Layout, words: ScaleWords): readonly OwnWord[] {
  const entries = ownWordsIn(book, layout, words).flatMap((legend) => legend.entries);
  if (entries.length === 0) return [];
  const used = wordsBelow(book, layout, new Set(entries.map(({ mark }) => wordKey(mark!))));
  const one = entries.filter(({ mark, status }) => {
    const key = wordKey(mark!);
    const isOther = (other: LegendEntry) => other.status !== status && scaleOf(other.status) === scaleOf(status);
    return used.has(key) && !entries.some((other) => isOther(other) && wordKey(other.mark!) === key);
  });
  return one.map(({ mark, status }) => ({ word: mark!, status }));
}

/** Which of some words stand as a whole cell below a heading. */
function wordsBelow(book: Snapshot, layout: Layout, wanted: ReadonlySet<string>): ReadonlySet<string> {
  const marks = new Set([...wanted].map(markOfWords));
  const found = new Set<string>();
  for (const { sheet, role, headerRow, perhaps } of layout) {
    const head = role === "actions" ? headerRow : (perhaps?.headerRow ?? null);
    if (head === null) continue;
    for (const row of book.sheets.find(({ name }) => name === sheet)?.values.slice(head + 1) ?? [])
      for (const cell of row)
        if (typeof cell === "string" && cell.length <= 2 * MOST_LETTERS && marks.has(markOfWords(cell))) {
          const key = wordKey(cell);
          if (wanted.has(key)) found.add(key);
        }
  }
  return found;
}

/** A code or a symbol; letters alone are too common to be told from words. */
const CODE = /^(?:\p{Lu}{1,2}\d|[^\p{L}\p{N}\s]{1,3})$/u;

/**
 * The codes of the workbook's keys ("A4", "▲") that alone fill a column of a plan which lacks that scale: then that column
 * is the scale, whatever its heading says.
 */
export function codesInUse(book: Snapshot, layout: Layout, words: ScaleWords): readonly OwnWord[] {
  const plans = layout.flatMap((table) => openColumns(book, table));
  if (plans.every(({ columns }) => columns.length === 0)) return [];
  const entries = legendsIn(book, layout, words)
    .flatMap((legend) => legend.entries)
    .filter(({ mark }) => mark !== null && CODE.test(mark));
  const used = SCALES.filter((scale) => {
    const codes = new Set(entries.filter(({ status }) => scaleOf(status) === scale).map(({ mark }) => wordKey(mark!)));
    const holds = (cells: readonly string[]) =>
      cells.length >= FEWEST_CODES && cells.every((cell) => codes.has(wordKey(cell))) && new Set(cells).size > 1;
    return codes.size > 1 && plans.some(({ lacks, columns }) => lacks.includes(scale) && columns.some(holds));
  });
  return entries.flatMap(({ mark, status }) => (used.includes(scaleOf(status)) ? [{ word: mark!, status }] : []));
}

/** Fewer cells may have such codes for another reason. */
const FEWEST_CODES = 3;

/** The scales that a plan, or what may be one, lacks, and what its columns hold that are not understood. */
function openColumns(book: Snapshot, { sheet, role, headerRow, perhaps, columns, rows }: SheetLayout) {
  const head = role === "actions" ? headerRow : perhaps?.role === "actions" ? perhaps.headerRow : null;
  const values = book.sheets.find(({ name }) => name === sheet)?.values ?? [];
  if (head === null) return [];
  const known = new Map(columns.map(({ column, field }) => [column, field]));
  const lacks = SCALES.filter((scale) => ![...known.values()].includes(scale));
  if (lacks.length === 0) return [];
  const data = role === "actions" ? rows.flatMap(({ row, kind }) => (kind === "data" ? [row] : [])) : null;
  const below = (data ?? values.map((_, row) => row).slice(head + 1)).map((row) => values[row] ?? []);
  const texts = (values[head] ?? [])
    .map((_, column) => column)
    .filter((column) => (known.get(column) ?? null) === null)
    .map((column) => below.map((cells) => String(cells[column] ?? "").trim()).filter((text) => text !== ""));
  return [{ lacks, columns: texts }];
}
