import { Button } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import { counted } from "../../core";
import { SETTINGS_TITLE } from "../../core/plan/settings";
import { ResultHeading } from "../components/ResultHeading";
import { trialOf, unsavedCount } from "../trial";
import type { Pane } from "../use-pane";
import { toSave } from "../use-setup";
import { rowsToSave, type RowToSave } from "./rows-to-save";

/** What is tried and not saved: how much, what saving would write and where, and the way back. */
export function SaveBar({ pane, readOnly }: { readonly pane: Pane; readonly readOnly: boolean }) {
  const [open, setOpen] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const { trial, reviewedWith, busy, view } = pane.state;
  const preview = () => {
    setOpen(!open);
    if (!open) pane.wantFocus("save");
  };
  const wasOpen = useRef(false);
  useEffect(() => {
    // The buttons of what was open are gone by now, and the keyboard's focus with them.
    if (wasOpen.current && !open) place.current?.querySelector("button")?.focus();
    wasOpen.current = open;
  }, [open]);
  if (trial === null) return null;
  const discard = () => {
    setOpen(false);
    pane.discard();
    pane.wantFocus(view === "kpis" ? "kpis" : view === "board" ? "record" : "setup");
  };
  return (
    <div className="save-bar" ref={place}>
      {open && <WhatIsWritten pane={pane} onClose={() => setOpen(false)} />}
      <p>
        {trial === reviewedWith
          ? `${counted(unsavedCount(trial), "choice is", "choices are")} tried and not saved.`
          : "Trying it out…"}
        {readOnly && " The workbook is open for reading only, so they cannot be saved."}
      </p>
      <div className="row">
        {!readOnly && !open && (
          <Button size="small" appearance="primary" disabledFocusable={busy !== null} onClick={preview}>
            Save…
          </Button>
        )}
        <Button size="small" disabledFocusable={busy !== null && !busy.quiet} onClick={discard}>
          Discard
        </Button>
      </div>
    </div>
  );
}

function WhatIsWritten({ pane, onClose }: { readonly pane: Pane; readonly onClose: () => void }) {
  const { saved, busy } = pane.state;
  const sheet = saved.sheet ?? SETTINGS_TITLE;
  const rows = rowsToSave(saved, trialOf(saved, toSave(pane.state)));
  const write = () => {
    onClose();
    void pane.save();
  };
  return (
    <section className="panel">
      <ResultHeading pane={pane} of="save" level="h3">
        {counted(rows.length, "row")} on {sheet}
      </ResultHeading>
      <p>
        {saved.sheet === null
          ? `A plain sheet ${SETTINGS_TITLE} is added at the end of the workbook. It can be read and changed by hand.`
          : "Nothing else in the workbook is changed. It can be taken back."}
      </p>
      <RowTable rows={rows} />
      <div className="row">
        <Button size="small" appearance="primary" disabledFocusable={busy !== null} onClick={write}>
          Save to {sheet}
        </Button>
        <Button size="small" onClick={onClose}>
          Not now
        </Button>
      </div>
    </section>
  );
}

function RowTable({ rows }: { readonly rows: readonly RowToSave[] }) {
  return (
    <table className="preview">
      <caption className="unseen">What is written</caption>
      <thead>
        <tr>
          <th scope="col">Setting</th>
          <th scope="col">For</th>
          <th scope="col">Value</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ setting, of, value, was, note }) => (
          <tr key={`${setting} ${of} ${value}`}>
            <th scope="row">{setting}</th>
            <td>{of}</td>
            <td>
              {value ?? "taken off"}
              {note !== null && `: ${note}`}
              {was !== null && <span className="quiet"> (was {was})</span>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
