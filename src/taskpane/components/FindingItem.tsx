import { Button } from "@fluentui/react-components";
import { bySheet, counted, shortRef, type CellRef, type Finding, type Severity } from "../../core";
import { ruleOf } from "../matching";
import { severities } from "../severities";
import type { Pane } from "../use-pane";
import { SeverityMark } from "./Mark";
import { FixPreview } from "./FixPreview";

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
      <Places pane={pane} finding={finding} />
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
    </li>
  );
}

const NAMED_CELLS = 8;

function Places({ pane, finding }: { readonly pane: Pane; readonly finding: Finding }) {
  const first = finding.at.slice(0, NAMED_CELLS);
  const rest = finding.at.slice(NAMED_CELLS);
  return (
    <>
      <PlaceList pane={pane} finding={finding} cells={first} />
      {rest.length > 0 && (
        <details>
          <summary>{counted(rest.length, "more cell")}</summary>
          <PlaceList pane={pane} finding={finding} cells={rest} />
        </details>
      )}
    </>
  );
}

function PlaceList({
  pane,
  finding,
  cells,
}: {
  readonly pane: Pane;
  readonly finding: Finding;
  readonly cells: readonly CellRef[];
}) {
  const { selected } = pane.state;
  return bySheet(cells).map(({ sheet, cells: refs }) => (
    <p key={sheet} className="places">
      <span className="quiet">{sheet} </span>
      {refs.map((at) => (
        <button
          key={at}
          type="button"
          className="link place"
          aria-current={selected?.finding === finding.id && selected.at === at}
          onClick={() => void pane.show(at, finding)}
        >
          <span className="unseen">Select {sheet} </span>
          {shortRef(at)}
        </button>
      ))}
    </p>
  ));
}
