import { counted } from "../../words";
import type { BoardInput, BoardSheet } from "../pack";
import { registerSheet, rowsOf } from "./register-table";

/** What families said, what was done, and what has changed for them; null where the workbook keeps no such register. */
export function familyVoice(input: BoardInput, subtitle: string): BoardSheet | null {
  const rows = rowsOf(input, "you-said");
  const [undone, unchanged] = [rows.filter(({ did }) => did === null), rows.filter(({ changed }) => changed === null)];
  const opening =
    `${counted(rows.length, "thing that was said", "things that were said")}. For ${undone.length} of them the ` +
    `workbook does not state what was done, and for ${unchanged.length} not what has changed since.`;
  const heading = "Family voice: you said, we did, what changed";
  const about = "What families said, what was done, what has changed";
  return registerSheet("you-said", rows, { id: "voice", title: "Family voice", about, heading, opening }, subtitle);
}
