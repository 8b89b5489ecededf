import { counted, type Severity, type Summary } from "../../core";
import { severities } from "../severities";
import type { Pane } from "../use-pane";
import { SeverityMark } from "./Mark";

/** How many findings of each severity, each a way to its list; and how many actions are past their date. */
export function Found({ pane, summary }: { readonly pane: Pane; readonly summary: Summary }) {
  const { overdue } = summary;
  const toFindings = (severity: Severity) => {
    pane.open("findings", severity);
    pane.wantFocus("result");
  };
  return (
    <>
      <div className="tiles">
        {severities.map(({ id, one, many }) => (
          <button key={id} type="button" className="tile" onClick={() => toFindings(id)}>
            <b>
              <SeverityMark severity={id} />
              {countOf(summary, id)}
            </b>{" "}
            {countOf(summary, id) === 1 ? one : many}
          </button>
        ))}
      </div>
      {summary.actions > 0 && (
        <p>
          {overdue === 0
            ? "No action is past its date and not stated as complete."
            : `${counted(overdue, "action is past its date", "actions are past their dates")} and not stated as complete.`}
        </p>
      )}
    </>
  );
}

function countOf(summary: Summary, severity: Severity): number {
  return { error: summary.errors, warning: summary.warnings, advice: summary.advice }[severity];
}
