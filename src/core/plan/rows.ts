import { isBlank, localRef, valueAt, type CellValue, type SheetSnapshot } from "../workbook";
import { areaNumber } from "./area-number";
import { sayingReader } from "./areas/row-sayings";
import { withoutStrangers } from "./below-table";
import type { ActionField } from "./columns";
import { labelledIn } from "./labelled-row";
import type { RowSaying, TableColumn, RowKind, SheetLayout } from "./plan";
import { noAction, sortsEntries, type RowTexts } from "./no-action-rows";
import { isReference, leadingReference } from "./references";
import { saysWhat, squash } from "./squash";
import { isWording } from "./statuses";

type Table = {
  readonly sheet: SheetSnapshot;
  readonly role: "actions" | "kpis";
  readonly headerRow: number;
  /** The columns that are understood. */
  readonly known: readonly TableColumn[];
  /** What the header says above each of them, as `squash` leaves it. */
  readonly headings: readonly string[];
  readonly banners: ReadonlySet<number>;
  /** The first column that has a heading, understood or not. */
  readonly leftmost: number;
  /** There is no column for references; they lead the words of most actions. */
  readonly numbered: boolean;
  /** The column that says of each row what sort of entry it is. */
  readonly sorts: number | undefined;
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
  const table = {
    sheet,
    role,
    headerRow,
    known,
    headings: known.map(({ column }) => squash(String(valueAt(sheet, headerRow, column) ?? ""))),
    banners: bannerRows(sheet, columns),
    leftmost: columns[0]?.column ?? 0,
    sorts: columns.find(({ header, field }) => field === null && sortsEntries(header))?.column,
    numbered: role === "actions" && leadsWithReferences(sheet, headerRow, known),
  };
  const bottom = sheet.tables.find(({ block }) => block.row === headerRow)?.block;
  const rows = sheet.values.slice(headerRow + 1, end).map((_, i) => headerRow + 1 + i);
  const kinds: RowKind[] = [];
  const labelled = new Map<number, ActionField>();
  const says = new Map<number, readonly RowSaying[]>();
  const sayings = sayingReader();
  for (const row of rows) {
    const ofArea = role === "actions" ? sayings(sheet.values[row] ?? [], opensArea(kinds)) : null;
    if (ofArea !== null) {
      says.set(row, ofArea);
      kinds.push("note");
      continue;
    }
    const said = role === "actions" && continues(kinds) ? labelledIn(sheet.values[row] ?? []) : null;
    if (said !== null) labelled.set(row, said.field);
    const kind = said === null ? kindOf(table, row) : "continuation";
    const outside = bottom !== undefined && row >= bottom.row + bottom.rows && kind !== "blank";
    const orphan = kind === "continuation" && !continues(kinds);
    const unnamed = kind === "data" && !isNamed(table, row) && !continues(kinds);
    kinds.push(outside || orphan || unnamed ? "note" : kind);
  }
  const own = withoutStrangers(
    table,
    kinds.map((kind, i) => ({ row: headerRow + 1 + i, kind })),
  );
  return toldApart(own, labelled, says);
}

/** Whether no action stands between a row and the heading above it, or the header. */
function opensArea(kinds: readonly RowKind[]): boolean {
  for (let i = kinds.length - 1; i >= 0; i--) {
    if (kinds[i] === "heading") return true;
    if (kinds[i] === "data" || kinds[i] === "continuation" || kinds[i] === "total") return false;
  }
  return true;
}

/** The rows of a table, of which headings below the last action are notes, and those with a label of their own say what it names. */
function toldApart(
  rows: SheetLayout["rows"],
  labelled: ReadonlyMap<number, ActionField>,
  says: ReadonlyMap<number, readonly RowSaying[]>,
): SheetLayout["rows"] {
  const lastData = rows.map(({ kind }) => kind).lastIndexOf("data");
  return rows.map(({ row, kind }, i): SheetLayout["rows"][number] => {
    const field = kind === "continuation" ? labelled.get(row) : undefined;
    const ofArea = says.get(row);
    return {
      row,
      kind: kind === "heading" && i > lastData ? "note" : kind,
      ...(field && { field }),
      ...(ofArea && { says: ofArea }),
    };
  });
}

/** So many rows show how a table is numbered. */
const SAMPLE = 100;

function leadsWithReferences(sheet: SheetSnapshot, headerRow: number, known: readonly TableColumn[]): boolean {
  const title = known.find(({ field }) => field === "title");
  if (title === undefined || known.some(({ field }) => field === "ref")) return false;
  const texts = sheet.values.slice(headerRow + 1, headerRow + 1 + SAMPLE).flatMap((cells) => {
    const value = cells[title.column] ?? null;
    return typeof value === "string" && value.trim() !== "" ? [value] : [];
  });
  return texts.filter((text) => leadingReference(text) !== null).length * 5 >= texts.length * 3;
}

function kindOf(table: Table, row: number): RowKind {
  const { sheet, known } = table;
  const first = known.find(({ column }) => !isBlank(valueAt(sheet, row, column)));
  if (first === undefined) return emptyKind(table, row);
  if (row === table.headerRow + 1 && numbersColumns(sheet.values[row] ?? [])) return "note";
  if (repeatsHeader(table, row)) return "repeated-header";
  if (isTotal(valueAt(sheet, row, first.column), table.role)) return "total";
  if (table.banners.has(row)) return "heading";
  const filled = known.filter(({ column }) => holdsAnything(sheet, row, column));
  const none = table.role === "actions" ? noAction(textsOf(table, row, filled), row <= table.headerRow + 2) : null;
  if (none !== null && (none !== "total" || filled.length > 1)) return none;
  return table.role === "actions" ? actionKind(table, row, filled) : kpiKind(filled);
}

function textsOf({ sheet, sorts }: Table, row: number, filled: readonly TableColumn[]): RowTexts {
  const textAt = (column: number) => String(valueAt(sheet, row, column) ?? "").trim();
  const of = (field: ActionField) => {
    const place = filled.find((one) => one.field === field);
    return place === undefined ? "" : textAt(place.column);
  };
  const dated = filled.some(({ field }) => field === "due" || field === "revisedDue" || field === "start");
  return {
    ref: of("ref"),
    title: of("title"),
    dated,
    sort: sorts === undefined ? "" : textAt(sorts),
    filled: () => filled.map(({ column }) => textAt(column)),
  };
}

/** "(1) (2) (3) …", "1 2 3 …" or "A B C …" right below the headings numbers the columns. */
function numbersColumns(cells: readonly CellValue[]): boolean {
  const marks = cells
    .filter((cell) => !isBlank(cell))
    .map((cell) =>
      String(cell)
        .trim()
        .replace(/^[([](.*)[)\]]$/, "$1"),
    );
  const isRun = (first: string) => marks.every((mark, i) => mark.toLowerCase() === nth(first, i));
  return marks.length >= FEWEST_NUMBERED && (isRun("1") || isRun("a"));
}

const FEWEST_NUMBERED = 3;
const nth = (first: string, i: number) =>
  first === "1" ? String(i + 1) : String.fromCharCode(first.charCodeAt(0) + i);

/** A row without anything in the columns that are understood: a heading where words stand alone in the first column. */
function emptyKind({ sheet, role, leftmost }: Table, row: number): RowKind {
  const cells = sheet.values[row] ?? [];
  const filled = cells.flatMap((value, column) => (!isBlank(value) ? [column] : []));
  if (filled.length === 0) return "blank";
  const alone = filled.length === 1 && filled[0] === leftmost && typeof cells[leftmost] === "string";
  return role === "actions" && alone ? "heading" : "note";
}

function kpiKind(filled: readonly TableColumn[]): RowKind {
  if (filled.length === 1) return "heading";
  return filled.some(({ field }) => field === "name" || field === "cohort") ? "data" : "note";
}

/** What a row must hold besides words to be an action: somebody, some day or some state. */
const OF_AN_ACTION: readonly TableColumn["field"][] = ["actionStatus", "impactStatus", "leads", "due"];

/** Without these, and without the number that the other actions have, a row goes on from the one above. */
const WHO_AND_HOW: readonly TableColumn["field"][] = ["leads", "actionStatus", "impactStatus"];

const OF_THE_DAY: readonly TableColumn["field"][] = ["due", "revisedDue", "actionStatus", "impactStatus"];

/** Words that go on from the row above: a bullet, or a small letter at their head. */
const GOES_ON = /^(?:[•▪◦·o*–-]\s|\p{Ll})/u;

function actionKind({ sheet, leftmost, numbered }: Table, row: number, filled: readonly TableColumn[]): RowKind {
  const has = (field: ActionField) => filled.some((column) => column.field === field);
  const ref = filled.find(({ field }) => field === "ref");
  const value = ref ? valueAt(sheet, row, ref.column) : null;
  const referenced = typeof value === "number" || (typeof value === "string" && isReference(value));
  const explains = (column: TableColumn) => isKeyTo(column, filled, valueAt(sheet, row, column.column));
  if (filled.some(explains)) return "note";
  if (referenced) return "data";
  const words = String(valueAt(sheet, row, filled[0]!.column)).trim();
  const named = areaNumber(words) !== null;
  if (filled.length === 1) {
    if (has("title") && GOES_ON.test(words)) return "continuation";
    const alone = filled[0]!.column <= leftmost || has("ref") || has("title") || has("area");
    return alone || named ? "heading" : "continuation";
  }
  // "Priority 2 | Waiting times | SRO: …": an area with its name and who answers for it, but no date and no state.
  if (named && (has("ref") || has("title")) && !filled.some(({ field }) => OF_THE_DAY.includes(field)))
    return "heading";
  const title = filled.find(({ field }) => field === "title");
  const unnumbered = title && leadingReference(String(valueAt(sheet, row, title.column))) === null;
  if (numbered && unnumbered && !filled.some(({ field }) => WHO_AND_HOW.includes(field))) return "continuation";
  if (filled.some(({ field }) => OF_AN_ACTION.includes(field)) && (has("title") || ref !== undefined)) return "data";
  if (has("actionStatus") || has("impactStatus")) return "data";
  if (ref !== undefined) return "note";
  return has("title") ? "data" : "continuation";
}

/** So many cells has the line of a key: a word, its meaning, what it is for. */
const OF_A_KEY = 3;

/**
 * A row named as a state of the scheme is named explains it: no action is called so. Of so few cells as a key has, neither
 * is a lead, nor a day.
 */
function isKeyTo({ field }: TableColumn, filled: readonly TableColumn[], value: CellValue): boolean {
  const names = field === "ref" || field === "title";
  const few = filled.length <= OF_A_KEY && (field === "leads" || field === "due" || field === "area");
  return (names || few) && typeof value === "string" && isWording(value.trim());
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
  return role !== "actions" || names.some(({ column }) => holdsAnything(sheet, row, column));
}

/** A value, or a formula that nobody has calculated: in a row with other values it will have one. */
function holdsAnything(sheet: SheetSnapshot, row: number, column: number): boolean {
  return !isBlank(valueAt(sheet, row, column)) || sheet.uncalculated?.has(localRef(row, column)) === true;
}

/** At least two cells, and three fifths of the understood columns, say what the header says. */
function repeatsHeader({ sheet, known, headings }: Table, row: number): boolean {
  let [same, other] = [0, 0];
  for (const [i, { column }] of known.entries()) {
    const [cell, heading] = [valueAt(sheet, row, column), headings[i]!];
    if (heading !== "" && !isBlank(cell) && saysTheSame(String(cell), heading)) same++;
    else if (++other * 5 > known.length * 2) return false;
  }
  return same >= 2;
}

/** What is said the same way is not twice as long. */
const saysTheSame = (text: string, heading: string) =>
  text.length <= 2 * heading.length + 20 && saysWhat(text, heading);

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
  return new Set(banners.filter(({ row, column }) => !isBlank(valueAt(sheet, row, column))).map(({ row }) => row));
}
