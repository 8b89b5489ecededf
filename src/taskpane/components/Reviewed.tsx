import { counted, type Review } from "../../core";
import { questionsToPut } from "../questions";
import type { Pane } from "../use-pane";
import { notCheckedSentences, readSentences, settleSentences } from "../words";
import { Areas } from "./Areas";
import { AsAt } from "./AsAt";
import { CheckButton } from "./CheckButton";
import { Found } from "./Found";
import { DeliveryPlans, Freshness, NothingRead, Questions, Reports } from "./lazily";
import { ResultHeading } from "./ResultHeading";
import { Scales } from "./Scales";
import { SheetList } from "./SheetList";

type Props = { readonly pane: Pane; readonly review: Review; readonly readOnly: boolean };

/** What was read and as at which date; what is to be settled before anything is judged; then how the plan stands. */
export default function Reviewed({ pane, review, readOnly }: Props) {
  const questions = questionsToPut(review, pane.state.later);
  const first = questions.length > 0 && <Questions pane={pane} questions={questions} readOnly={readOnly} />;
  if (review.reads === "nothing") {
    return (
      <>
        {first}
        <NothingRead pane={pane} review={review} readOnly={readOnly} />
      </>
    );
  }
  return (
    <>
      <WhatWasRead pane={pane} review={review} waiting={review.plan.questions.length - questions.length} />
      {first}
      {!questions.some(({ urgent }) => urgent) && <Judged pane={pane} review={review} readOnly={readOnly} />}
    </>
  );
}

type ReviewProps = { readonly pane: Pane; readonly review: Review };

function WhatWasRead({ pane, review, waiting }: ReviewProps & { readonly waiting: number }) {
  return (
    <section>
      <div className="heading">
        <ResultHeading pane={pane} of="result">
          What was read
        </ResultHeading>
        <CheckButton pane={pane} />
      </div>
      {readSentences(review.plan).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <AsAt pane={pane} review={review} />
      {review.calendar.due.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <details>
        <summary>Why each sheet was read this way</summary>
        <SheetList layout={review.plan.layout} />
      </details>
      <MoreQuestions pane={pane} waiting={waiting} />
    </section>
  );
}

/** Questions that were set aside, or are neither urgent nor among the first, wait in Setup. */
function MoreQuestions({ pane, waiting }: { readonly pane: Pane; readonly waiting: number }) {
  if (waiting === 0) return null;
  const toThem = () => {
    pane.open("setup");
    pane.wantFocus("questions");
  };
  return (
    <p>
      {counted(waiting, "question waits", "questions wait")} in Setup.{" "}
      <button type="button" className="link" onClick={toThem}>
        Go to {waiting === 1 ? "it" : "them"}
      </button>
    </p>
  );
}

function Judged({ pane, review, readOnly }: ReviewProps & { readonly readOnly: boolean }) {
  return (
    <>
      <section>
        <h2>What was found</h2>
        <SettleFirst review={review} />
        <Found pane={pane} summary={review.summary} />
        <NotChecked review={review} />
      </section>
      {review.summary.actions > 0 && <Scales summary={review.summary} scheme={review.scheme} />}
      <Areas pane={pane} review={review} />
      <Freshness pane={pane} review={review} />
      {review.summary.parts > 0 && <DeliveryPlans pane={pane} review={review} />}
      <Reports pane={pane} review={review} readOnly={readOnly} />
    </>
  );
}

function SettleFirst({ review }: { readonly review: Review }) {
  return settleSentences(review).map((sentence) => <p key={sentence}>{sentence}</p>);
}

function NotChecked({ review }: { readonly review: Review }) {
  const sentences = notCheckedSentences(review.notChecked);
  if (sentences.length === 0) return null;
  return (
    <details>
      <summary>Not checked ({counted(review.notChecked.length, "check")})</summary>
      <ul>
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </details>
  );
}
