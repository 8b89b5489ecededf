import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import type { Problem } from "../problem";
import type { Pane } from "../use-pane";
import { CopyDetails } from "./CopyDetails";
import { ResultHeading } from "./ResultHeading";

/** What went wrong, in a sentence that says what to do; the details for support on request. */
export function ProblemBar({ pane, problem }: { readonly pane: Pane; readonly problem: Problem }) {
  return (
    <MessageBar intent="error" layout="multiline">
      <MessageBarBody>
        <ResultHeading pane={pane} of="problem">
          That did not work
        </ResultHeading>
        <p>{problem.sentence}</p>
        <CopyDetails details={problem.details} />
      </MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={() => pane.close("problem")}>
          Close
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
