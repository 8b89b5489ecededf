import { paperImplications } from "../../plan/settings";
import type { BoardInput, BoardSheet } from "../pack";
import { notStated, textCell } from "./cells";

type Implication = keyof typeof paperImplications;

/** What a person states of money, law and equality; null where nobody states any. What is not stated is said to be so. */
export function implications({ paper }: BoardInput, subtitle: string): BoardSheet | null {
  const all = Object.keys(paperImplications) as readonly Implication[];
  if (all.every((one) => paper?.[one] === undefined)) return null;
  return {
    id: "implications",
    title: "Implications",
    about: "For money, law and equality, as stated",
    orientation: "portrait",
    blocks: [
      { kind: "title", text: "Implications" },
      { kind: "text", text: subtitle, look: "quiet" },
      {
        kind: "facts",
        facts: all.map((one) => {
          const said = paper?.[one];
          return {
            name: paperImplications[one],
            cell: said === undefined ? notStated() : textCell(said.text, said.at ?? undefined),
          };
        }),
      },
    ],
  };
}
