import { valueAt, type SheetSnapshot } from "../workbook";
import { areaNumber } from "./area-number";
import { cellReader, textOf, type Cell } from "./cells";
import type { ActionField } from "./columns";
import { readingInOrder } from "./date-order";
import { joinParts, type DatePart } from "./date-parts";
import { dittoReader, mayBeDitto, meantBy, type DittoReader } from "./ditto";
import { labelledIn } from "./labelled-row";
import { MARK, partOfLetters } from "./leads";
import type { Action, ColumnLayout, Heading, SheetLayout, Unread } from "./plan";
import { readAction, type ActionCells, type CellsOfColumn, type Ways } from "./read-action";
import { withLostZeros } from "./references";
import { firstHalves, type FirstHalves } from "./split-reference";
import { whenIn, whoIn } from "./who-and-when";
import { asTheyHold, rowsStruck } from "./struck";
import { tickedIn, tintOf, type Tick, type TickCell } from "./tick";
import { readingDone } from "./struck-done";

/** What a plan's table holds. */
export type Parsed = {
  readonly actions: readonly Omit<Action, "key">[];
  readonly headings: readonly Heading[];
  readonly unread: readonly Unread[];
};

type Rows = SheetLayout["rows"];

/** Reads the actions of a plan's table; headings between them give the area of the rows below. */
export function parseActions(sheet: SheetSnapshot, layout: SheetLayout, system: 1900 | 1904, ways: Ways): Parsed {
  const lined = rowsStruck({ sheet, layout }, ways.statuses.actionStatus);
  const withdrawn = new Set(lined.flatMap(({ row, done }) => (done ? [] : [row])));
  const done = new Set(lined.flatMap((one) => (one.done ? one.rows : [])));
  const cellAt = readingDone(readingInOrder(cellReader(sheet, system), sheet, layout), done);
  const columns = columnsByField(layout);
  const dittos = dittoReader();
  const halves = firstHalves(layout.columns.find(({ also }) => also === "ref")?.column ?? null, cellAt);
  const reader = { cellAt, dittos, halves, tints: tintsIn(layout, cellAt) };
  const references = textsOf(sheet, columns.get("ref")?.[0]?.column ?? -1, layout.rows);
  const areas = areaReader(sheet, layout, cellAt);
  const actions: Omit<Action, "key">[] = [];
  const unread: Unread[] = [];
  layout.rows.forEach(({ row, kind, says }, i) => {
    halves?.see(row);
    if (kind === "heading") {
      areas.heading(row);
      dittos.end();
    } else if (kind !== "blank" && says === undefined) areas.between();
    if (kind !== "data") return;
    const more = continuedIn(layout.rows, i);
    const plain = more.filter(({ field }) => field === undefined).map((one) => one.row);
    const read = readRows([row, ...plain], columns, reader);
    const leads = read.leads;
    const cells = more.length === plain.length ? read.cells : withLabelled(read.cells, more, sheet, cellAt);
    const around = { sheet: sheet.name, row, area: areas.of(cells), leads, references, ways };
    if (withdrawn.has(row)) return;
    actions.push(readAction(cells, around, unread));
  });
  return { actions: withLostZeros(actions), headings: areas.headings, unread };
}

type Place = {
  readonly column: number;
  readonly heading: string;
  readonly also?: ActionField;
  readonly tick?: Tick;
  readonly part?: DatePart;
  readonly duty?: ColumnLayout["duty"];
};
type Columns = ReadonlyMap<ActionField, readonly Place[]>;

/** The columns of each field, in their order; only the leads have several, and scales with a column for each state. */
function columnsByField({ columns }: SheetLayout): Columns {
  const known = new Map<ActionField, Place[]>();
  for (const { field, also, tick, part, duty, column, header } of columns) {
    const key = (part ? (field ?? also) : field) as ActionField | null;
    if (key === null) continue;
    const place = {
      column,
      heading: header,
      ...(also && !part && { also }),
      ...(tick && { tick }),
      ...(part && { part }),
      ...(duty && { duty }),
    };
    known.set(key, [...(known.get(key) ?? []), place]);
  }
  return known;
}

/** The rows below the one at `i` that continue it. */
function continuedIn(rows: Rows, i: number): Rows {
  const more: Rows[number][] = [];
  for (let next = i + 1; next < rows.length; next++) {
    const one = rows[next]!;
    if (one.kind === "continuation") more.push(one);
    else if (one.kind !== "repeated-header") break;
  }
  return more;
}

/** The cells of an action with what rows below it say by labels of their own, behind what its own cells say. */
function withLabelled(cells: ActionCells, rows: Rows, sheet: SheetSnapshot, cellAt: Reader["cellAt"]): ActionCells {
  const found: { -readonly [F in keyof ActionCells]: ActionCells[F] } = { ...cells };
  for (const { row, field } of rows) {
    const said = field === undefined ? null : labelledIn(sheet.values[row] ?? []);
    if (said === null || field === undefined) continue;
    const own = found[field] ?? [];
    found[field] = [...own, ...asTheyHold(field, [{ ...cellAt(row, said.column), raw: said.text }])];
  }
  return found;
}

type Reader = {
  readonly cellAt: (row: number, column: number) => Cell;
  readonly dittos: DittoReader;
  readonly halves: FirstHalves | null;
  /** The colours that columns for a state have for their looks. */
  readonly tints: ReadonlyMap<number, string>;
};

/** The colours that columns have all along in which a colour is the mark. */
function tintsIn({ columns, rows }: SheetLayout, cellAt: Reader["cellAt"]): Reader["tints"] {
  const data = rows.filter(({ kind }) => kind === "data");
  return new Map(
    columns.flatMap(({ column, tick }) => {
      const tint = tick?.byColour ? tintOf(data.map(({ row }) => cellAt(row, column).fill)) : null;
      return tint === null ? [] : [[column, tint] as const];
    }),
  );
}

/** The cells of an action by field, of leads also by column, with what those mean that only say "the same as above". */
function readRows(
  rows: readonly number[],
  columns: Columns,
  { cellAt, dittos, halves, tints }: Reader,
): { readonly cells: ActionCells; readonly leads: readonly CellsOfColumn[] } {
  const read = (field: ActionField, column: number) => {
    const cells = rows.length === 1 ? [cellAt(rows[0]!, column)] : distinct(rows.map((row) => cellAt(row, column)));
    return asTheyHold(field, mayBeDitto(field) ? dittos.read(column, cells) : cells);
  };
  const found: { -readonly [F in keyof ActionCells]: ActionCells[F] } = {};
  let leads: readonly CellsOfColumn[] = [];
  for (const [field, list] of columns) {
    if (field === "leads") {
      leads = list.map(({ column, heading, also, duty }) => {
        const cells = read(field, column);
        if (duty === "letters") return { heading: "", cells: cells.map((cell) => withName(cell, heading)) };
        if (duty !== undefined) return { heading: duty, cells };
        if (also) found[also] = cells.map(whenIn);
        return { heading, cells: also ? cells.map(whoIn) : cells };
      });
      found.leads = leads.flatMap(({ cells }) => cells);
    } else if (field === "ref" && halves !== null) found.ref = halves.join(read(field, list[0]!.column));
    else if (list[0]!.part !== undefined)
      found[field] = joinParts(list.map(({ column, part }) => ({ part: part!, cells: read(field, column) })));
    else if (list[0]!.tick !== undefined) {
      const marks = (column: number) => read(field, column).map((cell) => withoutTint(cell, tints.get(column)));
      found[field] = tickedIn(ticksOf(list, marks));
    } else found[field] = read(field, list[0]!.column);
  }
  return { cells: found, leads };
}

/** A cell with the letter of somebody's part, with the name that its heading says; blank where that is no part of a lead. */
function withName(cell: Cell, name: string): Cell {
  const part = partOfLetters(cell.raw);
  return part === null ? cell : { ...cell, raw: part === "aside" ? null : `${name}${MARK[part]}` };
}

const withoutTint = (cell: Cell, tint: string | undefined): Cell =>
  tint !== undefined && cell.fill === tint ? { ...cell, fill: null } : cell;

/** The cells of an action in the columns for one state each. */
function ticksOf(list: readonly Place[], read: (column: number) => readonly Cell[]): readonly TickCell[] {
  return list.flatMap(({ column, tick }) => (tick ? read(column).map((cell) => ({ cell, tick })) : []));
}

/** A cell merged over an action and the rows that continue it counts once. */
function distinct(cells: readonly Cell[]): readonly Cell[] {
  return cells.filter(({ at }, i) => cells.findIndex((cell) => cell.at === at) === i);
}

function textsOf(sheet: SheetSnapshot, column: number, rows: Rows): readonly string[] {
  return rows.flatMap(({ row, kind }) => {
    const value = kind === "data" ? valueAt(sheet, row, column) : null;
    return typeof value === "string" ? [value.trim()] : [];
  });
}

/**
 * Keeps the area in which a row stands. The first of several headings in a row names it, so does one with a number. A
 * heading of a lesser kind, not merged below a merged one that has a number, is a theme within the area. An area column
 * filled in only at the head of each group holds for the rows below.
 */
function areaReader(sheet: SheetSnapshot, layout: SheetLayout, cellAt: (row: number, column: number) => Cell) {
  const merged = new Set(
    (sheet.merges ?? []).filter(({ rows, columns }) => rows === 1 && columns > 1).map(({ row }) => row),
  );
  const headings: Heading[] = [];
  let area = areaAbove(sheet, layout.headerRow ?? 0);
  let numberedBanner = false;
  let afterHeading = false;
  let inColumn: string | null = null;
  return {
    headings,
    heading(row: number) {
      const cell = layout.columns.map(({ column }) => cellAt(row, column)).find((one) => textOf(one) !== null);
      if (cell === undefined) return;
      const text = textOf(cell)!;
      const named = areaNumber(text);
      const theme = named === null && (afterHeading || (numberedBanner && !merged.has(row)));
      if (!theme) {
        area = named ?? text;
        numberedBanner = named !== null && merged.has(row);
        inColumn = null;
      }
      headings.push({ text, at: cell.at, area });
      afterHeading = true;
    },
    between() {
      afterHeading = false;
    },
    of(cells: ActionCells): string | null {
      const own = meantBy(cells.area ?? [])
        .map(textOf)
        .find((text) => text !== null);
      if (own) inColumn = own;
      return inColumn ?? area;
    },
  };
}

/** How far above a header the title of a table stands. */
const TITLE_ROWS = 5;

/** The area of a whole table, from the title above its header or from the sheet's name ("Priority 2"). */
function areaAbove(sheet: SheetSnapshot, headerRow: number): string | null {
  for (let row = headerRow - 1; row >= Math.max(0, headerRow - TITLE_ROWS); row--) {
    const texts = (sheet.values[row] ?? []).filter((value) => typeof value === "string" && value.trim() !== "");
    const area = texts.length === 1 ? areaNumber(String(texts[0]).trim()) : null;
    if (area !== null) return area;
  }
  return areaNumber(sheet.name.trim());
}
