import { localRef, type SheetSnapshot } from "../../workbook";
import { kpiColumns, type KpiField } from "../columns";
import { readPeriod, type ReadPeriod } from "../dates/periods";
import { assignFields } from "../headings";
import type { ColumnLayout } from "../plan";
import { columnsOf, type Candidate } from "./candidate";

/** How many rows are looked at to see whether a column holds periods. */
const SAMPLE = 50;

type PeriodAt = (row: number, column: number) => ReadPeriod | null;

/** The row as the header of a table of measures, with periods across or down, or null when it is none. */
export function kpiTableAt(sheet: SheetSnapshot, headerRow: number, system: 1900 | 1904): Candidate | null {
  const cells = sheet.values[headerRow] ?? [];
  const fields = assignFields<KpiField>(cells, kpiColumns);
  const found = new Set(fields.values());
  if (!found.has("name")) return null;
  const periodAt: PeriodAt = (row, column) =>
    readPeriod(sheet.values[row]?.[column] ?? null, sheet.formats.get(localRef(row, column)) ?? "", system);
  const columns = columnsOf(cells, fields).map((column) => withPeriod(column, periodAt(headerRow, column.column)));
  const across = columns.filter(({ period }) => period !== undefined).length;
  const table = { role: "kpis" as const, headerRow, columns };
  if (across >= 2) {
    const why = `a column of measures and ${across} columns headed by periods`;
    return { ...table, layout: "wide", score: fields.size + across, why };
  }
  if (found.has("period") && found.has("value") && holdsPeriods(sheet, headerRow, columns, periodAt)) {
    const why = "columns for period, measure and value, one row for each value";
    return { ...table, layout: "long", score: fields.size + 4, why };
  }
  return null;
}

/** A column that has no other meaning and is headed by a period holds the values of that period. */
function withPeriod(column: ColumnLayout, read: ReadPeriod | null): ColumnLayout {
  if (column.field !== null || read === null) return column;
  const { period, isText } = read;
  return { ...column, header: isText ? column.header : period, field: "value", period, periodIsText: isText };
}

function holdsPeriods(
  sheet: SheetSnapshot,
  headerRow: number,
  columns: readonly ColumnLayout[],
  periodAt: PeriodAt,
): boolean {
  const column = columns.find(({ field }) => field === "period")?.column ?? -1;
  const rows = sheet.values.slice(headerRow + 1, headerRow + 1 + SAMPLE).map((_, i) => headerRow + 1 + i);
  const filled = rows.filter((row) => (sheet.values[row]?.[column] ?? null) !== null);
  const read = filled.filter((row) => periodAt(row, column) !== null);
  return read.length > 0 && read.length * 2 >= filled.length;
}
