import {
  cellRef,
  isBlank,
  localRef,
  splitLocalRef,
  valueAt,
  type CellRef,
  type LookArea,
  type SheetSnapshot,
} from "../workbook";
import type { Cell } from "./cells";
import type { ActionField, KpiField } from "./columns";
import { doneTeller, type ReadState } from "./struck-done";
import type { Layout, Plan, RowKind, SheetLayout, StruckCell, StruckRow } from "./plan";

/** A table that was read, with its sheet. */
type Table = { readonly sheet: SheetSnapshot; readonly layout: SheetLayout };

type Field = ActionField | KpiField;

/**
 * What is kept of a cell that is struck through alone: the words by which a row is known, for without them nobody could
 * find it, and a date that is called the original one, for that it was replaced is no news.
 */
const KEPT = new Set<Field | null>(["ref", "title", "area", "parent", "name", "cohort", "period", "originalDue"]);

/** What may stand in a row that is struck through and not be so itself: its number, and what it shares with others. */
const BESIDES = new Set<Field | null>(["ref", "area", "parent", "cohort", "period"]);

/** Whether a cell of a field that is struck through keeps what it says. */
export const isKept = (field: Field): boolean => KEPT.has(field);

/** The areas in which it matters what is struck through: the tables, as far as their rows go. */
export function strikesWanted(layout: Layout): readonly LookArea[] {
  return layout.flatMap(({ sheet, role, columns, headerRow, rows, turn }) => {
    if (turn !== undefined && role === "actions") return [{ sheet, ...turn.block, look: "strike" as const }];
    const last = rows.filter(({ kind }) => kind === "data" || kind === "continuation").at(-1)?.row;
    if ((role !== "actions" && role !== "kpis") || headerRow === null || last === undefined) return [];
    const held = columns.map(({ column }) => column);
    const [left, right] = [Math.min(...held), Math.max(...held)];
    const block = { row: headerRow + 1, column: left, rows: last - headerRow, columns: right - left + 1 };
    return [{ sheet, ...block, look: "strike" as const }];
  });
}

/** The cells of one field with what of them holds: what is struck through as a whole is no value of today's. */
export function asTheyHold(field: Field, cells: readonly Cell[]): readonly Cell[] {
  if (!cells.some(({ strike, means }) => strike !== undefined || means?.some(isStruck))) return cells;
  const keep = isKept(field) && !cells.some((cell) => !isStruck(cell) && !isBlank(cell.raw));
  return cells.map((cell) => {
    if (isStruck(cell)) return keep ? cell : withoutValue(cell);
    return cell.means?.some(isStruck) ? { ...cell, means: [] } : cell;
  });
}

/** Reads the cells of a table of measures as they hold. */
export function holding({ sheet, layout }: Table, cellAt: (row: number, column: number) => Cell): typeof cellAt {
  if (sheet.struck === undefined) return cellAt;
  const fields = fieldsOf(layout);
  return (row, column) => {
    const cell = cellAt(row, column);
    const field = fields.get(column);
    return field === undefined || isKept(field) || !isStruck(cell) ? cell : withoutValue(cell);
  };
}

const isStruck = ({ strike }: Cell) => strike === "all";
const withoutValue = (cell: Cell): Cell => ({ ...cell, raw: null, fill: null, isError: false });

function fieldsOf({ columns }: SheetLayout): ReadonlyMap<number, Field> {
  return new Map(columns.flatMap(({ column, field }) => (field === null ? [] : [[column, field as Field] as const])));
}

/**
 * The rows that are struck through as a whole, each with those that continue it: in every cell that holds something of
 * its own, at least in one. A number that was left, or a cell that is merged with rows below, says nothing else.
 *
 * @param readState reads the status cells of a plan; a row that is complete by it is done
 */
export function rowsStruck({ sheet, layout }: Table, readState?: ReadState): readonly StruckRow[] {
  const { struck } = sheet;
  if (struck === undefined) return [];
  const fields = fieldsOf(layout);
  const shared = new Set(
    (sheet.merges ?? []).filter(({ rows }) => rows > 1).map(({ row, column }) => localRef(row, column)),
  );
  const isDone = readState === undefined ? () => false : doneTeller(sheet, layout, readState);
  return groupsOf(layout.rows).flatMap((rows): StruckRow[] => {
    const filled = rows.flatMap((row) =>
      [...fields].flatMap(([column, field]) =>
        isBlank(valueAt(sheet, row, column)) ? [] : [{ row, column, field, local: localRef(row, column) }],
      ),
    );
    const own = filled.filter(({ field, local }) => !BESIDES.has(field) && !shared.has(local));
    const said = own.length > 0 ? own : filled.filter(({ field }) => field === "ref");
    if (said.length === 0 || !said.every(({ local }) => struck.get(local) === "all")) return [];
    const named = filled.find(({ field }) => field === "ref") ?? said[0]!;
    const at = said.map(({ row, column }) => cellRef(sheet.name, row, column)) as [CellRef, ...CellRef[]];
    const name = String(valueAt(sheet, named.row, named.column)).trim();
    return [{ sheet: sheet.name, row: rows[0]!, rows, name, at, done: isDone(rows[0]!) }];
  });
}

/** The rows that stand for something of their own, each with those that continue it. */
function groupsOf(rows: SheetLayout["rows"]): readonly (readonly number[])[] {
  const groups: number[][] = [];
  for (const { row, kind } of rows) {
    if (kind === "data") groups.push([row]);
    else if (kind === "continuation") groups.at(-1)?.push(row);
  }
  return groups;
}

/**
 * What of the tables is struck through; in rows that are so as a whole, each cell is marked as going with its row. The
 * cells of rows that are done hold what they say and are not among them.
 */
export function struckIn(tables: readonly Table[], readState: ReadState): Plan["struck"] {
  const cells = new Map<CellRef, StruckCell>();
  const rows = tables.flatMap((table) => rowsStruck(table, table.layout.role === "actions" ? readState : undefined));
  for (const { sheet, layout } of tables) {
    if (sheet.struck === undefined) continue;
    const fields = fieldsOf(layout);
    const kinds = new Map(layout.rows.map(({ row, kind }) => [row, kind]));
    const own = rows.filter((row) => row.sheet === sheet.name);
    const whole = new Set(own.flatMap((row) => row.rows));
    const done = new Set(own.flatMap((row) => (row.done ? row.rows : [])));
    const found = [...sheet.struck].map(([local, how]) => ({ how, ...splitLocalRef(local) }));
    for (const { how, row, column } of found.sort((a, b) => a.row - b.row || a.column - b.column)) {
      const field = fields.get(column);
      if (field === undefined || !isRead(kinds.get(row), layout) || (how === "all" && done.has(row))) continue;
      const raw = valueAt(sheet, row, column);
      cells.set(cellRef(sheet.name, row, column), { how, field, raw, withRow: whole.has(row) });
    }
  }
  return { cells, rows };
}

/** Values of measures may stand in rows that are otherwise no more than notes. */
function isRead(kind: RowKind | undefined, { role }: SheetLayout): boolean {
  return kind === "data" || kind === "continuation" || (kind === "note" && role === "kpis");
}
