import { valueAt, type SheetSnapshot } from "../../workbook";
import { partOfYear, readYear } from "../kpis/period-words";
import { partOf } from "../kpis/parts";
import { rowsBelow } from "../below-header";
import { periodsOfRows, yearColumn } from "../kpis/period-rows";
import type { TableColumn } from "../plan";
import type { Candidate } from "./candidate";
import type { ChosenFields } from "../headings";

/** How many rows are looked at: where a table is sorted by group, the second group begins late. */
const SAMPLE = 5_000;

/** A longer text is a remark, not the name of a group. */
const LONGEST = 60;

/** More columns of words tell no rows apart that fewer do not. */
const MOST = 8;

/** A rating differs from row to row and comes again, but it is a result, not a group. */
const RATING =
  /^(r|a|g|b|red|amber|yellow|green|blue|gr[ea]y|black|on track|off track|at risk|met|not met|improving|declining|stable|worse|better|same|up|down|yes|no|y|n|[↑↓→↗↘▲▼]+)$/i;

/** "Type" heads units or groups. */
const UNIT =
  /%|£|(?<![a-z])(per ?cent(age)?|pct|numbers?|no|counts?|rates?|ratios?|integer|decimal|days|weeks|months|pounds)(?![a-z])/i;

/** Columns that are something else in most tables, and a group where they tell rows apart. */
const OPEN: readonly (string | null)[] = [null, "area", "comparator", "unit"];

/**
 * The same table with its breakdowns: where rows of one measure repeat each period (or stand in several rows, with periods
 * across), and a column of words that is not understood tells them apart, its words are groups. To read the rows as one
 * series would put one group's value on the board for another's.
 *
 * @param chosen the columns for which somebody chose a meaning, which stay as they are
 */
export function withBreakdowns(
  sheet: SheetSnapshot,
  table: Candidate,
  system: 1900 | 1904,
  chosen: ChosenFields,
): Candidate {
  const repeated = repeatedRows(sheet, table, system);
  if (repeated.length === 0) return table;
  const open = openColumns(sheet, table, chosen)
    .filter((column) => holdsGroups(sheet, column, repeated, table.layout === "long"))
    .slice(0, MOST);
  const groups = [
    ...open.map((column) => [column]),
    ...open.flatMap((one, i) => open.slice(i + 1).map((other) => [one, other])),
    ...(open.length > 2 ? [open] : []),
  ];
  const found = groups.find((columns) => tellApart(sheet, columns, repeated, table.layout === "long"));
  if (found === undefined) return table;
  const others = table.columns.filter(({ column }) => !found.includes(column));
  const groupColumns = found.map((column) => {
    const header = table.columns.find((one) => one.column === column)?.header ?? "";
    return { column, header, field: "cohort" as const };
  });
  return { ...table, columns: [...others, ...groupColumns].sort((a, b) => a.column - b.column) };
}

/** Rows of one measure, its known groups and one period. */
type Rows = { readonly name: string; readonly rows: readonly number[] };

/** The rows that stand for the same measure and period as others. */
function repeatedRows(sheet: SheetSnapshot, { headerRow, columns, layout }: Candidate, system: 1900 | 1904): Rows[] {
  const of = (field: string) =>
    columns.filter((one) => one.field === field && one.period === undefined).map(({ column }) => column);
  const [nameColumn] = of("name");
  const [periodColumn] = of("period");
  if (nameColumn === undefined || (layout === "long" && periodColumn === undefined)) return [];
  const values = columns.filter(({ field }) => field === "value").map(({ column }) => column);
  const rows = rowsBelow(sheet, headerRow, SAMPLE);
  const periods =
    layout === "long" ? periodsOfRows(sheet, periodColumn!, yearColumn(columns), rows, system) : undefined;
  const groups = new Map<string, { name: string; rows: number[] }>();
  let name = "";
  for (const row of rows) {
    name = wordsAt(sheet, row, nameColumn) || name;
    const period = periods === undefined ? "" : periods.get(row)?.period;
    if (period === undefined || name === "" || !values.some((column) => wordsAt(sheet, row, column) !== "")) continue;
    const known = [name, ...of("cohort").map((column) => wordsAt(sheet, row, column))].join("\n");
    const group = groups.get(`${known}\n${period}`) ?? { name: known, rows: [] };
    group.rows.push(row);
    groups.set(`${known}\n${period}`, group);
  }
  return [...groups.values()].filter((group) => group.rows.length > 1);
}

const wordsAt = (sheet: SheetSnapshot, row: number, column: number) => String(valueAt(sheet, row, column) ?? "").trim();

/** The columns that may tell rows apart, those without a meaning first; before the values they need no heading. */
function openColumns(sheet: SheetSnapshot, table: Candidate, chosen: ChosenFields): readonly number[] {
  const { columns, headerRow } = table;
  const open = columns.filter((column) => isOpen(column, table, chosen));
  const byMeaning = OPEN.flatMap((field) => open.filter((one) => one.field === field).map(({ column }) => column));
  const last = Math.min(...columns.flatMap(({ field, column }) => (field === "value" ? [column] : [])));
  const bare = (sheet.values[headerRow] ?? []).flatMap((value, column) => {
    const isBare = column < last && !chosen.has(column) && columns.every((one) => one.column !== column);
    return isBare && (value === null || value === "") ? [column] : [];
  });
  return [...bare, ...byMeaning];
}

function isOpen({ column, header, field, period }: TableColumn, { columns }: Candidate, chosen: ChosenFields) {
  if (period !== undefined || chosen.has(column) || header.trim() === "" || partOf(header) === "other") return false;
  return column !== yearColumn(columns) && OPEN.includes(field);
}

/**
 * Whether all the rows hold short words in the column that are neither ratings nor periods. Where each row is one value,
 * parts of a value and units are no groups; across, the rows that they name are put together as one measure.
 */
function holdsGroups(sheet: SheetSnapshot, column: number, repeated: readonly Rows[], isLong: boolean): boolean {
  const words = new Set<string>();
  for (const { rows } of repeated)
    for (const row of rows) {
      const value = valueAt(sheet, row, column);
      if (typeof value !== "string" || value.trim() === "" || value.length > LONGEST) return false;
      words.add(value.trim());
    }
  const are = (test: (word: string) => boolean) => [...words].every(test);
  const isPart = (word: string) => ["numerator", "denominator", "target", "other"].includes(partOf(word) ?? "");
  return (
    words.size > 1 &&
    !are((word) => RATING.test(word)) &&
    !are(isTime) &&
    !(isLong && (are(isPart) || are((word) => UNIT.test(word))))
  );
}

const isTime = (word: string) => partOfYear(word) !== null || readYear(word) !== null;

/**
 * Whether the columns' words are different in the rows of (nearly) each measure and period: a row that stands twice by
 * mistake does not hide the groups. Where periods run down, the words come again from period to period.
 */
function tellApart(
  sheet: SheetSnapshot,
  columns: readonly number[],
  repeated: readonly Rows[],
  comeAgain: boolean,
): boolean {
  const wordsOf = (row: number) => columns.map((column) => wordsAt(sheet, row, column).toLowerCase()).join("\n");
  const told = repeated.filter(({ rows }) => new Set(rows.map(wordsOf)).size === rows.length);
  if (told.length * 10 < repeated.length * 9) return false;
  if (!comeAgain) return true;
  const series = new Set(repeated.flatMap(({ name, rows }) => rows.map((row) => `${name}\n${wordsOf(row)}`)));
  const count = repeated.reduce((sum, { rows }) => sum + rows.length, 0);
  return count * 2 >= series.size * 3;
}
