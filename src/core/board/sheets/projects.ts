import { isToBeNamed } from "../../plan/leads/to-be-named";
import { counted } from "../../words";
import type { BoardInput, BoardSheet } from "../pack";
import { registerSheet, rowsOf } from "./register-table";

/** The projects, how they were evaluated and who carries them on; null where the workbook keeps no such register. */
export function projects(input: BoardInput, subtitle: string): BoardSheet | null {
  const rows = rowsOf(input, "projects");
  const evaluated = rows.filter(({ evaluation }) => evaluation === "evaluated").length;
  const without = rows.filter(({ carriedOnBy }) => carriedOnBy === null || isToBeNamed(carriedOnBy)).length;
  const opening = `${counted(rows.length, "project")}: ${evaluated} stated as evaluated; who carries them on is not stated, or open, for ${without}.`;
  const heading = "Projects, and who carries them on";
  const about = "How they were evaluated, and who carries them on";
  return registerSheet("projects", rows, { id: "projects", title: "Projects", about, heading, opening }, subtitle);
}
