import { Button } from "@fluentui/react-components";
import type { Review } from "../../core";
import type { Pane } from "../use-pane";
import { ResultHeading } from "./ResultHeading";
import { SheetList } from "./SheetList";

/** When no sheet is a plan: what was looked for, why each sheet was not taken, what to do. */
export function NothingRecognised({ pane, review }: { readonly pane: Pane; readonly review: Review }) {
  const isEmpty = review.plan.layout.every(({ role }) => role === "empty");
  return (
    <section>
      <ResultHeading pane={pane} of="result">
        No plan was recognised
      </ResultHeading>
      <p>RAG Monitor looks for two kinds of table:</p>
      <ul>
        <li>actions, with headings such as Ref, Action, Lead, Due date, Action status and Impact status;</li>
        <li>measures, with headings such as KPI, Target and a column or a row for each month.</li>
      </ul>
      {!isEmpty && <SayWhich pane={pane} review={review} />}
    </section>
  );
}

/** A sheet that holds something may be the plan all the same. */
function SayWhich({ pane, review }: { readonly pane: Pane; readonly review: Review }) {
  const toSetup = () => {
    pane.open("setup");
    pane.wantFocus("setup");
  };
  return (
    <>
      <h3>What the sheets were taken for</h3>
      <SheetList layout={review.plan.layout} />
      <p>
        If one of them holds the plan, say so: you choose the sheet, then what its columns are. Nothing in the workbook
        is changed by it.
      </p>
      <div>
        <Button appearance="primary" onClick={toSetup}>
          Say which sheet holds the plan
        </Button>
      </div>
    </>
  );
}
