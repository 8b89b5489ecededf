import { definitionOf, isClosed, type IsoDay, type Milestone, type RegisterKind, type RegisterRow } from "../plan";
import type { CellRef, CellValue } from "../workbook";
import { saysNothing } from "./placeholders";
import { quoted, type At } from "./rows";

type Fields = { readonly [field: string]: unknown };
type Cells = { readonly [field: string]: CellRef | undefined };

/** What a row is about, in its own words; null where it does not say. */
export function subjectOf(kind: RegisterKind, row: RegisterRow): string | null {
  const fields = row as unknown as Fields;
  const said = definitionOf(kind).subject.map((field) => fields[field]);
  return (said.find((words) => typeof words === "string" && words !== "") as string | undefined) ?? null;
}

/** What people call a row: by its words, else by where it stands. */
export function rowName(kind: RegisterKind, row: RegisterRow): string {
  const words = subjectOf(kind, row);
  return words === null ? `row ${row.row + 1}` : quoted(words.length > LONGEST ? shortened(words) : words);
}

const LONGEST = 60;

const shortened = (words: string) => `${words.slice(0, LONGEST).replace(/\s+\S*$/, "")} …`;

/** Names a row in an id, also where rows move: by its sheet, its number and its words. */
export function aboutRow(kind: RegisterKind, row: RegisterRow): string {
  const { number } = row as unknown as Fields;
  const words = subjectOf(kind, row) ?? `row ${row.row + 1}`;
  return [row.sheet, number, words.slice(0, LONGEST)]
    .filter((part) => typeof part === "string" && part !== "")
    .join(" ");
}

/** The cells of these fields, of which the register has the columns; the row must have one. */
export function cellsOfRow(row: RegisterRow, ...fields: readonly string[]): At {
  const at = row.at as Cells;
  const cells = fields.flatMap((field) => at[field] ?? []);
  return (cells.length > 0 ? cells : Object.values(at).slice(0, 1)) as unknown as At;
}

/** Whether the register of a row has the column of a field. */
export const hasColumn = (row: RegisterRow, field: string): boolean => (row.at as Cells)[field] !== undefined;

/** Whether a cell shows nothing and is no column that is missing. */
export function isBlankIn(row: RegisterRow, field: string): boolean {
  const raw = (row.raw as { readonly [field: string]: CellValue | undefined })[field];
  return hasColumn(row, field) && (raw === null || raw === undefined || String(raw).trim() === "");
}

/** Whether a cell is blank or only holds a place: "TBC", "None". */
export function saysNobody(row: RegisterRow, field: string): boolean {
  const raw = (row.raw as { readonly [field: string]: CellValue | undefined })[field];
  return hasColumn(row, field) && saysNothing(raw === null || raw === undefined ? null : String(raw));
}

/** Whether the day is known and past. */
export const isPast = (day: Milestone | null, asAt: IsoDay): boolean =>
  day !== null && day.date !== null && day.date < asAt && day.kind !== "open" && day.kind !== "recurring";

/** The registers whose rows are open until somebody closes or answers them. */
export type Closing = "requests" | "decisions" | "escalations" | "challenges";

/**
 * Whether a row is closed or answered: by what its register says of how it stands, and where no word says that, by an answer
 * or an outcome that says something.
 */
export function isSettled(row: RegisterRow<Closing>): boolean {
  if (isClosed(row) || row.status === "answered") return true;
  const isSaid = ["status", "closed"].some((field) => hasColumn(row, field) && !isBlankIn(row, field));
  return !isSaid && !saysNothing(resultOf(row));
}

/**
 * Whether a request or a decision is open for certain: its register says how rows stand, and of this one not that it is
 * closed or answered. Where no word says how it stands, an answer or an outcome speaks for itself.
 */
export function isOpen(row: RegisterRow<"requests"> | RegisterRow<"decisions">): boolean {
  if (isSettled(row)) return false;
  if (row.status !== null) return true;
  const isKept = ["status", "closed", "answer", "outcome"].some((field) => hasColumn(row, field));
  const isStrange = hasColumn(row, "status") && !isBlankIn(row, "status");
  return isKept && !isStrange && saysNothing(resultOf(row));
}

/** What came of a row, in its register's own words. */
function resultOf(row: RegisterRow<Closing>): string | null {
  if ("answer" in row) return row.answer;
  return "outcome" in row ? row.outcome : row.resolution;
}
