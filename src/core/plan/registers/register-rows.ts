import { valueAt, type CellValue, type SheetSnapshot } from "../../workbook";
import { areaNumber } from "../area-number";
import type { RowKind, RowLayout } from "../plan";
import { squash } from "../squash";
import { definitionOf } from "./register";
import type { RegisterTable } from "./find-registers";

/** What must be known of a register to tell its rows apart. */
type Table = Pick<RegisterTable, "kind" | "headerRow" | "fields" | "headings">;

/** The kind of each row of a register, from the one below its header to before `end`. */
export function classifyRegisterRows(sheet: SheetSnapshot, table: Table, end: number): readonly RowLayout[] {
  const known = [...table.fields].map(([column, field]) => ({ column, field }));
  const banners = bannersOf(sheet, known.length);
  const rows: RowLayout[] = [];
  for (let row = table.headerRow + 1; row < end; row++)
    rows.push({
      row,
      kind: kindOf({ sheet, table, known, banners, last: lastOf(rows), isFirst: isBelowGap(rows) }, row),
    });
  return rows;
}

type Known = readonly { readonly column: number; readonly field: string }[];
type Place = {
  readonly sheet: SheetSnapshot;
  readonly table: Table;
  readonly known: Known;
  readonly banners: ReadonlySet<number>;
  readonly last: RowKind | null;
  /** Whether it stands right below a blank row. */
  readonly isFirst: boolean;
};

const lastOf = (rows: readonly RowLayout[]) => rows.at(-1)?.kind ?? null;
const isBelowGap = (rows: readonly RowLayout[]) => lastOf(rows) === "blank";

function kindOf(place: Place, row: number): RowKind {
  const { sheet, table, known, banners, last } = place;
  const filled = known.filter(({ column }) => !isNothing(valueAt(sheet, row, column)));
  const [first] = filled;
  if (first === undefined) return (sheet.values[row] ?? []).every(isNothing) ? "blank" : "note";
  if (banners.has(row)) return "heading";
  const words = String(valueAt(sheet, row, first.column)).trim();
  if (/^(?:grand |sub ?)?totals?\b[\s:]*$|^(?:total|number|count) (?:number )?of\b/i.test(words)) return "total";
  if (repeatsHeader(table, known, sheet, row)) return "repeated-header";
  if (saysNone(sheet, filled, row)) return "note";
  if (filled.length === 1) return kindOfOne(place, first, words);
  const subject = definitionOf(table.kind).subject;
  const isNamed = filled.some(({ field }) => subject.includes(field) || field === "number" || field === "actions");
  const valueOf = (field: string) => definitionOf(table.kind).columns[field]!.value;
  const isWords = filled.every(({ field }) => valueOf(field) === "text");
  if (!isNamed && isWords && (last === "data" || last === "continuation")) return "continuation";
  return "data";
}

/** "None", "Nil return", "No new escalations this month" where nothing else stands but a number. */
function saysNone(sheet: SheetSnapshot, filled: Known, row: number): boolean {
  const [only, ...others] = filled.filter(({ field }) => field !== "number");
  if (only === undefined || others.length > 0) return false;
  return NONE.test(squash(String(valueAt(sheet, row, only.column))));
}

const NONE =
  /^(?:none|nil|n a|nothing|not applicable|no (?:new |open |current |further )?(?:risks?|escalations?|challenges?|requests?|decisions?|actions?|evidence|projects?|issues?|feedback|entries))(?: (?:return|yet|to report|at present|currently|identified|received|recorded|raised|this \w+))*$/;

/** A row with one filled cell: words of the matter itself, a heading, the rest of the row above, or a note. */
function kindOfOne({ table, known, last, isFirst }: Place, { column, field }: Known[number], words: string): RowKind {
  const definition = definitionOf(table.kind);
  const leftmost = Math.min(...known.map((one) => one.column));
  if (column === leftmost && areaNumber(words) !== null) return "heading";
  if (/^(?:notes?|source|key|please|n\.?b\.?|updated|last updated|version|\*+)\b\s*[:*]?/i.test(words)) return "note";
  if (definition.subject.includes(field)) return isFirst && words.length > LONG ? "note" : "data";
  if (column === leftmost && field !== "number" && field !== "actions") return "heading";
  if (field === "number" || field === "actions") return "note";
  const isWords = definition.columns[field]!.value === "text";
  return isWords && (last === "data" || last === "continuation") ? "continuation" : "note";
}

/** A sentence that stands alone below a gap is a note and no row. */
const LONG = 120;

function repeatsHeader({ headings }: Table, known: Known, sheet: SheetSnapshot, row: number): boolean {
  const same = known.filter(({ column }) => {
    const cell = valueAt(sheet, row, column);
    return typeof cell === "string" && headings[column] !== "" && squash(cell) === squash(headings[column]!);
  });
  return same.length >= 2 && same.length * 2 >= known.length;
}

/** The rows in which a cell is merged over at least half of the columns. */
function bannersOf(sheet: SheetSnapshot, columns: number): ReadonlySet<number> {
  const wide = (sheet.merges ?? []).filter(
    (merge) => merge.rows === 1 && merge.columns > 1 && merge.columns * 2 >= columns,
  );
  return new Set(wide.map(({ row }) => row));
}

const isNothing = (cell: CellValue) => cell === null || (typeof cell === "string" && cell.trim() === "");
