import { valueAt, type SheetSnapshot } from "../workbook";
import { squash } from "./columns";
import type { ColumnLayout, RowKind, SheetLayout } from "./plan";

/** Says of each row below a header what it is. Only `data` rows are read as actions or measures. */
export function classifyRows(
  sheet: SheetSnapshot,
  headerRow: number,
  columns: readonly ColumnLayout[],
  role: "actions" | "kpis",
): SheetLayout["rows"] {
  const kinds = sheet.values
    .slice(headerRow + 1)
    .map((_, i) => kindOf(sheet, headerRow + 1 + i, headerRow, columns, role));
  const lastData = kinds.lastIndexOf("data");
  return kinds.map((kind, i) => ({ row: headerRow + 1 + i, kind: kind === "heading" && i > lastData ? "note" : kind }));
}

function kindOf(
  sheet: SheetSnapshot,
  row: number,
  headerRow: number,
  columns: readonly ColumnLayout[],
  role: "actions" | "kpis",
): RowKind {
  const known = columns.filter(({ field }) => field !== null);
  const filled = known.filter(({ column }) => isFilled(sheet, row, column));
  if (filled.length === 0) return anythingIn(sheet, row) ? "note" : "blank";
  if (repeatsHeader(sheet, row, headerRow, known)) return "repeated-header";
  if (isTotal(sheet, row, filled[0]!.column)) return "total";
  if (isBanner(sheet, row, columns)) return "heading";
  if (role === "kpis")
    return filled.some(({ field }) => field === "name") && filled.length > 1
      ? "data"
      : filled.length > 1
        ? "note"
        : "heading";
  return filled.length > 1 || namesAnAction(sheet, row, filled[0]!) ? "data" : "heading";
}

const isFilled = (sheet: SheetSnapshot, row: number, column: number) => {
  const value = valueAt(sheet, row, column);
  return value !== null && !(typeof value === "string" && value.trim() === "");
};

const anythingIn = (sheet: SheetSnapshot, row: number) =>
  (sheet.values[row] ?? []).some((_, column) => isFilled(sheet, row, column));

function repeatsHeader(sheet: SheetSnapshot, row: number, headerRow: number, known: readonly ColumnLayout[]): boolean {
  const words = (r: number, column: number) => squash(String(valueAt(sheet, r, column) ?? ""));
  const same = known.filter(
    ({ column }) => words(row, column) !== "" && words(row, column) === words(headerRow, column),
  );
  return same.length >= 2 && same.length * 5 >= known.length * 3;
}

function isTotal(sheet: SheetSnapshot, row: number, column: number): boolean {
  const value = valueAt(sheet, row, column);
  return (
    typeof value === "string" && /^(grand )?totals?\b[\s:]*$|^(total|number|count) (number )?of\b/i.test(value.trim())
  );
}

/** A cell merged over at least half of the table's columns is a heading, never an action. */
function isBanner(sheet: SheetSnapshot, row: number, columns: readonly ColumnLayout[]): boolean {
  return (sheet.merges ?? []).some(
    (merge) =>
      merge.row === row &&
      merge.rows === 1 &&
      merge.columns * 2 >= columns.length &&
      merge.columns > 1 &&
      isFilled(sheet, row, merge.column),
  );
}

/** A row with nothing but a reference such as `1.4` or `SF-10` is an action that somebody has begun to enter. */
function namesAnAction(sheet: SheetSnapshot, row: number, only: ColumnLayout): boolean {
  const value = valueAt(sheet, row, only.column);
  return (
    only.field === "ref" &&
    (typeof value === "number" || /^[A-Za-z]{0,4}[-\s]?\d+([.\d]*)[a-z]?$/.test(String(value).trim()))
  );
}
