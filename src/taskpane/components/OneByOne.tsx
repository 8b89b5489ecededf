import { Button } from "@fluentui/react-components";
import type { Finding } from "../../core";
import type { Pane } from "../use-pane";

/** The way from one finding to the next, in the order in which they stand below: its first cell is selected in Excel. */
export function OneByOne({ pane, findings }: { readonly pane: Pane; readonly findings: readonly Finding[] }) {
  const at = findings.findIndex(({ id }) => id === pane.state.selected?.finding);
  const [before, after] = [findings[at - 1], findings[at + 1]];
  const current = findings[at];
  const show = (finding: Finding | undefined) => finding && void pane.show(finding.at[0], finding);
  return (
    <div className="row">
      <Button size="small" disabledFocusable={before === undefined} onClick={() => show(before)}>
        Previous finding
      </Button>
      <Button size="small" disabledFocusable={after === undefined} onClick={() => show(after)}>
        Next finding
      </Button>
      <span role="status" className="quiet">
        {current && `${at + 1} of ${findings.length}`}
        {current && <span className="unseen">: {current.message}</span>}
      </span>
    </div>
  );
}
