import { counted } from "../../words";
import type { BoardInput, BoardSheet } from "../pack";
import { registerTable, rowsOf, tableNameOf } from "./register-table";

/** What families said, what was done, and what has changed for them; null where the workbook keeps no such register. */
export function familyVoice(input: BoardInput, subtitle: string): BoardSheet | null {
  const rows = rowsOf(input, "you-said");
  if (rows.length === 0) return null;
  const [undone, unchanged] = [rows.filter(({ did }) => did === null), rows.filter(({ changed }) => changed === null)];
  return {
    id: "voice",
    title: "Family voice",
    orientation: "landscape",
    repeat: tableNameOf("you-said"),
    blocks: [
      { kind: "title", text: "Family voice: you said, we did, what changed" },
      { kind: "text", text: subtitle, look: "quiet" },
      {
        kind: "text",
        text:
          `${counted(rows.length, "thing that was said", "things that were said")}. For ${undone.length} of them the ` +
          `workbook does not state what was done, and for ${unchanged.length} not what has changed since.`,
      },
      registerTable("you-said", rows),
    ],
  };
}
