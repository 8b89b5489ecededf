import { valueAt, type CellValue, type SheetSnapshot } from "../workbook";
import { areaNumber } from "./area-number";
import { withoutStrangers } from "./below-table";
import type { ActionField } from "./columns";
import type { TableColumn, RowKind, SheetLayout } from "./plan";
import { isReference } from "./references";
import { squash } from "./squash";
import { readActionStatus, readImpactStatus } from "./statuses";

type Table = {
  readonly sheet: SheetSnapshot;
  readonly role: "actions" | "kpis";
  readonly headerRow: number;
  /** The columns that are understood. */
  readonly known: readonly TableColumn[];
  readonly banners: ReadonlySet<number>;
};

/**
 * Says of each row below a header what it is. Only `data` rows are actions or measures of their own; a `continuation`
 * belongs to the row above.
 *
 * @param end the first row that cannot belong to the table: the next table's first row, or one past the sheet's last
 */
export function classifyRows(
  sheet: SheetSnapshot,
  headerRow: number,
  columns: readonly TableColumn[],
  role: "actions" | "kpis",
  end = sheet.values.length,
): SheetLayout["rows"] {
  const known = columns.filter(({ field }) => field !== null);
  const table = { sheet, role, headerRow, known, banners: bannerRows(sheet, columns) };
  const bottom = sheet.tables.find(({ block }) => block.row === headerRow)?.block;
  const rows = sheet.values.slice(headerRow + 1, end).map((_, i) => headerRow + 1 + i);
  const kinds: RowKind[] = [];
  for (const row of rows) {
    const kind = kindOf(table, row);
    const outside = bottom !== undefined && row >= bottom.row + bottom.rows && kind !== "blank";
    const orphan = kind === "continuation" && !continues(kinds);
    const unnamed = kind === "data" && !isNamed(table, row) && !continues(kinds);
    kinds.push(outside || orphan || unnamed ? "note" : kind);
  }
  const own = withoutStrangers(
    table,
    kinds.map((kind, i) => ({ row: headerRow + 1 + i, kind })),
  );
  const lastData = own.map(({ kind }) => kind).lastIndexOf("data");
  return own.map(({ row, kind }, i) => ({ row, kind: kind === "heading" && i > lastData ? "note" : kind }));
}

function kindOf(table: Table, row: number): RowKind {
  const { sheet, known } = table;
  const filled = known.filter(({ column }) => isFilled(valueAt(sheet, row, column)));
  const [first] = filled;
  if (first === undefined) return (sheet.values[row] ?? []).some(isFilled) ? "note" : "blank";
  if (repeatsHeader(table, row)) return "repeated-header";
  if (isTotal(valueAt(sheet, row, first.column), table.role)) return "total";
  if (table.banners.has(row)) return "heading";
  return table.role === "actions" ? actionKind(sheet, row, filled) : kpiKind(filled);
}

function kpiKind(filled: readonly TableColumn[]): RowKind {
  if (filled.length === 1) return "heading";
  return filled.some(({ field }) => field === "name" || field === "cohort") ? "data" : "note";
}

/** What a row must hold besides words to be an action: somebody, some day or some state. */
const OF_AN_ACTION: readonly TableColumn["field"][] = ["actionStatus", "impactStatus", "leads", "due"];

function actionKind(sheet: SheetSnapshot, row: number, filled: readonly TableColumn[]): RowKind {
  const has = (field: ActionField) => filled.some((column) => column.field === field);
  const ref = filled.find(({ field }) => field === "ref");
  const value = ref ? valueAt(sheet, row, ref.column) : null;
  const referenced = typeof value === "number" || (typeof value === "string" && isReference(value));
  if (referenced) return "data";
  if (filled.some((column) => isKeyTo(column, valueAt(sheet, row, column.column)))) return "note";
  if (filled.length === 1) {
    const alone = filled[0]!.column === 0 || has("ref") || has("title") || has("area");
    const named = areaNumber(String(valueAt(sheet, row, filled[0]!.column)).trim()) !== null;
    return alone || named ? "heading" : "continuation";
  }
  if (filled.some(({ field }) => OF_AN_ACTION.includes(field)) && (has("title") || ref !== undefined)) return "data";
  if (has("actionStatus") || has("impactStatus")) return "data";
  if (ref !== undefined) return "note";
  return has("title") ? "data" : "continuation";
}

/** A row named as a state of the scheme is named explains it: no action is called so. */
function isKeyTo({ field }: TableColumn, value: CellValue): boolean {
  const names = field === "ref" || field === "title";
  return (
    names && typeof value === "string" && Boolean(readActionStatus(value)?.exact || readImpactStatus(value)?.exact)
  );
}

/** A continuation follows an action, another continuation or, after a page break, a repeated header; never a gap. */
function continues(kinds: readonly RowKind[]): boolean {
  let last = kinds.length - 1;
  while (kinds[last] === "repeated-header") last--;
  return kinds[last] === "data" || kinds[last] === "continuation";
}

/** Whether a row has a reference or words of an action; below a gap, states alone are a key to them. */
function isNamed({ sheet, known, role }: Table, row: number): boolean {
  const names = known.filter(({ field }) => field === "ref" || field === "title");
  return role !== "actions" || names.some(({ column }) => isFilled(valueAt(sheet, row, column)));
}

const isFilled = (value: CellValue) => value !== null && !(typeof value === "string" && value.trim() === "");

/** At least two cells, and three fifths of the understood columns, say what the header says. */
function repeatsHeader({ sheet, headerRow, known }: Table, row: number): boolean {
  const same = known.filter(({ column }) =>
    saysTheSame(valueAt(sheet, row, column), valueAt(sheet, headerRow, column)),
  );
  return same.length >= 2 && same.length * 5 >= known.length * 3;
}

function saysTheSame(cell: CellValue, heading: CellValue): boolean {
  const [text, head] = [String(cell ?? ""), String(heading ?? "")];
  // Spared, as nearly all cells are longer: what is said the same way is not twice as long.
  if (text === "" || text.length > 2 * head.length + 20) return false;
  const words = squash(text);
  return words !== "" && words === squash(head);
}

/** "Number of actions" below a plan is a total; among measures it is the name of one. */
function isTotal(value: CellValue, role: Table["role"]): boolean {
  if (typeof value !== "string") return false;
  if (/^(grand )?totals?\b[\s:]*$/i.test(value.trim())) return true;
  return role === "actions" && /^(total|number|count) (number )?of\b/i.test(value.trim());
}

/** The rows in which a cell is merged over at least half of the table's columns: headings, never actions. */
function bannerRows(sheet: SheetSnapshot, columns: readonly TableColumn[]): ReadonlySet<number> {
  const banners = (sheet.merges ?? []).filter(
    (merge) => merge.rows === 1 && merge.columns > 1 && merge.columns * 2 >= columns.length,
  );
  return new Set(banners.filter(({ row, column }) => isFilled(valueAt(sheet, row, column))).map(({ row }) => row));
}
