import { changeCountsInWords, changeInWords, listChanges, reportInWords, type Change } from "../../changes";
import type { BoardBlock, BoardCell, BoardInput, BoardSheet } from "../pack";
import { notStated, textCell } from "./cells";

const TABLE = "Board_Movement";

/** Which way a change goes, in a sign and a word; what is neither better nor worse has no arrow. */
const WAYS: { readonly [K in Change["kind"]]: string } = {
  added: "+ New",
  removed: "− Gone",
  "status-forward": "▲ Forward",
  "impact-forward": "▲ Forward",
  "status-back": "▼ Back",
  "impact-back": "▼ Back",
  "due-moved": "▶ Date moved",
  "lead-changed": "● Lead changed",
  "text-changed": "● Words changed",
  "progress-unchanged": "● Update unchanged",
};

/** What has moved since the last report, each with what it was before; null where no earlier report is known. */
export function movement({ plan, changes = null }: BoardInput, subtitle: string): BoardSheet | null {
  if (changes === null) return null;
  const all = listChanges(plan, changes);
  return {
    id: "movement",
    title: "Movement",
    about: "What is not as in the last report",
    orientation: "portrait",
    ...(all.length > 0 && { repeat: TABLE }),
    blocks: [
      { kind: "title", text: `What has moved since ${reportInWords(changes.since)}` },
      { kind: "text", text: subtitle, look: "quiet" },
      { kind: "text", text: changeCountsInWords(changes) },
      ...(all.length > 0 ? [tableOf(all)] : []),
    ],
  };
}

function tableOf(changes: readonly Change[]): BoardBlock {
  return {
    kind: "table",
    name: TABLE,
    caption: "What has moved, with what it was before",
    header: ["Way", "What has moved", "Cell"],
    rows: changes.map((change): readonly BoardCell[] => {
      const at = change.at ?? undefined;
      return [
        textCell(WAYS[change.kind], at),
        textCell(changeInWords(change), at),
        at === undefined ? notStated() : textCell(at, at),
      ];
    }),
    widths: [20, 62, 14],
  };
}
