import { isBlank, valueAt, type SheetSnapshot } from "../../workbook";
import type { TableColumn, RowKind, SheetLayout } from "../plan";
import { yearSaid } from "./matrix-places";
import { partOfYear } from "./period-words";
import { periodsOfRows, yearColumn } from "./period-rows";

/**
 * The kinds of the rows of a table with periods down: data where the period's column names something and a value stands
 * beside it; rows with a target or baseline of the measures, closing notes and totals are none.
 *
 * @param end the first row that cannot belong to the table
 */
export function classifyPeriodRows(
  sheet: SheetSnapshot,
  headerRow: number,
  columns: readonly TableColumn[],
  end: number,
  system: 1900 | 1904,
): SheetLayout["rows"] {
  const period = columns.find(({ field }) => field === "period")?.column ?? 0;
  const values = columns.filter(({ measure }) => measure !== undefined).map(({ column }) => column);
  const details = new Set(columns.flatMap(({ measure }) => measure?.details ?? []).map(({ row }) => row));
  const rows = sheet.values.slice(headerRow + 1, end).map((_, i) => headerRow + 1 + i);
  const periods = periodsOfRows(sheet, period, yearColumn(columns), rows, system);
  const isFilled = (row: number, column: number) => ![null, ""].includes(valueAt(sheet, row, column) as string | null);
  return rows.map((row) => ({ row, kind: kindOf(row) }));

  function kindOf(row: number): RowKind {
    if (details.has(row)) return "note";
    if (periods.has(row)) return "data";
    const words = valueAt(sheet, row, period);
    if (typeof words === "string" && isTotal(words)) return "total";
    const valued = values.some((column) => isFilled(row, column));
    if (words !== null && words !== "") return valued && rowIsInside(row) ? "data" : "note";
    return (sheet.values[row] ?? []).some((_, column) => isFilled(row, column)) ? "note" : "blank";
  }

  /** Between the periods of the table a row with a value and an unknown period is a value that cannot be placed. */
  function rowIsInside(row: number): boolean {
    const last = [...periods.keys()].at(-1) ?? -1;
    return row < last;
  }
}

/**
 * The kinds of the rows of a block with years one way and their parts the other: data where the row names its year or part,
 * and a row that its column says to be a target or a number of the year above; totals, targets and notes are none.
 */
export function classifyMatrixRows(
  sheet: SheetSnapshot,
  headerRow: number,
  columns: readonly TableColumn[],
  end: number,
): SheetLayout["rows"] {
  const labels = columns.find(({ field }) => field === "period")?.column ?? 0;
  const kinds = columns.find(({ field }) => field === "cohort")?.column;
  const values = columns.filter(({ half }) => half !== undefined);
  const isOfYear = values[0]?.half === "part";
  const isFilled = (row: number, column: number) => !isBlank(valueAt(sheet, row, column));
  const kindOf = (row: number): RowKind => {
    const label = valueAt(sheet, row, labels);
    if (isOfYear ? yearSaid(label) !== null : partOfYear(label) !== null) return "data";
    if (typeof label === "string" && isTotal(label)) return "total";
    const valued = values.some(({ column }) => isFilled(row, column));
    if (isBlank(label) && valued && kinds !== undefined && isFilled(row, kinds)) return "data";
    return (sheet.values[row] ?? []).every(isBlank) ? "blank" : "note";
  };
  return sheet.values
    .slice(headerRow + 1, end)
    .map((_, i) => ({ row: headerRow + 1 + i, kind: kindOf(headerRow + 1 + i) }));
}

const isTotal = (words: string) =>
  /^(grand )?totals?\b|^(average|avg|mean|median|ytd|year to date)\b/i.test(words.trim());
