import { Button } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import { counted, type Finding } from "../../core";
import { ruleOf } from "../matching";
import type { Pane } from "../use-pane";
import { Dismiss } from "./Dismiss";
import { SeveritySign } from "./Mark";
import { FixPreview } from "./FixPreview";
import { Places } from "./Places";
import { PutToLeads } from "./PutToLeads";

type Props = {
  readonly pane: Pane;
  readonly finding: Finding;
  readonly readOnly: boolean;
};

/** One finding: what, where, why, and its fix. */
export function FindingItem({ pane, finding, readOnly }: Props) {
  const { severity } = finding;
  const isSelected = pane.state.selected?.finding === finding.id;
  const item = useRef<HTMLLIElement>(null);
  useEffect(() => {
    // A browser without a page, as in tests, has nothing to scroll.
    if (isSelected) item.current?.scrollIntoView?.({ block: "nearest" });
  }, [isSelected]);
  const rule = ruleOf(finding);
  return (
    <li ref={item} className={`finding ${severity}`} data-selected={isSelected}>
      {/* A convenience for the mouse; the keyboard has the buttons of the cells. */}
      <p className="message" onClick={() => void pane.show(finding.at[0], finding)}>
        <SeveritySign severity={severity} />
        {finding.message}
      </p>
      <Places pane={pane} cells={finding.at} finding={finding} />
      {rule && (
        <details>
          <summary>Why this matters</summary>
          <p>
            <b>{rule.title}.</b> {rule.why}
          </p>
        </details>
      )}
      <FixOf pane={pane} finding={finding} readOnly={readOnly} />
      <PutToLeads pane={pane} finding={finding} />
      <Dismiss pane={pane} finding={finding} readOnly={readOnly} />
    </li>
  );
}

/** What would be changed, and the button that does it. */
function FixOf({ pane, finding: { fix }, readOnly }: Props) {
  if (fix === undefined) return null;
  return (
    <details>
      <summary>Show fix ({counted(fix.edits.length, "cell")})</summary>
      <FixPreview pane={pane} fixes={[fix]} />
      {!readOnly && (
        <Button
          size="small"
          appearance="primary"
          disabledFocusable={pane.state.busy !== null}
          onClick={() => void pane.apply([fix])}
        >
          Apply: {fix.label}
        </Button>
      )}
    </details>
  );
}
