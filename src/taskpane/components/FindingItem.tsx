import { Button } from "@fluentui/react-components";
import { counted, type Finding, type Severity } from "../../core";
import { ruleOf } from "../matching";
import { severities } from "../severities";
import type { Pane } from "../use-pane";
import { Dismiss } from "./Dismiss";
import { SeverityMark } from "./Mark";
import { FixPreview } from "./FixPreview";
import { Places } from "./Places";

type Props = {
  readonly pane: Pane;
  readonly finding: Finding;
  readonly severity: Severity;
  readonly readOnly: boolean;
};

/** One finding: what, where, why, and its fix. */
export function FindingItem({ pane, finding, severity, readOnly }: Props) {
  const { selected } = pane.state;
  const rule = ruleOf(finding);
  const { one } = severities.find(({ id }) => id === severity)!;
  return (
    <li className={`finding ${severity}`} data-selected={selected?.finding === finding.id}>
      {/* A convenience for the mouse; the keyboard has the buttons of the cells. */}
      <p className="message" onClick={() => void pane.show(finding.at[0], finding)}>
        <SeverityMark severity={severity} />
        <span className="unseen">{one}: </span>
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
      {finding.fix && (
        <details>
          <summary>Show fix ({counted(finding.fix.edits.length, "cell")})</summary>
          <FixPreview pane={pane} fixes={[finding.fix]} />
          {!readOnly && (
            <Button
              size="small"
              appearance="primary"
              disabledFocusable={pane.state.busy !== null}
              onClick={() => void pane.apply([finding.fix!])}
            >
              Apply: {finding.fix.label}
            </Button>
          )}
        </details>
      )}
      <Dismiss pane={pane} finding={finding} readOnly={readOnly} />
    </li>
  );
}
