import { Button } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { counted, type CellRef, type SheetSpec } from "../../core";
import { behindCell, type Behind } from "../../core/board";
import { Places } from "../components/Places";
import { placeOf } from "../phrases";
import { refsByCell } from "../refs-by-cell";
import type { Pane } from "../use-pane";

type Props = {
  readonly pane: Pane;
  /** The board sheets as they were built; null while that is being found out. */
  readonly pack: readonly SheetSpec[] | null;
};

/** The cells of the plan on which the selected figure of a board sheet rests, each a way to it. */
export function BehindFigure({ pane, pack }: Props) {
  const { book, review, busy } = pane.state;
  const [at, setAt] = useState<CellRef | null>(null);
  const behind = useMemo(() => {
    if (at === null || book === null || pack === null || busy !== null) return null;
    return behindCell(book, pack, at);
  }, [at, book, pack, busy]);
  const look = async () => {
    const selected = await pane.selectedCell();
    if (selected === null) return;
    setAt(selected);
    // What was drawn or typed since the last check is looked at too.
    await pane.check(true);
  };
  return (
    <>
      <div>
        <Button size="small" disabledFocusable={busy !== null} onClick={() => void look()}>
          What is behind the selected figure?
        </Button>
      </div>
      <div role="status">{at !== null && behind !== null && <p>{sentenceOf(at, behind)}</p>}</div>
      {behind !== null && typeof behind !== "string" && (
        <Places pane={pane} cells={behind.cells} nameAt={review === null ? () => null : refsByCell(review.plan)} />
      )}
    </>
  );
}

function sentenceOf(at: CellRef, behind: Behind): string {
  const place = placeOf(at);
  switch (behind) {
    case "not-ours":
      return `${place} is no cell of a board sheet. Select a figure or a text on one, then press the button again.`;
    case "other":
      return `${place} is not as it would be built now, so what is behind it is not known. Build the sheets again.`;
    case "nothing":
      return `${place} rests on no cell: it is a heading, blank, or in this program’s own words.`;
    default:
      return `${place} was taken or counted from ${counted(behind.cells.length, "cell")}:`;
  }
}
