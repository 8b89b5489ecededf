import { Button } from "@fluentui/react-components";
import { useMemo } from "react";
import { boardPack, type Review } from "../../core";
import { sheetSentences } from "../board-words";
import { counted } from "../phrases";
import type { Pane } from "../use-pane";
import { builtSentence } from "../words";
import { ResultHeading } from "./ResultHeading";

type Props = { readonly pane: Pane; readonly readOnly: boolean };

/** What the board sheets will hold, building them, and what came of it. */
export function Board({ pane, readOnly }: Props) {
  const { review, busy, built } = pane.state;
  return (
    <div className="view">
      {built && (
        <section className="panel" aria-live="off">
          <ResultHeading pane={pane} of="built">
            {built.titles.length === built.of ? "The board summary is built" : "Building was stopped"}
          </ResultHeading>
          <p>{builtSentence(built)}</p>
        </section>
      )}
      <WhatWillBeBuilt review={review} />
      <Button
        appearance="primary"
        disabledFocusable={busy !== null || readOnly || review?.reads === "nothing"}
        onClick={() => void pane.build()}
      >
        Build board summary
      </Button>
      <p className="quiet">
        The workbook is read again first, so the figures are those of this moment. Your own sheets are left alone;
        sheets that RAG Monitor built before are drawn anew in their place.
      </p>
    </div>
  );
}

function WhatWillBeBuilt({ review }: { readonly review: Review | null }) {
  const pack = useMemo(() => (review === null ? null : boardPack(review)), [review]);
  if (review === null || pack === null) {
    return (
      <section>
        <h2>Board summary</h2>
        <p>Sheets for the board’s papers: a cover, a summary of both scales, the exceptions, and the measures.</p>
      </section>
    );
  }
  if (review.reads === "nothing") {
    return <p>No plan was recognised in this workbook, so there is nothing to build; Overview says why.</p>;
  }
  const { errors } = review.summary;
  return (
    <section>
      <h2>{counted(pack.sheets.length, "sheet")} will be built</h2>
      <dl className="sheets">
        {pack.sheets.map((sheet) => (
          <div key={sheet.id}>
            <dt>{sheet.title}</dt>
            <dd>{sheetSentences(sheet)}</dd>
          </div>
        ))}
      </dl>
      {errors > 0 && (
        <p>
          {counted(errors, "error is", "errors are")} still open. Settle {errors === 1 ? "it" : "them"} first, or the
          cover will state {errors === 1 ? "it" : "them"} as not settled.
        </p>
      )}
    </section>
  );
}
