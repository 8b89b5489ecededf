import { cellRef, localRef, valueAt, type CellValue, type SheetSnapshot } from "../../workbook";
import { kpiColumns, type KpiField } from "../columns";
import { assignFields } from "../headings";
import { partOf } from "../kpis/parts";
import { readPeriodWords, partOfYear } from "../kpis/period-words";
import { periodsOfRows, rowsBelow, yearColumn } from "../kpis/period-rows";
import { readValue } from "../kpis/read-value";
import type { ColumnLayout, MeasureOfColumn } from "../plan";
import { squash } from "../squash";
import { columnsOf, type Candidate } from "./candidate";
import { labelsAbove } from "./header-labels";
import { detailsBelow, titleOf } from "./measure-title";

/** How many rows are looked at to see what the columns hold. */
const SAMPLE = 60;

/** What heads a column of periods, besides nothing at all. */
const PERIOD_HEADING =
  /^(month|months|period|periods|reporting period|date|quarter|term|year|academic year|financial year|week|week ending|month ending|as at|reporting month|kpi|measure|indicator|)$/;

type Column = ColumnLayout & { readonly isNumbers: boolean; readonly isWords: boolean };

/**
 * The row as the header of a table with periods down: one measure under its title or the sheet's name, or measures across.
 * A column of words beside the periods that is no comment makes its rows records of something else, not values.
 */
export function periodsDownAt(sheet: SheetSnapshot, headerRow: number, system: 1900 | 1904): Candidate | null {
  const cells = sheet.values[headerRow] ?? [];
  const first = cells.findIndex((value, column) => isPeriodColumn(sheet, headerRow, column, value, system));
  if (first < 0) return null;
  const headed = columnsOf(cells, assignFields<KpiField>(cells, kpiColumns)).filter(({ column }) => column !== first);
  if (headed.length === 0 || headed.some(({ header }) => isNoHeading(header))) return null;
  const years = yearColumn(headed);
  const rows = [...periodsOfRows(sheet, first, years, rowsBelow(sheet, headerRow, SAMPLE), system).keys()];
  if (rows.length < 2) return null;
  const columns = headed.map((column) => contentOf(sheet, column, rows));
  const values = columns.filter(({ isNumbers, column }) => isNumbers && column !== years);
  const stray = columns.some(
    ({ isWords, field, header }) => isWords && !isDescribing(field) && partOf(header) !== "other",
  );
  if (values.length === 0 || stray) return null;
  const period: ColumnLayout = { column: first, header: String(cells[first] ?? ""), field: "period" };
  const rest = columns
    .filter((column) => !values.includes(column))
    .map(({ column, header }) => ({ column, header, field: null }));
  return tableOf(sheet, headerRow, [period, ...rest], values);
}

function tableOf(
  sheet: SheetSnapshot,
  headerRow: number,
  others: readonly ColumnLayout[],
  values: readonly Column[],
): Candidate {
  const groups = labelsAbove(sheet, headerRow - 1, others[0]!.column);
  const kinds = values.map(({ header, field }) => partOf(header) ?? (field === "target" ? "target" : null));
  const grouped =
    headerRow > 0 &&
    values.length > 1 &&
    kinds.every((kind, i) => kind !== null && typeof groups[values[i]!.column]?.value === "string");
  const single =
    !grouped && kinds.filter((kind) => kind === "value").length === 1 && kinds.every((kind) => kind !== null);
  const sorted = (columns: readonly ColumnLayout[]) => [...columns].sort((a, b) => a.column - b.column);
  const table = { role: "kpis" as const, headerRow };
  if (single) {
    const { name, at, details, why } = titleOf(sheet, headerRow);
    const below = detailsBelow(sheet, headerRow, others[0]!.column);
    const columns = values.map((column, i): ColumnLayout => {
      const own = kinds[i] === "value" ? below.map(({ row, field }) => ({ row, field, column: column.column })) : [];
      return valueColumn(column, kinds[i]!, { name, at, details: [...details, ...own] });
    });
    return { ...table, columns: sorted([...others, ...columns]), layout: "one-measure", score: 6, why };
  }
  const below = detailsBelow(sheet, headerRow, others[0]!.column);
  const measures = values.map((column, i): ColumnLayout => {
    const label = grouped ? groups[column.column]! : null;
    const at =
      label === null ? cellRef(sheet.name, headerRow, column.column) : cellRef(sheet.name, headerRow - 1, label.from);
    const details = below.map(({ row, field }) => ({ row, field, column: column.column }));
    const name =
      label === null
        ? `${prefixOf(sheet, headerRow, column.column)}${column.header.trim()}`
        : String(label.value).trim();
    return valueColumn(column, grouped ? kinds[i]! : "value", {
      name,
      at,
      details: grouped && kinds[i] !== "value" ? [] : details,
    });
  });
  const count = new Set(measures.map(({ measure }) => measure?.name)).size;
  const why = `${count === 1 ? "one measure" : `${count} measures`} across, periods down`;
  return {
    ...table,
    ...(grouped && { topRow: headerRow - 1 }),
    columns: sorted([...others, ...measures]),
    layout: count === 1 ? "one-measure" : "across",
    score: 5 + Math.min(count, 10),
    why,
  };
}

function valueColumn({ column, header }: Column, kind: string, measure: MeasureOfColumn): ColumnLayout {
  const field = kind === "other" ? null : (kind as KpiField);
  return { column, header, field, ...(field !== null && { measure }) };
}

/** A heading that is merged over several columns names what their measures have in common. */
function prefixOf(sheet: SheetSnapshot, headerRow: number, column: number): string {
  const merge = (sheet.merges ?? []).find(
    (one) =>
      one.row === headerRow - 1 &&
      one.rows === 1 &&
      one.columns > 1 &&
      one.column > 0 &&
      column >= one.column &&
      column < one.column + one.columns,
  );
  const value = merge ? valueAt(sheet, merge.row, merge.column) : null;
  return typeof value === "string" && value.trim() !== "" ? `${value.trim()} – ` : "";
}

function isPeriodColumn(
  sheet: SheetSnapshot,
  headerRow: number,
  column: number,
  heading: CellValue,
  system: 1900 | 1904,
): boolean {
  if (heading !== null && (typeof heading !== "string" || !PERIOD_HEADING.test(squash(heading)))) return false;
  if (heading === null && column > 0) return false;
  const next = [1, 2, 3].map((i) => ({ value: valueAt(sheet, headerRow + i, column), row: headerRow + i }));
  return next.some(({ value, row }) => {
    const format = sheet.formats.get(localRef(row, column)) ?? "";
    return partOfYear(value) !== null || readPeriodWords(value, format, system) !== null;
  });
}

/** Numbers and periods are no headings of a measure. */
function isNoHeading(header: string): boolean {
  return /^[\d\s.,%£-]*$/.test(header) ? header.trim() !== "%" : readPeriodWords(header, "", 1900) !== null;
}

function isDescribing(field: ColumnLayout["field"]): boolean {
  return (
    field === "comment" || field === "source" || field === "leads" || field === "frequency" || field === "definition"
  );
}

function contentOf(sheet: SheetSnapshot, column: ColumnLayout, rows: readonly number[]): Column {
  const cells = rows.map((row) => ({ value: valueAt(sheet, row, column.column), ref: localRef(row, column.column) }));
  const filled = cells.filter(({ value }) => value !== null && value !== "");
  const read = filled.filter(
    ({ value, ref }) => sheet.errors.has(ref) || readValue(value, sheet.formats.get(ref) ?? "") !== null,
  );
  const isNumbers = filled.length > 0 && read.length * 2 > filled.length;
  return { ...column, isNumbers, isWords: filled.length > 0 && !isNumbers };
}
