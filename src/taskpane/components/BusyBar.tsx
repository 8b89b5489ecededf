import { Button, ProgressBar } from "@fluentui/react-components";
import type { Pane } from "../use-pane";

/** What the pane is doing now, in words, with how far it is where that is known. */
export function BusyBar({ pane }: { readonly pane: Pane }) {
  const { busy } = pane.state;
  if (busy === null || busy.quiet) return null;
  return (
    <div className="busy">
      <div className="busy-words">
        <span>{busy.words}</span>
        {busy.mayStop && (
          <Button size="small" onClick={pane.stop}>
            Cancel
          </Button>
        )}
      </div>
      {busy.done === null ? (
        <ProgressBar aria-label={busy.words} />
      ) : (
        <ProgressBar value={busy.done} aria-label={busy.words} />
      )}
    </div>
  );
}
