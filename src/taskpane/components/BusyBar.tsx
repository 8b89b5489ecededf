import { Button, ProgressBar } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { Busy } from "../state";
import type { Pane } from "../use-pane";

/** What the pane is doing now, in words, with how far it is where that is known, and what to do where it takes long. */
export function BusyBar({ pane }: { readonly pane: Pane }) {
  const { busy } = pane.state;
  const isLong = useLong(busy);
  if (busy === null || (busy.quiet && !isLong)) return null;
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
      {isLong && <p role="alert">{WAITING}</p>}
    </div>
  );
}

/** In milliseconds; a request on Excel on the web may take some seconds. */
const LONG = 20_000;

const WAITING =
  "Excel has not answered for 20 seconds. If a cell is being edited or a window of Excel is open, finish there: the work then goes on by itself. If nothing happens, close the pane, open it again and check the plan; that shows what was written.";

/** Whether nothing has been heard of the task for long. */
function useLong(busy: Busy | null): boolean {
  const [long, setLong] = useState<Busy | null>(null);
  useEffect(() => {
    if (busy === null) return;
    const timer = setTimeout(() => setLong(busy), LONG);
    return () => clearTimeout(timer);
  }, [busy]);
  return busy !== null && long === busy;
}
