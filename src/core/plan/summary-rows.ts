import { isBlank, valueAt, type CellValue, type SheetSnapshot } from "../workbook";
import { cellReader, type Cell } from "./cells";
import type { Window } from "./dates/day";
import type { SheetLayout, TableColumn } from "./plan";
import { milestonesIn } from "./read-action";
import { squash } from "./squash";

type Rows = SheetLayout["rows"];

/** The columns below which an export writes the first and the last day of a group. */
export const OF_DAYS: readonly TableColumn["field"][] = ["due", "revisedDue", "originalDue", "start", "updated"];

/**
 * The rows of a plan, of which those are totals that only sum up the days above them: exports of boards end each group of
 * actions with a row that has no words and, in the columns of days, the first and the last day of the group
 * ("1 March 2026 – 30 June 2026", or the first under "Start" and the last under "End"), and perhaps how many they are. It
 * goes on from none of its actions.
 */
export function withoutSummaries(
  sheet: SheetSnapshot,
  columns: readonly TableColumn[],
  rows: Rows,
  system: 1900 | 1904,
): Rows {
  const known = columns.filter(({ field }) => field !== null);
  const cellAt = cellReader(sheet, system);
  return rows.map((one, i) => {
    if (one.kind !== "continuation" || !endsGroup(rows[i + 1])) return one;
    const filled = known.filter(({ column }) => !isBlank(valueAt(sheet, one.row, column)));
    const group = groupAbove(rows, i);
    const [days, others] = [filled.filter(isOfDays), filled.filter((column) => !isOfDays(column))];
    const counts = ({ column }: TableColumn) => countsThem(valueAt(sheet, one.row, column), group.length);
    const both = new Set(days.map(({ field }) => field)).size >= 2;
    const sumsUp = (column: TableColumn) =>
      both ? sumsUpDays(cellAt, column, one.row, group) : sumsUpStretch(cellAt, column, one.row, group);
    return days.length > 0 && days.every(sumsUp) && others.every(counts) ? { ...one, kind: "total" as const } : one;
  });
}

const isOfDays = ({ field }: TableColumn) => OF_DAYS.includes(field);

type CellAt = ReturnType<typeof cellReader>;

const stretchAt = (cellAt: CellAt, column: number, rows: readonly number[]) =>
  over(rows.map((row) => stretchOf(cellAt(row, column))));

/** Whether a row names, in a column of days, the whole stretch of those of some others. */
function sumsUpStretch(cellAt: CellAt, { column }: TableColumn, row: number, others: readonly number[]): boolean {
  const [own, all] = [stretchAt(cellAt, column, [row]), stretchAt(cellAt, column, others)];
  return own !== null && all !== null && own.from === all.from && own.to === all.to;
}

/** The same, or the first day alone where they begin and the last where they end. */
export function sumsUpDays(cellAt: CellAt, one: TableColumn, row: number, others: readonly number[]): boolean {
  const [own, all] = [stretchAt(cellAt, one.column, [row]), stretchAt(cellAt, one.column, others)];
  if (own === null || all === null) return false;
  if (own.from === all.from && own.to === all.to) return true;
  return one.field === "start" ? own.from === all.from : own.to === all.to && own.from > all.from;
}

/** "4", "4 items": how many actions stand above. */
function countsThem(value: CellValue, count: number): boolean {
  return (
    value === count ||
    new RegExp(`^${count} (?:items?|actions?|tasks?|updates?|elements?)$`).test(squash(String(value ?? "")))
  );
}

const endsGroup = (next: Rows[number] | undefined) =>
  next === undefined || !["data", "continuation", "total"].includes(next.kind);

/** The actions above a row, up to the last heading or gap. */
function groupAbove(rows: Rows, end: number): readonly number[] {
  const group: number[] = [];
  for (let i = end - 1; i >= 0 && !endsGroup(rows[i]); i--) if (rows[i]!.kind === "data") group.push(rows[i]!.row);
  return group;
}

/** From the first to the last day that a cell names. */
function stretchOf(cell: Cell): Window | null {
  return over(milestonesIn(cell).map(({ window }) => window));
}

function over(windows: readonly (Window | null)[]): Window | null {
  const days = windows.filter((window) => window !== null);
  if (days.length === 0) return null;
  const [from, to] = [
    days.map((one) => one.from).sort()[0]!,
    days
      .map((one) => one.to)
      .sort()
      .at(-1)!,
  ];
  return { from, to };
}
