import { isClosed, type RegisterRow } from "../../plan/registers";
import { longDay } from "../../plan/dates/day";
import { counted, listed } from "../../words";
import type { BoardInput, BoardSheet } from "../pack";
import { registerSheet, rowsOf } from "./register-table";

/** What the Board asked for before, what is still open first; null where the workbook keeps no such register. */
export function previousActions(input: BoardInput, subtitle: string): BoardSheet | null {
  const rows = rowsOf(input, "decisions", (row) => !isClosed(row));
  const heading = "Previous actions and matters arising";
  const words = { id: "previous", title: "Previous actions", heading, opening: opening(rows, input) };
  return registerSheet("decisions", rows, words, subtitle);
}

function opening(rows: readonly RegisterRow<"decisions">[], { asAt: { date } }: BoardInput): string {
  const open = rows.filter((row) => !isClosed(row));
  const late = open.filter(({ due }) => due?.date != null && due.date < date);
  const undated = open.filter(({ due }) => due?.date == null);
  if (open.length === 0) return `${counted(rows.length, "action or decision", "actions and decisions")}, all closed.`;
  const parts = [
    ...(late.length > 0 ? [`${late.length} past the date on ${longDay(date)}`] : []),
    ...(undated.length > 0 ? [`${undated.length} without a date that could be read`] : []),
  ];
  const which = parts.length === 0 ? "" : `: ${listed(parts)}`;
  return `${open.length} of ${counted(rows.length, "action or decision", "actions and decisions")} not stated as closed${which}. Those come first.`;
}
