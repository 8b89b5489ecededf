import { lazy } from "react";
import type { Pane } from "../use-pane";
import { ChangeBar } from "./ChangeBar";
import { CheckButton } from "./CheckButton";
import { Waiting } from "./lazily";
import { notLoaded } from "./not-loaded";

/** Nothing of a result is needed before there is one. */
const Reviewed = lazy(() => import("./Reviewed").catch(notLoaded));

type Props = { readonly pane: Pane; readonly readOnly: boolean };

/** What was read and as at which date; what is to be settled before anything is judged; then how the plan stands. */
export function Overview({ pane, readOnly }: Props) {
  const { review, change } = pane.state;
  return (
    <>
      {change?.savedOn && <ChangeBar pane={pane} change={change} />}
      {review === null ? (
        <Welcome />
      ) : (
        <Waiting words="Opening what was read…">
          <Reviewed pane={pane} review={review} readOnly={readOnly} />
        </Waiting>
      )}
      {(review === null || review.reads === "nothing") && <CheckButton pane={pane} />}
    </>
  );
}

function Welcome() {
  return (
    <section>
      <h2>Check the plan in this workbook</h2>
      <p>
        RAG Monitor reads every sheet and says what it understood. Then it lists what does not fit, each with its cell.
      </p>
      <ol>
        <li>Check the plan. Nothing is changed.</li>
        <li>Go through the findings. A fix is shown before it is applied, and can be taken back.</li>
        <li>Build the board summary: sheets of their own, beside yours.</li>
      </ol>
    </section>
  );
}
