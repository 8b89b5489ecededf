import { isClosed, type RegisterRow } from "../../plan/registers";
import { longDay } from "../../plan/dates/day";
import { counted, listed } from "../../words";
import type { BoardInput, BoardSheet } from "../pack";
import { registerTable, rowsOf, tableNameOf } from "./register-table";

/** What the Board asked for before, what is still open first; null where the workbook keeps no such register. */
export function previousActions(input: BoardInput, subtitle: string): BoardSheet | null {
  const rows = rowsOf(input, "decisions", (row) => !isClosed(row));
  if (rows.length === 0) return null;
  return {
    id: "previous",
    title: "Previous actions",
    orientation: "landscape",
    repeat: tableNameOf("decisions"),
    blocks: [
      { kind: "title", text: "Previous actions and matters arising" },
      { kind: "text", text: subtitle, look: "quiet" },
      { kind: "text", text: opening(rows, input) },
      registerTable("decisions", rows),
    ],
  };
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
