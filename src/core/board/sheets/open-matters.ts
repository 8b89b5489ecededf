import { registers, type RegisterRow } from "../../plan/registers";
import { longDay } from "../../plan/dates/day";
import { isPast, isSettled, type Closing } from "../../rules/register-rows";
import { counted } from "../../words";
import type { BoardInput, BoardSheet } from "../pack";
import { registerSheet, rowsOf } from "./register-table";

type Names = { readonly id: string; readonly title: string; readonly about: string; readonly heading?: string };
type Sheet = (input: BoardInput, subtitle: string) => BoardSheet | null;

/** A sheet of matters that are open until they are closed or answered, those first; null where no register holds any. */
function mattersOf(kind: Closing, named: Omit<Names, "id" | "title"> & Partial<Names>): Sheet {
  const names = { id: kind, title: registers[kind].title, ...named };
  return (input, subtitle) => {
    const rows = rowsOf(input, kind, (row) => !isSettled(row as RegisterRow<Closing>));
    return registerSheet(kind, rows, { ...names, opening: opening(kind, rows, input) }, subtitle);
  };
}

/** What the Board asked for before. */
export const previousActions = mattersOf("decisions", {
  id: "previous",
  title: "Previous actions",
  about: "What the Board asked for before, and what became of it",
  heading: "Previous actions and matters arising",
});
/** What reviewers asked for; what was escalated; the questions that were put. */
export const requests = mattersOf("requests", { about: "What reviewers asked for, and what was answered" });
export const escalations = mattersOf("escalations", { about: "What was taken to somebody with more reach" });
export const challenges = mattersOf("challenges", { about: "The questions that were put, and the answers" });

/** How many there are, how many of them are open, and of those how many past their date. */
function opening(kind: Closing, rows: readonly RegisterRow<Closing>[], { asAt: { date } }: BoardInput): string {
  const { one, many } = registers[kind];
  const open = rows.filter((row) => !isSettled(row));
  if (open.length === 0) return `${counted(rows.length, one, many)}, none of them open.`;
  const late = open.filter((row) => "due" in row && isPast(row.due, date)).length;
  const overdue = late > 0 ? `, ${late} of them past the date on ${longDay(date)}` : "";
  return `${counted(rows.length, one, many)}, ${open.length} not stated as closed or answered${overdue}. Those come first.`;
}
