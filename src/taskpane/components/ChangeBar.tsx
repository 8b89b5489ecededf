import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import { changeSentences } from "../fixes";
import type { Change } from "../state";
import type { Pane } from "../use-pane";
import { ResultHeading } from "./ResultHeading";

/** What the last fixes did, what was left alone and why, and the way back. */
export function ChangeBar({ pane, change }: { readonly pane: Pane; readonly change: Change }) {
  const [result, ...leftAlone] = changeSentences(change);
  return (
    <div className="sticky">
      <MessageBar intent={leftAlone.length > 0 ? "warning" : "success"} layout="multiline">
        <MessageBarBody>
          <ResultHeading pane={pane} of="change">
            {result}
          </ResultHeading>
          {leftAlone.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </MessageBarBody>
        <MessageBarActions>
          {change.undo.length > 0 && (
            <Button size="small" disabledFocusable={pane.state.busy !== null} onClick={() => void pane.takeBack()}>
              {change.kind === "applied" ? "Take back" : "Try again"}
            </Button>
          )}
          <Button size="small" onClick={() => pane.close("change")}>
            Close
          </Button>
        </MessageBarActions>
      </MessageBar>
    </div>
  );
}
