import { counted } from "../../words";
import type { BoardInput, BoardSheet } from "../pack";
import { registerSheet, rowsOf } from "./register-table";

/** How the strategies hang together, each gap shown as *not stated*; null where the workbook keeps no crosswalk. */
export function strategyLinks(input: BoardInput, subtitle: string): BoardSheet | null {
  const rows = rowsOf(input, "crosswalk");
  const gaps = rows.filter(({ theme, area }) => theme === null || area === null).length;
  const opening = `${counted(rows.length, "strand")}, ${gaps} without a link on one side.`;
  const heading = "How the strategies hang together";
  const about = "Which strand belongs to which theme and area";
  return registerSheet(
    "crosswalk",
    rows,
    { id: "strategy", title: "Strategy links", about, heading, opening },
    subtitle,
  );
}
