import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { counted, type CellRef, type Review } from "../../core";
import { behindCell, boardPack, layOut, type Behind } from "../../core/board";
import { Places } from "../components/Places";
import { placeOf } from "../phrases";
import type { Pane } from "../use-pane";

type Props = {
  readonly pane: Pane;
  /** The workbook as the board sheets in it were built. */
  readonly review: Review;
};

/** The cells of the plan on which the selected figure of a board sheet rests, each a way to it. */
export function BehindFigure({ pane, review }: Props) {
  const { book, stale } = pane.state;
  const [found, setFound] = useState<{ readonly at: CellRef; readonly behind: Behind; readonly of: Review } | null>(
    null,
  );
  const look = async () => {
    const at = await pane.selectedCell();
    if (at === null || book === null) return;
    setFound({ at, behind: behindCell(book, layOut(boardPack(review)), at), of: review });
  };
  const shown = found?.of === review ? found : null;
  return (
    <>
      <div>
        <Button size="small" disabledFocusable={stale} onClick={() => void look()}>
          What is behind the selected figure?
        </Button>
      </div>
      <div role="status">{shown !== null && <p>{sentenceOf(shown.at, shown.behind)}</p>}</div>
      {shown !== null && typeof shown.behind !== "string" && <Places pane={pane} cells={shown.behind.cells} />}
    </>
  );
}

function sentenceOf(at: CellRef, behind: Behind): string {
  const place = placeOf(at);
  if (typeof behind !== "string") return `${place} was taken or counted from ${counted(behind.cells.length, "cell")}:`;
  return {
    "not-ours": `${place} is no cell of a board sheet. Select a figure or a text on one, then press the button again.`,
    other: `${place} is not as it would be built now, so what is behind it is not known. Build the sheets again.`,
    nothing: `${place} rests on no cell: it is a heading, blank, or in this program’s own words.`,
  }[behind];
}
