import { quoted, splitCellRef, toFillIn, type Review, type ToFillIn } from "../../core";
import { madeSentence } from "../new-workbook";
import type { Pane } from "../use-pane";
import { NewWorkbook } from "./NewWorkbook";
import { NothingRecognised } from "./NothingRecognised";
import { ResultHeading } from "./ResultHeading";
import { SheetList } from "./SheetList";

type Props = { readonly pane: Pane; readonly review: Review; readonly readOnly: boolean };

/** Where no action and no measure was read: the plan is still blank, or no sheet was taken for one. */
export default function NothingRead({ pane, review, readOnly }: Props) {
  const waiting = toFillIn(review.plan);
  if (waiting.length > 0) return <NothingYet pane={pane} review={review} waiting={waiting} />;
  return (
    <>
      <NothingRecognised pane={pane} review={review} />
      <NewWorkbook pane={pane} readOnly={readOnly} />
    </>
  );
}

type YetProps = { readonly pane: Pane; readonly review: Review; readonly waiting: readonly ToFillIn[] };

/** A plan that waits for its first row: where to type. */
function NothingYet({ pane, review, waiting }: YetProps) {
  const { made } = pane.state;
  return (
    <section>
      <ResultHeading pane={pane} of="result">
        There is nothing to read yet
      </ResultHeading>
      {made !== null && made.sheets.length > 0 && <p>{madeSentence(made)}</p>}
      {waiting.map((one) => (
        <p key={one.sheet}>
          {whereToType(one)}{" "}
          <button type="button" className="link" onClick={() => void pane.show(one.at)}>
            Go there<span className="unseen"> on {one.sheet}</span>
          </button>
        </p>
      ))}
      <p>Then check again.</p>
      <details>
        <summary>What the sheets were taken for</summary>
        <SheetList layout={review.plan.layout} />
      </details>
    </section>
  );
}

function whereToType({ role, sheet, at }: ToFillIn): string {
  const what = role === "actions" ? "action" : "measure";
  return `Type your first ${what} in row ${splitCellRef(at).row + 1} of ${quoted(sheet)}.`;
}
