import { paperTexts } from "../../plan/settings";
import type { BoardInput, BoardSheet } from "../pack";
import { textCell } from "./cells";

/** What a person says that the plan means for families; null where nobody says it. Nothing is written for them. */
export function families({ paper }: BoardInput, subtitle: string): BoardSheet | null {
  const said = paper?.families;
  if (said === undefined) return null;
  return {
    id: "families",
    title: paperTexts.families,
    about: "In the words of the partnership",
    orientation: "portrait",
    blocks: [
      { kind: "title", text: paperTexts.families },
      { kind: "text", text: subtitle, look: "quiet" },
      { kind: "facts", facts: [{ name: "The partnership says", cell: textCell(said.text, said.at ?? undefined) }] },
    ],
  };
}
