import { useMemo } from "react";
import { counted, toFillIn, type Review, type Snapshot } from "../../core";
import { setupOf } from "../../core/plan/setup";
import { ChangeBar } from "../components/ChangeBar";
import { CheckButton } from "../components/CheckButton";
import { NewWorkbook } from "../components/NewWorkbook";
import { ResultHeading } from "../components/ResultHeading";
import { tried } from "../trial";
import type { Pane } from "../use-pane";
import { Colours } from "./Colours";
import { Judging } from "./Judging";
import { Limits } from "./Limits";
import { Looks } from "./Looks";
import { Meetings } from "./Meetings";
import { Notes } from "./Notes";
import Questions from "./Questions";
import { SaveBar } from "./SaveBar";
import { Sheets } from "./Sheets";
import { StateWords } from "./StateWords";
import { Terms } from "./Terms";

export type SetupProps = { readonly pane: Pane; readonly readOnly: boolean };

/** How the workbook is read, sheet by sheet and column by column, and everything that can be chosen about it. */
export default function Setup({ pane, readOnly }: SetupProps) {
  const { review, book } = pane.state;
  if (review === null || book === null) {
    return (
      <>
        <p>Nothing has been checked yet. Once the workbook is read, this is where you see how, and can change it.</p>
        <CheckButton pane={pane} />
        <NewWorkbook pane={pane} readOnly={readOnly} />
      </>
    );
  }
  return <Reading pane={pane} readOnly={readOnly} review={review} book={book} />;
}

type ReadingProps = SetupProps & { readonly review: Review; readonly book: Snapshot };

function Reading({ pane, readOnly, review, book }: ReadingProps) {
  const { saved, reviewedWith, change } = pane.state;
  const settings = useMemo(() => tried(saved, reviewedWith), [saved, reviewedWith]);
  const setup = useMemo(() => setupOf(book, review.plan, settings), [book, review.plan, settings]);
  return (
    <>
      <section>
        <div className="heading">
          <ResultHeading pane={pane} of="setup">
            How this workbook is read
          </ResultHeading>
          <CheckButton pane={pane} />
        </div>
        <p className="quiet">
          {review.reads === "nothing"
            ? "Open the sheet that holds the plan and say what it is, then what its columns are. "
            : "Open a sheet to see what each column was taken for, and why. "}
          What you change is tried at once; nothing is written before you save.
        </p>
        <ToQuestions pane={pane} count={review.plan.questions.length} />
      </section>
      {change?.savedOn && <ChangeBar pane={pane} change={change} />}
      <Notes pane={pane} notes={review.plan.notes} lost={setup.lost} layout={review.plan.layout} />
      <Sheets pane={pane} sheets={setup.sheets} settings={settings} />
      <Questions pane={pane} questions={review.plan.questions} readOnly={readOnly} />
      <StateWords pane={pane} plan={review.plan} settings={settings} />
      {review.summary.actions > 0 && <Colours pane={pane} settings={settings} />}
      {review.summary.actions > 0 && <Looks pane={pane} settings={settings} />}
      {review.reads !== "nothing" && <Judging pane={pane} settings={settings} />}
      {review.reads !== "nothing" && <Limits pane={pane} settings={settings} />}
      {review.reads !== "nothing" && <Meetings pane={pane} settings={settings} />}
      {review.reads !== "nothing" && <Terms pane={pane} settings={settings} />}
      {review.reads === "nothing" && toFillIn(review.plan).length === 0 && (
        <NewWorkbook pane={pane} readOnly={readOnly} />
      )}
      <SaveBar pane={pane} readOnly={readOnly} />
    </>
  );
}

/** The way to the questions, which stand below the sheets so that nothing is pushed about while somebody chooses. */
function ToQuestions({ pane, count }: { readonly pane: Pane; readonly count: number }) {
  if (count === 0) return null;
  return (
    <p>
      <button type="button" className="link" onClick={() => pane.wantFocus("questions")}>
        {counted(count, "question is", "questions are")} open
      </button>
    </p>
  );
}
