import { isClosed, registers, type RegisterKind, type RegisterRow } from "../../plan/registers";
import { longDay } from "../../plan/dates/day";
import { counted } from "../../words";
import { isBlank } from "../../workbook";
import type { BoardInput, BoardSheet } from "../pack";
import { registerSheet, rowsOf } from "./register-table";

type Kind = Extract<RegisterKind, "requests" | "escalations" | "challenges">;

/** What reviewers asked for; what was escalated; the questions that were put. Each null where no register holds any. */
export const requests = (input: BoardInput, subtitle: string) => sheetOf("requests", input, subtitle);
export const escalations = (input: BoardInput, subtitle: string) => sheetOf("escalations", input, subtitle);
export const challenges = (input: BoardInput, subtitle: string) => sheetOf("challenges", input, subtitle);

function sheetOf<K extends Kind>(kind: K, input: BoardInput, subtitle: string): BoardSheet | null {
  const rows = rowsOf(input, kind, isOpen);
  const words = { id: kind, title: registers[kind].title, opening: opening(kind, rows, input) };
  return registerSheet(kind, rows, words, subtitle);
}

/** How many there are, how many of them are open, and of those how many past their date. */
function opening(kind: Kind, rows: readonly RegisterRow<Kind>[], { asAt: { date } }: BoardInput): string {
  const { one, many } = registers[kind];
  const open = rows.filter(isOpen);
  if (open.length === 0) return `${counted(rows.length, one, many)}, all stated as closed or answered.`;
  const late = open.filter((row) => "due" in row && row.due?.date != null && row.due.date < date).length;
  const overdue = late > 0 ? `, ${late} of them past the date on ${longDay(date)}` : "";
  return `${counted(rows.length, one, many)}, ${open.length} not stated as closed or answered${overdue}. Those come first.`;
}

/** Where no column says how a row stands, an answer answers it. */
function isOpen(row: RegisterRow<Kind>): boolean {
  if (isClosed(row) || row.status === "answered") return false;
  return row.status !== null || !isBlank(row.raw.closed) || !("answer" in row) || row.answer === null;
}
