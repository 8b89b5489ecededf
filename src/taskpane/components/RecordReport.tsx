import { Button } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import type { Review } from "../../core";
import { longDay } from "../../core/plan/dates/day";
import { recordSentence, toRecord, type ToRecord } from "../record-report";
import type { Pane } from "../use-pane";
import { ResultHeading } from "./ResultHeading";

type Props = { readonly pane: Pane; readonly review: Review; readonly readOnly: boolean };

/** What recording this report will write, and the button; a report of the same day is replaced only after a question. */
export function RecordReport({ pane, review, readOnly }: Props) {
  const { book, trial } = pane.state;
  const what = useMemo(() => (book === null ? null : toRecord(book, review)), [book, review]);
  if (what === null) return null;
  return (
    <section>
      <ResultHeading pane={pane} of="record">
        Record this report
      </ResultHeading>
      <p>{recordSentence(what)}</p>
      {what.kind !== "same" && what.kind !== "lost" && (
        <>
          <p className="quiet">
            {review.asAt.from === "today" &&
              "No report date was found in the workbook, so today’s is taken; on Overview it can be changed. "}
            The next report is then held against this one.
            {trial !== null && " Some choices are not saved: save or discard them first."}
          </p>
          <Buttons pane={pane} what={what} readOnly={readOnly} />
        </>
      )}
    </section>
  );
}

function Buttons({ pane, what, readOnly }: Omit<Props, "review"> & { readonly what: ToRecord }) {
  const [asking, setAsking] = useState<"no" | "yes" | "declined">("no");
  const { busy, trial } = pane.state;
  const mayNot = busy !== null || readOnly || trial !== null;
  const replaces = what.kind === "replaces";
  const write = () => {
    setAsking("no");
    void pane.record(replaces);
  };
  if (asking !== "yes" || !replaces)
    return (
      <div>
        <Button
          autoFocus={asking === "declined"}
          disabledFocusable={mayNot}
          onClick={() => (replaces ? setAsking("yes") : write())}
        >
          Record this report{replaces && "…"}
        </Button>
      </div>
    );
  return (
    <div className="panel" role="group" aria-label="Replace the recorded report">
      <p>Replace the report of {longDay(what.date)}? It can be taken back.</p>
      <div className="row">
        <Button size="small" appearance="primary" autoFocus disabledFocusable={mayNot} onClick={write}>
          Replace it
        </Button>
        <Button size="small" onClick={() => setAsking("declined")}>
          Not now
        </Button>
      </div>
    </div>
  );
}
