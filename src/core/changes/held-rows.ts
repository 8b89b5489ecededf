import {
  fieldNames,
  inTable,
  type Action,
  type ActionField,
  type Kpi,
  type KpiField,
  type Plan,
  type SheetLayout,
} from "../plan";
import { oncePer } from "../once-per";
import { squash } from "../plan/squash";
import { longPeriod } from "../plan/dates/day";
import { capital } from "../words";
import { cellRef, formatIn, splitCellRef, valueIn, type CellRef, type CellValue, type Snapshot } from "../workbook";

/** A cell of a row: under which heading it stands, and what it holds. `key`: the same in another reading of the workbook. */
export type HeldCell = {
  readonly key: string;
  readonly heading: string;
  readonly at: CellRef;
  readonly value: CellValue;
  readonly format: string | undefined;
};

/** An action or a measure with all that its cells hold, to be held against a later reading. */
export type HeldRow = {
  readonly kind: "action" | "measure";
  readonly ref: string | null;
  readonly title: string | null;
  readonly cells: readonly HeldCell[];
};

/** All actions and measures of a plan, cell by cell, those too of columns that are not read. */
export function heldRows(book: Snapshot, plan: Plan): readonly HeldRow[] {
  return [...plan.actions.map((one) => actionRow(book, plan, one)), ...plan.kpis.map((one) => measureRow(book, one))];
}

type Named = readonly [key: string, heading: string, at: CellRef];

function rowOf(book: Snapshot, row: Omit<HeldRow, "cells">, cells: readonly Named[]): HeldRow {
  const [seen, times] = [new Set<CellRef>(), new Map<string, number>()];
  const held = cells.flatMap(([name, heading, at]): HeldCell[] => {
    if (seen.has(at)) return [];
    seen.add(at);
    const count = (times.get(name) ?? 0) + 1;
    times.set(name, count);
    const value = valueIn(book, at);
    // Most cells of a row are blank or words, and their format tells nothing.
    const format = typeof value === "number" ? formatIn(book, at) : undefined;
    return [{ key: `${name} ${count}`, heading, at, value, format }];
  });
  return { ...row, cells: held };
}

/** The columns of a table with what their cells are told by: the field, else the heading. */
const columnsOf = oncePer(({ columns }: SheetLayout) =>
  columns.map(({ column, field, header }) => ({
    column,
    key: field ?? `“${squash(header)}”`,
    heading: header.replace(/\s+/g, " ").trim() || capital(fieldNames[(field ?? "title") as ActionField]),
  })),
);

function actionRow(book: Snapshot, { layout }: Plan, action: Action): HeldRow {
  const { sheet, row, at, joined, ref, title } = action;
  const table = layout.find((one) => one.role === "actions" && one.turn === undefined && inTable(one)(action));
  const headed = table === undefined ? [] : columnsOf(table);
  const own = headed.map(({ column, key, heading }): Named => [key, heading, cellRef(sheet, row, column)]);
  const others = (Object.keys(at) as ActionField[]).map((field): Named => [
    field,
    capital(fieldNames[field]),
    at[field]!,
  ]);
  const more = joined.map((cell): Named => {
    const of = headed.find(({ column }) => column === splitCellRef(cell).column);
    return [`${of?.key ?? ""} below`, of?.heading ?? "", cell];
  });
  return rowOf(book, { kind: "action", ref, title }, [...own, ...others, ...more]);
}

function measureRow(book: Snapshot, { at, points, ref, name }: Kpi): HeldRow {
  const fields = (Object.keys(at) as KpiField[]).map((field): Named => [field, capital(fieldNames[field]), at[field]!]);
  const values = points.map((point): Named => [point.period, longPeriod(point.period), point.at]);
  return rowOf(book, { kind: "measure", ref, title: name }, [...values, ...fields]);
}
