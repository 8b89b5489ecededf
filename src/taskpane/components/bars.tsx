import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import { counted } from "../../core";
import type { Problem } from "../problem";
import type { View } from "../state";
import { unsavedCount } from "../trial";
import type { Pane } from "../use-pane";
import { CopyDetails } from "./CopyDetails";
import { ResultHeading } from "./ResultHeading";

/** What went wrong, in a sentence that says what to do; the details for support on request. */
export function ProblemBar({ pane, problem }: { readonly pane: Pane; readonly problem: Problem }) {
  return (
    <MessageBar intent={problem.stopped ? "info" : "error"} layout="multiline">
      <MessageBarBody>
        <ResultHeading pane={pane} of="problem">
          {problem.stopped ? "Stopped" : "That did not work"}
        </ResultHeading>
        <p>{problem.sentence}</p>
        {!problem.stopped && <CopyDetails details={problem.details} />}
      </MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={() => pane.close("problem")}>
          Close
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}

/** A workbook that cannot be changed can still be checked. */
export function ReadOnlyBar() {
  return (
    <MessageBar intent="info" layout="multiline">
      <MessageBarBody>
        This workbook is open for reading only. It can be checked here; to save choices, apply fixes or build the board
        sheets, enable editing or save a copy, then open the pane again.
      </MessageBarBody>
    </MessageBar>
  );
}

/** Somebody has changed cells, so what is shown may no longer hold. Nothing is read again unasked. */
export function StaleBar({ pane }: { readonly pane: Pane }) {
  const { stale, busy } = pane.state;
  return (
    <div role="status">
      {stale && busy === null && (
        <p className="stale">
          The workbook has changed since this check.{" "}
          <button type="button" className="link" onClick={() => void pane.check()}>
            Check again
          </button>
        </p>
      )}
    </div>
  );
}

/** The views that show what is not saved themselves, with the way to save it. */
const SAVED_IN: ReadonlySet<View> = new Set<View>(["setup", "kpis", "board"]);

/** What is shown rests on choices that nobody else has yet: said wherever the choices themselves are not. */
export function UnsavedBar({ pane }: { readonly pane: Pane }) {
  const { trial, view } = pane.state;
  if (trial === null || SAVED_IN.has(view)) return null;
  return (
    <p className="stale">
      {counted(unsavedCount(trial), "choice is", "choices are")} tried here and not saved.{" "}
      <button type="button" className="link" onClick={() => pane.open("setup")}>
        Go to Setup
      </button>
    </p>
  );
}
