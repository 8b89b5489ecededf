import { counted } from "../../words";
import type { BoardInput, BoardSheet } from "../pack";
import { registerTable, rowsOf, tableNameOf } from "./register-table";

/** How the strategies hang together, each gap shown as *not stated*; null where the workbook keeps no crosswalk. */
export function strategyLinks(input: BoardInput, subtitle: string): BoardSheet | null {
  const rows = rowsOf(input, "crosswalk");
  if (rows.length === 0) return null;
  const gaps = rows.filter(({ theme, area }) => theme === null || area === null).length;
  return {
    id: "strategy",
    title: "Strategy links",
    orientation: "landscape",
    repeat: tableNameOf("crosswalk"),
    blocks: [
      { kind: "title", text: "How the strategies hang together" },
      { kind: "text", text: subtitle, look: "quiet" },
      { kind: "text", text: `${counted(rows.length, "strand")}, ${gaps} without a link on one side.` },
      registerTable("crosswalk", rows),
    ],
  };
}
