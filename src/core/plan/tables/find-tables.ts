import { valueAt, type SheetSnapshot } from "../../workbook";
import { actionTableAt } from "./action-table";
import { blocksBeside } from "./blocks-beside";
import type { Candidate } from "./candidate";
import { headsVersions } from "./foreign";
import { kpiTableAt } from "./kpi-table";
import { isTitleRow } from "./measure-title";
import type { Wishes } from "./wishes";

/** Title blocks end well before this row; further down, a header stands below a blank row or a heading. */
export const HEADER_WITHIN = 60;

/** The least that must speak for a further table on a sheet: a few columns that are understood. */
const FURTHER_TABLE = 4;

/**
 * The tables of a sheet, from top to bottom. A header that repeats the one before it begins no table. Where the next
 * table begins, the one above it ends: what stands below says nothing of it, so the rows above are looked at once more
 * without.
 *
 * @param first a table that is there in any case: only rows below its header are looked at for more
 */
export function findTables(
  sheet: SheetSnapshot,
  system: 1900 | 1904,
  wishes: Wishes,
  first: Candidate | null = null,
): readonly Candidate[] {
  const search = { system, wishes };
  const tables: Candidate[] = first === null ? [] : [first];
  let from = first === null ? 0 : first.headerRow + 1;
  for (const next of headersIn(sheet, first, from, search)) {
    const last = tables.at(-1) ?? null;
    const cut = without(sheet, topOf(sheet, next));
    const isTable = (one: Candidate) =>
      (last === null || !sameColumns(one, last)) && next.headerRow - one.headerRow > 2 && holdsRows(cut, one);
    tables.push(...headersIn(cut, last, from, search).filter(isTable));
    const above = tables.at(-1);
    if (above === undefined || !sameColumns(next, above)) tables.push(next);
    from = next.headerRow + 1;
  }
  return tables.flatMap((table, i) => {
    const next = tables[i + 1];
    const own = next === undefined ? sheet : without(sheet, topOf(sheet, next));
    const alone = table === first || next === undefined ? table : tableAt(own, table.headerRow, system, wishes);
    const one = alone?.role === table.role && sameColumns(alone, table) ? alone : table;
    return blocksBeside(own, one, system, wishes) ?? [one];
  });
}

/** The sheet without its rows from one on. */
const without = (sheet: SheetSnapshot, end: number): SheetSnapshot => ({
  ...sheet,
  values: sheet.values.slice(0, end),
});

/** Whether a header has rows below it, and is not the upper part of another. */
const holdsRows = (sheet: SheetSnapshot, { headerRow }: Candidate): boolean =>
  sheet.values.some((_, row) => row > headerRow && !isSparse(sheet, row));

type Search = { readonly system: 1900 | 1904; readonly wishes: Wishes };

/**
 * The headers of tables in the rows from one on, those among them that repeat the one before.
 *
 * @param above the table to which those rows belong so far
 */
function headersIn(
  sheet: SheetSnapshot,
  above: Candidate | null,
  from: number,
  { system, wishes }: Search,
): readonly Candidate[] {
  const headers: Candidate[] = [];
  for (let row = from; row < sheet.values.length; row++) {
    const last = headers.at(-1) ?? above ?? undefined;
    const isBelow = row >= HEADER_WITHIN || (last !== undefined && row - last.headerRow > 2);
    // Below a table, another header of up to three rows stands under a blank row or a heading.
    if (isBelow && ![1, 2, 3].some((over) => isSparse(sheet, row - over))) continue;
    if (last !== undefined && row - last.headerRow <= 2 && holdsAnAction(sheet, row, last)) continue;
    const found =
      last && saysAgain(sheet, row, last) ? { ...last, headerRow: row } : tableAt(sheet, row, system, wishes);
    if (found === null) continue;
    if (last === undefined) headers.push(found);
    else if (row - last.headerRow <= 2) {
      if (last !== above && !sameColumns(found, last)) headers[headers.length - 1] = better(last, found)!;
    } else if (sameColumns(found, last) || (found.score >= FURTHER_TABLE && isSparse(sheet, (found.topRow ?? row) - 1)))
      headers.push(found);
  }
  return headers;
}

/**
 * Whether a row has the cells of a plan's header, below a heading or what stands above that: it need not be weighed
 * again. Of measures the title above may be another.
 */
function saysAgain(sheet: SheetSnapshot, row: number, { role, headerRow }: Candidate): boolean {
  const isSame = (one: number, other: number) => {
    const cells = sheet.values[other] ?? [];
    return (sheet.values[one] ?? []).every((cell, column) => cell === (cells[column] ?? null));
  };
  const isUpperSame = (isSparse(sheet, row - 1) && isSparse(sheet, headerRow - 1)) || isSame(row - 1, headerRow - 1);
  return role === "actions" && isUpperSame && isSame(row, headerRow);
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
    ...columns.flatMap(({ column, field, part, period, measure }) =>
      field === null && !part
        ? []
        : [`${column}${field}${part ?? period ?? ""}${measure?.name ?? ""}${measure?.at ?? ""}`],
    ),
  ].join();

/** A row with at most one filled cell, blank or a heading; or the title of a measure with what is said of it beside it. */
function isSparse(sheet: SheetSnapshot, row: number): boolean {
  let filled = 0;
  for (const value of sheet.values[row] ?? []) {
    if (value !== null && value !== "" && ++filled > MOST_OF_TITLE) return false;
  }
  return filled <= 1 || isTitleRow(sheet, row);
}

/** A title and its target, its unit and which way is better. */
const MOST_OF_TITLE = 4;

/**
 * The first row that belongs to the next table below one. Tables that stand beside each other have one header row and go
 * on beside each other.
 */
export function endOf(sheet: SheetSnapshot, table: Candidate, tables: readonly Candidate[]): number {
  const next = tables.find(({ headerRow }) => headerRow > table.headerRow);
  return next === undefined ? sheet.values.length : topOf(sheet, next);
}

/** The first row of a table: its header, with the headings above it. */
function topOf(sheet: SheetSnapshot, { topRow, headerRow }: Candidate): number {
  let top = topRow ?? headerRow;
  while (top > 0 && isSparse(sheet, top - 1)) top--;
  return top;
}
