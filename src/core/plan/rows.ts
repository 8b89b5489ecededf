import { valueAt, type CellValue, type SheetSnapshot } from "../workbook";
import { squash } from "./squash";
import type { ColumnLayout, RowKind, SheetLayout } from "./plan";

type Table = {
  readonly sheet: SheetSnapshot;
  readonly role: "actions" | "kpis";
  readonly headerRow: number;
  /** The columns that are understood. */
  readonly known: readonly ColumnLayout[];
  readonly banners: ReadonlySet<number>;
};

/** Says of each row below a header what it is. Only `data` rows are read as actions or measures. */
export function classifyRows(
  sheet: SheetSnapshot,
  headerRow: number,
  columns: readonly ColumnLayout[],
  role: "actions" | "kpis",
): SheetLayout["rows"] {
  const known = columns.filter(({ field }) => field !== null);
  const table = { sheet, role, headerRow, known, banners: bannerRows(sheet, columns) };
  const kinds = sheet.values.slice(headerRow + 1).map((_, i) => kindOf(table, headerRow + 1 + i));
  const lastData = kinds.lastIndexOf("data");
  return kinds.map((kind, i) => ({ row: headerRow + 1 + i, kind: kind === "heading" && i > lastData ? "note" : kind }));
}

function kindOf(table: Table, row: number): RowKind {
  const { sheet, known } = table;
  const filled = known.filter(({ column }) => isFilled(valueAt(sheet, row, column)));
  const [first] = filled;
  if (first === undefined) return (sheet.values[row] ?? []).some(isFilled) ? "note" : "blank";
  if (repeatsHeader(table, row)) return "repeated-header";
  if (isTotal(valueAt(sheet, row, first.column))) return "total";
  if (table.banners.has(row)) return "heading";
  if (filled.length === 1) return namesAnAction(sheet, row, first) ? "data" : "heading";
  return table.role === "actions" || filled.some(({ field }) => field === "name") ? "data" : "note";
}

const isFilled = (value: CellValue) => value !== null && !(typeof value === "string" && value.trim() === "");

/** At least two cells, and three fifths of the understood columns, say what the header says. */
function repeatsHeader({ sheet, headerRow, known }: Table, row: number): boolean {
  const words = (r: number, column: number) => squash(String(valueAt(sheet, r, column) ?? ""));
  const same = known.filter(
    ({ column }) => words(row, column) !== "" && words(row, column) === words(headerRow, column),
  );
  return same.length >= 2 && same.length * 5 >= known.length * 3;
}

function isTotal(value: CellValue): boolean {
  return (
    typeof value === "string" && /^(grand )?totals?\b[\s:]*$|^(total|number|count) (number )?of\b/i.test(value.trim())
  );
}

/** The rows in which a cell is merged over at least half of the table's columns: headings, never actions. */
function bannerRows(sheet: SheetSnapshot, columns: readonly ColumnLayout[]): ReadonlySet<number> {
  const banners = (sheet.merges ?? []).filter(
    (merge) => merge.rows === 1 && merge.columns > 1 && merge.columns * 2 >= columns.length,
  );
  return new Set(banners.filter(({ row, column }) => isFilled(valueAt(sheet, row, column))).map(({ row }) => row));
}

/** A row with nothing but a reference such as `1.4` or `SF-10` is an action that somebody has begun to enter. */
function namesAnAction(sheet: SheetSnapshot, row: number, only: ColumnLayout): boolean {
  const value = valueAt(sheet, row, only.column);
  const isRef = typeof value === "number" || /^[A-Za-z]{0,4}[-\s]?\d+([.\d]*)[a-z]?$/.test(String(value).trim());
  return only.field === "ref" && isRef;
}
