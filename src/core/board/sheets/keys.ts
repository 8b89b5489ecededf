import { actionStatuses, impactStatuses } from "../../plan";
import type { BoardBlock, BoardCell, BoardSheet } from "../pack";
import { actionStatusKey, impactStatusKey, notStated, type Shown } from "./cells";

/** A sheet with the key beneath what it says. */
export function withKeys(sheet: BoardSheet, shown: Shown): BoardSheet {
  const heading: BoardBlock = { kind: "heading", text: "Key to the two scales" };
  return { ...sheet, blocks: [...sheet.blocks, heading, ...keys(shown)] };
}

/** The states of both scales as every sheet shows them, with the scheme's wording and the short form. */
function keys(shown: Shown): readonly BoardBlock[] {
  const row = (key: BoardCell, meaning: string, short: string): readonly BoardCell[] => [
    key,
    { value: meaning, look: "plain" },
    { value: short, look: "plain" },
  ];
  const blank = row(notStated(), "Blank, or no wording of the scheme", "–");
  const header = (scale: string) => [`${scale} status`, "Wording of the scheme", "Short form"];
  const widths = [30, 40, 14];
  return [
    {
      kind: "table",
      name: "Board_Key_Action",
      caption: "Key to the action statuses",
      header: header("Action"),
      rows: [...actionStatuses.map(({ id, wording, short }) => row(actionStatusKey(id, shown), wording, short)), blank],
      widths,
    },
    {
      kind: "table",
      name: "Board_Key_Impact",
      caption: "Key to the impact statuses",
      header: header("Impact"),
      rows: [...impactStatuses.map(({ id, wording, short }) => row(impactStatusKey(id, shown), wording, short)), blank],
      widths,
    },
  ];
}
