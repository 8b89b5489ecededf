import { Button } from "@fluentui/react-components";
import { useMemo } from "react";
import { cellRef, counted, type Review } from "../../core";
import { boardPack } from "../../core/board";
import { sheetSentence } from "../board-words";
import { OpenErrors } from "../board/OpenErrors";
import { PackFor } from "../board/PackFor";
import { PaperForm } from "../board/PaperForm";
import { PublicTexts } from "../board/PublicTexts";
import { Recognition } from "../board/Recognition";
import { Sections } from "../board/Sections";
import { BehindFigure } from "../board/BehindFigure";
import { StillMatches } from "../board/StillMatches";
import { openQuestions } from "../questions";
import { SaveBar } from "../setup/SaveBar";
import type { Built } from "../state";
import type { Pane } from "../use-pane";
import { builtSentence } from "../words";
import { SavePaper } from "../paper/SavePaper";
import { ChangeBar } from "./ChangeBar";
import { NoPlan } from "./NoPlan";
import { QuestionsFirst } from "./QuestionsFirst";
import { RecordReport } from "./RecordReport";
import { ResultHeading } from "./ResultHeading";

export type BoardProps = { readonly pane: Pane; readonly readOnly: boolean };

/** What the board sheets will hold, building them, and what came of it. */
export default function Board({ pane, readOnly }: BoardProps) {
  const { review, busy, built, later, trial, change } = pane.state;
  const questions = openQuestions(review, later);
  if (questions.length > 0) return <QuestionsFirst pane={pane} questions={questions} waiting="the board sheets" />;
  if (review?.reads === "nothing") return <NoPlan pane={pane} />;
  return (
    <>
      {change?.savedOn && <ChangeBar pane={pane} change={change} />}
      {built && <Result pane={pane} built={built} />}
      {review !== null && <PackFor pane={pane} review={review} />}
      <PaperForm pane={pane} review={review} />
      <WhatWillBeBuilt pane={pane} review={review} built={built !== null} />
      {review !== null && hasSummary(review) && <Recognition pane={pane} review={review} />}
      {review?.grading.profile === "public" && <PublicTexts pane={pane} review={review} />}
      {review !== null && review.grading.profile !== "lead" && <OpenErrors pane={pane} review={review} />}
      {trial !== null && (
        <p>
          Some choices are not saved. Save or discard them first, so that whoever reads the workbook next gets the same
          sheets.
        </p>
      )}
      <div>
        <Button
          appearance="primary"
          disabledFocusable={busy !== null || readOnly || trial !== null}
          onClick={() => void pane.build()}
        >
          Build board summary
        </Button>
      </div>
      <p className="quiet">
        The workbook is read again first, so the figures are those of this moment. Your own sheets are left alone;
        sheets that RAG Monitor built before are drawn anew in their place. What somebody typed on them is kept.
      </p>
      <StillMatches state={pane.state} today={pane.today}>
        {(pack) => <BehindFigure pane={pane} pack={pack} />}
      </StillMatches>
      <SavePaper pane={pane} />
      {review !== null && <RecordReport pane={pane} review={review} readOnly={readOnly} />}
      <SaveBar pane={pane} readOnly={readOnly} />
    </>
  );
}

function Result({ pane, built }: { readonly pane: Pane; readonly built: Built }) {
  return (
    <section className="panel">
      <ResultHeading pane={pane} of="built">
        The board summary is built
      </ResultHeading>
      <p>{builtSentence(built)}</p>
      <p className="row">
        {built.titles.map((title) => (
          <button key={title} type="button" className="link" onClick={() => void pane.show(cellRef(title, 0, 0))}>
            <span className="unseen">Go to </span>
            {title}
          </button>
        ))}
      </p>
    </section>
  );
}

/** Whether the sheet on which something is put forward is in the pack. */
const hasSummary = (review: Review) =>
  review.summary.actions > 0 && boardPack(review).sheets.some(({ id }) => id === "summary");

type PreviewProps = { readonly pane: Pane; readonly review: Review | null; readonly built: boolean };

function WhatWillBeBuilt({ pane, review, built }: PreviewProps) {
  const pack = useMemo(() => (review === null ? null : boardPack(review)), [review]);
  if (review === null || pack === null) {
    return (
      <section>
        <h2>Board summary</h2>
        <p>Sheets for the board’s papers: a cover, a summary of both scales, the exceptions, and the measures.</p>
      </section>
    );
  }
  const [cover] = pack.sheets;
  return (
    <section>
      <h2>{built ? "What the sheets hold" : `${counted(pack.sheets.length, "sheet")} will be built`}</h2>
      {cover !== undefined && (
        <p>
          <b>{cover.title}</b>: {sheetSentence(cover, review)}
        </p>
      )}
      <Sections pane={pane} review={review} />
    </section>
  );
}
