import { valueAt, type CellValue, type SheetSnapshot } from "../workbook";
import { areaNumber } from "./area-number";
import { actionColumns, type ActionField } from "./columns";
import { readMilestones } from "./dates/milestones";
import { speaksOfTime } from "./dates/words";
import { assignFields, fieldsMeant } from "./headings";
import type { RowKind, TableColumn } from "./plan";
import { isReference } from "./references";
import { squash } from "./squash";
import { isWording, readActionStatus, readImpactStatus } from "./statuses";
import { foreignKind } from "./tables/foreign";

/** A table while its rows are looked at. */
export type Table = {
  readonly sheet: SheetSnapshot;
  readonly role: "actions" | "kpis";
  readonly known: readonly TableColumn[];
};
type Row = { readonly row: number; readonly kind: RowKind };

/** What the rows so far have shown of the table: how its references look, which there are, and the words of its states. */
export type Seen = { readonly shapes: Set<string>; readonly refs: Set<string>; readonly states: Set<string> };

/**
 * Keys, notes, risks and requests often stand below a plan, in its columns. A blank row alone ends no table, for many
 * plans have such rows; but what stands below one, or below a row that heads another table, is read only where most of
 * its rows are plainly more of the same: with a state, with a lead and a date, or with the next of the references. So
 * are the last rows above such a gap.
 */
export function withoutStrangers(table: Table, rows: readonly Row[]): readonly Row[] {
  const seen: Seen = { shapes: new Set(), refs: new Set(), states: new Set() };
  let isFirst = true;
  return blocksOf(table, rows).flatMap((block) => {
    const data = block.rows.filter(({ kind }) => kind === "data");
    if (data.length === 0) return block.rows;
    const kept = isFirst
      ? withoutLast(table, block.rows, seen)
      : belongs(table, block, seen)
        ? block.rows
        : noted(block);
    isFirst &&= kept.every(({ kind }) => kind !== "data");
    for (const { row, kind } of kept) if (kind === "data") note(table, row, seen);
    return kept;
  });
}

type Block = { readonly rows: readonly Row[]; readonly headed: boolean };

/** The rows between blank ones; a row that heads another table begins a block of its own. */
function blocksOf(table: Table, rows: readonly Row[]): readonly Block[] {
  const blocks: { rows: Row[]; headed: boolean }[] = [];
  let atStart = false;
  for (const one of rows) {
    const last = blocks.at(-1);
    if (one.kind === "blank" || last === undefined) {
      blocks.push({ rows: [one], headed: false });
      atStart = blocks.length > 1;
      continue;
    }
    const found = headerIn(table, one.row, atStart);
    if (found === "ours") last.rows.push({ row: one.row, kind: "repeated-header" });
    else if (found === "other" && blocks.length + last.rows.length > 1)
      blocks.push({ rows: [{ row: one.row, kind: "note" }], headed: true });
    else last.rows.push(one);
    if (one.kind === "data") atStart = false;
  }
  return blocks;
}

function noted({ rows }: Block): readonly Row[] {
  return rows.map(({ row, kind }) => ({ row, kind: kind === "blank" ? kind : "note" }));
}

/** The rows of a table's first part; what is no more of it at its end becomes a note. */
function withoutLast(table: Table, rows: readonly Row[], seen: Seen): readonly Row[] {
  const own: Seen = { shapes: new Set(seen.shapes), refs: new Set(seen.refs), states: new Set(seen.states) };
  let last = -1;
  rows.forEach(({ row, kind }, i) => {
    if (kind !== "data") return;
    const isOfIt = isMore(table, row, own, false) || isBegun(table, row) || goesOn(table, row);
    if (own.refs.size === 0 || isOfIt) last = i;
    note(table, row, own);
  });
  return rows.map((one, i) => (i > last && one.kind === "data" ? { row: one.row, kind: "note" } : one));
}

/** An action of another series that was only begun: notes are numbered without letters, and keys say states. */
function isBegun(table: Table, row: number): boolean {
  const ref = textIn(table, row, "ref");
  return table.role === "actions" && /\p{L}/u.test(ref) && isReference(ref) && !isWording(textIn(table, row, "title"));
}

/** A row without a reference that has words of an action and of another column: a remark has one cell, or a number. */
function goesOn(table: Table, row: number): boolean {
  const { sheet, known, role } = table;
  const title = textIn(table, row, "title");
  if (role !== "actions" || title === "" || isWording(title) || textIn(table, row, "ref") !== "") return false;
  return known.some(
    ({ field, column }) => field !== "title" && /\p{L}.*\s/u.test(String(valueAt(sheet, row, column) ?? "")),
  );
}

function belongs(table: Table, { rows, headed }: Block, seen: Seen): boolean {
  const data = rows.filter(({ kind }) => kind === "data");
  if (headed)
    return table.role === "actions" && data.filter(({ row }) => saysState(table, row, seen)).length * 2 > data.length;
  const isArea = rows.some(({ row, kind }) => kind === "heading" && isNumbered(table, row));
  return data.filter(({ row }) => isMore(table, row, seen, isArea)).length * 2 >= data.length;
}

function isMore(table: Table, row: number, seen: Seen, isArea: boolean): boolean {
  const ref = textIn(table, row, "ref");
  const isInLine = () => ref !== "" && isReference(ref) && seen.shapes.has(shapeOf(ref));
  const isNext = () => isInLine() && !seen.refs.has(squash(ref));
  if (table.role === "kpis") return isNext() || isMeasured(table, row);
  const title = textIn(table, row, "title");
  if (isWording(title) || (title.length <= 2 && ref === "")) return false;
  if (saysState(table, row, seen)) return true;
  const [led, timed] = [/\p{L}/u.test(textIn(table, row, "leads")), saysWhen(table, row)];
  if (led && timed) return true;
  return isNext() || ((led || timed) && (ref === "" || (isArea && isInLine())));
}

/** Whether a row of a measure holds a value or what is aimed at, or describes it at length. */
function isMeasured({ sheet, known }: Table, row: number): boolean {
  const filled = known.filter(({ column }) => (valueAt(sheet, row, column) ?? "") !== "");
  const values = ["value", "numerator", "denominator", "target", "baseline", "standard", "comparator"];
  return (
    filled.length > 3 || filled.some(({ field, period }) => period !== undefined || values.includes(String(field)))
  );
}

/** Whether a row states how it stands, in the words of the scheme or in those of the rows so far. */
export function saysState({ sheet, known }: Table, row: number, { states }: Seen): boolean {
  return known.some(({ field, column }) => {
    const value = valueAt(sheet, row, column);
    if ((field !== "actionStatus" && field !== "impactStatus") || typeof value !== "string") return false;
    return states.has(squash(value)) || readActionStatus(value) !== null || readImpactStatus(value) !== null;
  });
}

/** Whether a row says by when. */
export function saysWhen({ sheet, known }: Table, row: number): boolean {
  const column = known.find(({ field }) => field === "due")?.column ?? -1;
  const value = valueAt(sheet, row, column);
  if (typeof value === "number") return value > 30_000;
  if (typeof value !== "string" || value.trim() === "") return false;
  return speaksOfTime(value) || readMilestones(value).some(({ window }) => window !== null);
}

/** What some rows of a table show of it. */
export function seenIn(table: Table, rows: readonly number[]): Seen {
  const seen: Seen = { shapes: new Set(), refs: new Set(), states: new Set() };
  for (const row of rows) note(table, row, seen);
  return seen;
}

function note(table: Table, row: number, { shapes, refs, states }: Seen): void {
  const ref = textIn(table, row, "ref");
  if (ref !== "") {
    refs.add(squash(ref));
    shapes.add(shapeOf(ref));
  }
  for (const field of ["actionStatus", "impactStatus"] as const) {
    const words = squash(textIn(table, row, field));
    if (words !== "") states.add(words);
  }
}

/** The text of a row's first cell of a field; empty where there is none. */
export function textIn({ sheet, known }: Table, row: number, field: TableColumn["field"]): string {
  const column = known.find((one) => one.field === field)?.column ?? -1;
  return String(valueAt(sheet, row, column) ?? "").trim();
}

/** How a reference looks: the letters before it, and whether it has one number or several. */
function shapeOf(ref: string): string {
  const letters = /^[^\d]*/.exec(squash(ref))![0].trim();
  return `${letters}${/\d[^\d]+\d/.test(ref) ? "9.9" : "9"}`;
}

function isNumbered({ sheet, known }: Table, row: number): boolean {
  return known.some(({ column }) => areaNumber(String(valueAt(sheet, row, column) ?? "").trim()) !== null);
}

/** A row's longest heading. */
const LONGEST = 60;

/** Whether a row heads a table: this one once more, in other words, or another. Null: it is no header. */
function headerIn(table: Table, row: number, atStart: boolean): "ours" | "other" | null {
  const { sheet, known, role } = table;
  if (role !== "actions") return null;
  const cells = sheet.values[row] ?? [];
  const filled = cells.filter((cell) => cell !== null && cell !== "");
  if (filled.length < 3 || !filled.every(isShort)) return null;
  const ref = known.find(({ field }) => field === "ref")?.column;
  const first = ref === undefined ? (filled[0] as string) : String(cells[ref] ?? "");
  if (isReference(first) || (ref === undefined && !atStart)) return null;
  const namesRefs = fieldsMeant<ActionField>(first, actionColumns).includes("ref");
  if (!namesRefs && !atStart) return null;
  const meant = assignFields<ActionField>(cells, actionColumns);
  const same = known.filter(({ column, field }) => meant.get(column) === field).length;
  if (same >= 3 && same * 2 >= known.length) return "ours";
  if (saysState(table, row, NOTHING_SEEN) || saysWhen(table, row)) return null;
  return namesRefs || foreignKind(cells.map((cell) => String(cell ?? ""))) !== null ? "other" : null;
}

const NOTHING_SEEN: Seen = { shapes: new Set(), refs: new Set(), states: new Set() };
const isShort = (cell: CellValue) => typeof cell === "string" && cell.trim().length <= LONGEST;
