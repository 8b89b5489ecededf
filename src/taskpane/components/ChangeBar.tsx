import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import { changedSentence, refusedSentence } from "../fixes";
import { counted } from "../phrases";
import type { Change } from "../state";
import type { Pane } from "../use-pane";
import { ResultHeading } from "./ResultHeading";

/** What the last fixes did, what was left alone and why, and the way back. */
export function ChangeBar({ pane, change }: { readonly pane: Pane; readonly change: Change }) {
  const { kind, cells, refused, undo } = change;
  const took = cells === 0 ? "Nothing was taken back." : `${counted(cells, "cell is", "cells are")} as before.`;
  return (
    <div className="sticky">
      <MessageBar intent={refused.length > 0 ? "warning" : "success"} layout="multiline">
        <MessageBarBody>
          <ResultHeading pane={pane} of="change">
            {kind === "applied" ? changedSentence(cells) : took}
          </ResultHeading>
          {refused.map((one) => (
            <p key={one.at}>{refusedSentence(one)}</p>
          ))}
        </MessageBarBody>
        <MessageBarActions>
          {undo.length > 0 && (
            <Button size="small" disabledFocusable={pane.state.busy !== null} onClick={() => void pane.takeBack()}>
              {kind === "applied" ? "Take back" : "Try again"}
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
