import { Button } from "@fluentui/react-components";
import { madeSentence } from "../new-workbook";
import type { Pane } from "../use-pane";
import { ResultHeading } from "./ResultHeading";

type Props = { readonly pane: Pane; readonly readOnly: boolean };

/** A blank workbook to begin with, for whoever has no plan yet. */
export function NewWorkbook({ pane, readOnly }: Props) {
  const { busy, made } = pane.state;
  return (
    <section>
      <ResultHeading pane={pane} of="made">
        No plan yet?
      </ResultHeading>
      <p>
        Begin with a blank monitoring workbook: an action plan, measures, registers, a key and instructions, with
        drop-down lists in the scheme’s words. It is for an empty workbook; nothing that is there is changed.
      </p>
      <div>
        <Button disabledFocusable={busy !== null || readOnly} onClick={() => void pane.newWorkbook()}>
          New monitoring workbook
        </Button>
      </div>
      {made !== null && made.holding.length > 0 && <p>{madeSentence(made)}</p>}
    </section>
  );
}
