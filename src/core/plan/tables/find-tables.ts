import { valueAt, type SheetSnapshot } from "../../workbook";
import { actionTableAt } from "./action-table";
import { blocksBeside } from "./blocks-beside";
import type { Candidate } from "./candidate";
import { headsVersions } from "./foreign";
import { kpiTableAt } from "./kpi-table";
import type { Wishes } from "./wishes";

/** Title blocks end well before this row; further down, a header stands below a blank row or a heading. */
export const HEADER_WITHIN = 60;

/** The least that must speak for a further table on a sheet: a few columns that are understood. */
const FURTHER_TABLE = 4;

/**
 * The tables of a sheet, from top to bottom. A header that repeats the one before it begins no table.
 *
 * @param first a table that is there in any case: only rows below its header are looked at for more
 */
export function findTables(
  sheet: SheetSnapshot,
  system: 1900 | 1904,
  wishes: Wishes,
  first: Candidate | null = null,
): readonly Candidate[] {
  const tables: Candidate[] = first === null ? [] : [first];
  sheet.values.forEach((_, row) => {
    if (first !== null && row <= first.headerRow) return;
    const last = tables.at(-1);
    const isBelow = row >= HEADER_WITHIN || (last !== undefined && row - last.headerRow > 2);
    // Below a table, another header of up to three rows stands under a blank row or a heading.
    if (isBelow && ![1, 2, 3].some((above) => isSparse(sheet, row - above))) return;
    if (last !== undefined && row - last.headerRow <= 2 && holdsAnAction(sheet, row, last)) return;
    const found = tableAt(sheet, row, system, wishes);
    if (found === null || (last !== undefined && sameColumns(found, last))) return;
    if (last === undefined) tables.push(found);
    else if (row - last.headerRow <= 2) tables[tables.length - 1] = last === first ? last : better(last, found)!;
    else if (found.score >= FURTHER_TABLE && isSparse(sheet, (found.topRow ?? row) - 1)) tables.push(found);
  });
  return tables.flatMap((table) => blocksBeside(sheet, table, system, wishes) ?? [table]);
}

/** The row as the header of whichever table more speaks for; null when it heads none. */
export function tableAt(sheet: SheetSnapshot, row: number, system: 1900 | 1904, wishes: Wishes): Candidate | null {
  if (headsVersions(sheet.values[row] ?? [])) return null;
  return better(actionTableAt(sheet, row, system, wishes), kpiTableAt(sheet, row, system, wishes));
}

const OF_DAYS: readonly unknown[] = ["due", "originalDue", "revisedDue", "start", "updated"];

/** A day below the heading of a date makes the row an action and no further row of the header. */
function holdsAnAction(sheet: SheetSnapshot, row: number, { role, columns }: Candidate): boolean {
  const isDay = ({ field, column }: Candidate["columns"][number]) =>
    OF_DAYS.includes(field) && typeof valueAt(sheet, row, column) === "number";
  return role === "actions" && columns.some(isDay);
}

/** The one for which more speaks; the first of equals. */
function better(a: Candidate | null, b: Candidate | null): Candidate | null {
  return a === null || (b !== null && b.score > a.score) ? b : a;
}

const sameColumns = (a: Candidate, b: Candidate) => fieldsOf(a) === fieldsOf(b);

const fieldsOf = ({ role, columns }: Candidate) =>
  [
    role,
    ...columns.flatMap(({ column, field, period, measure }) =>
      field === null ? [] : [`${column}${field}${period ?? ""}${measure?.name ?? ""}${measure?.at ?? ""}`],
    ),
  ].join();

/** A row with at most one filled cell: blank, or a heading. */
function isSparse(sheet: SheetSnapshot, row: number): boolean {
  let filled = 0;
  for (const value of sheet.values[row] ?? []) if (value !== null && value !== "" && ++filled > 1) return false;
  return true;
}

/**
 * The first row that belongs to the next table below one: its header, with the headings above it. Tables that stand
 * beside each other have one header row and go on beside each other.
 */
export function endOf(sheet: SheetSnapshot, table: Candidate, tables: readonly Candidate[]): number {
  const next = tables.find(({ headerRow }) => headerRow > table.headerRow);
  if (next === undefined) return sheet.values.length;
  let end = next.topRow ?? next.headerRow;
  while (end > 0 && isSparse(sheet, end - 1)) end--;
  return end;
}
