import { isToBeNamed } from "../../plan/leads/to-be-named";
import { counted } from "../../words";
import type { BoardInput, BoardSheet } from "../pack";
import { registerTable, rowsOf, tableNameOf } from "./register-table";

/** The projects, how they were evaluated and who carries them on; null where the workbook keeps no such register. */
export function projects(input: BoardInput, subtitle: string): BoardSheet | null {
  const rows = rowsOf(input, "projects");
  if (rows.length === 0) return null;
  const evaluated = rows.filter(({ evaluation }) => evaluation === "evaluated").length;
  const without = rows.filter(({ carriedOnBy }) => carriedOnBy === null || isToBeNamed(carriedOnBy)).length;
  return {
    id: "projects",
    title: "Projects",
    orientation: "landscape",
    repeat: tableNameOf("projects"),
    blocks: [
      { kind: "title", text: "Projects, and who carries them on" },
      { kind: "text", text: subtitle, look: "quiet" },
      {
        kind: "text",
        text: `${counted(rows.length, "project")}: ${evaluated} stated as evaluated; who carries them on is not stated, or open, for ${without}.`,
      },
      registerTable("projects", rows),
    ],
  };
}
