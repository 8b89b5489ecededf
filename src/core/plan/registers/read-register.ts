import { cellRef, type CellRef, type SheetSnapshot } from "../../workbook";
import { cellReader, textOf, type Cell } from "../cells";
import { readingInOrder } from "../date-order";
import { isDitto } from "../ditto";
import type { SheetLayout } from "../plan";
import { titleCells } from "./find-registers";
import { readField, saysNothingYet, type RegisterWays } from "./read-field";
import { definitionOf, type Register, type RegisterRow, type RegisterUnread } from "./register";
import type { RegisterKind } from "./register-names";

type Place = { readonly field: string; readonly column: number };

/** Reads the rows of a register; what a column's meaning cannot explain goes to `unread`. */
export function readRegister(sheet: SheetSnapshot, layout: SheetLayout, ways: RegisterWays): Register {
  const kind = layout.role as RegisterKind;
  const { columns } = definitionOf(kind);
  const places = layout.columns.flatMap(({ field, column }): readonly Place[] =>
    field === null ? [] : [{ field, column }],
  );
  const days = Object.keys(columns).filter((field) => columns[field]!.value === "day");
  const cellAt = readingInOrder(cellReader(sheet, ways.system), sheet, layout, days);
  const reader = { kind, places, cellAt, ways, unread: [] as RegisterUnread[], above: new Map<string, Cell>() };
  const rows = layout.rows.flatMap(({ row, kind: is }, i) =>
    is === "data" ? [readRow(sheet.name, [row, ...continuedIn(layout.rows, i)], reader)] : [],
  );
  const headerRow = layout.headerRow ?? 0;
  const first = layout.columns[0]?.column ?? 0;
  const at = cellRef(sheet.name, headerRow, first);
  const register = { kind, sheet: sheet.name, titles: titleCells(sheet, headerRow), at, rows, unread: reader.unread };
  return register as unknown as Register;
}

/** The rows below one that go on from it. */
function continuedIn(rows: SheetLayout["rows"], i: number): readonly number[] {
  const more: number[] = [];
  for (let next = i + 1; rows[next]?.kind === "continuation"; next++) more.push(rows[next]!.row);
  return more;
}

type Reader = {
  readonly kind: RegisterKind;
  readonly places: readonly Place[];
  readonly cellAt: (row: number, column: number) => Cell;
  readonly ways: RegisterWays;
  readonly unread: RegisterUnread[];
  /** What each column held in the row above: "as above" means it. */
  readonly above: Map<string, Cell>;
};

function readRow(sheet: string, [row, ...more]: readonly number[], reader: Reader): RegisterRow {
  const { columns } = definitionOf(reader.kind);
  const read: Record<string, unknown> = {};
  const at: Record<string, CellRef> = {};
  const raw: Record<string, Cell["raw"]> = {};
  const joined: CellRef[] = [];
  for (const [field, column] of Object.entries(columns)) {
    const place = reader.places.find((one) => one.field === field);
    const own = place && reader.cellAt(row!, place.column);
    const cell = own && meantBy(own, field, reader.above);
    const value = readField(column.value, cell ?? null, reader.ways);
    read[field] = value.read;
    if (own === undefined || place === undefined) continue;
    at[field] = own.at;
    raw[field] = own.raw;
    if (value.isUnread && !(field === "closed" && saysNothingYet(own)))
      reader.unread.push({ at: own.at, field, heading: column.heading, raw: own.raw });
    const rest = more
      .map((next) => reader.cellAt(next, place.column))
      .filter((one) => textOf(one) !== null && one.at !== own.at);
    joined.push(...rest.map((one) => one.at));
    if (column.value === "text") read[field] = [value.read, ...rest.map(textOf)].filter(Boolean).join("\n") || null;
  }
  const place = { sheet, row: row!, key: `${sheet}!${row! + 1}`, joined };
  return { ...place, at, raw, ...read } as unknown as RegisterRow;
}

/** The cell that holds what is meant: the one above, where this one only says that it does. */
function meantBy(cell: Cell, field: string, above: Map<string, Cell>): Cell {
  const text = textOf(cell);
  const before = above.get(field);
  if (text !== null && before !== undefined && isDitto(text)) return before;
  above.set(field, cell);
  return cell;
}
