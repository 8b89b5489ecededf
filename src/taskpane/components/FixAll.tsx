import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { Review } from "../../core";
import { cellsOf, safeFixes } from "../fixes";
import { counted } from "../phrases";
import type { Pane } from "../use-pane";
import { FixPreview } from "./FixPreview";
import { ResultHeading } from "./ResultHeading";

/** All fixes that change no meaning, shown together before any is applied. */
export function FixAll({ pane, review }: { readonly pane: Pane; readonly review: Review }) {
  const [open, setOpen] = useState(false);
  const fixes = safeFixes(review.findings);
  const cells = cellsOf(fixes);
  const labels = [...new Set(fixes.map(({ label }) => label))];
  if (fixes.length === 0) return null;
  if (!open) {
    const preview = () => {
      setOpen(true);
      pane.wantFocus("fix-all");
    };
    return (
      <div>
        <Button onClick={preview}>Fix all safe ({fixes.length})</Button>
      </div>
    );
  }
  return (
    <section className="panel">
      <ResultHeading pane={pane} of="fix-all" level="h3">
        {counted(fixes.length, "safe fix", "safe fixes")}
      </ResultHeading>
      <p>They change how a value is written, not what it means. Each is applied whole or not at all.</p>
      {labels.map((label) => (
        <div key={label}>
          <p>{label}</p>
          <FixPreview pane={pane} fixes={fixes.filter((fix) => fix.label === label)} />
        </div>
      ))}
      <div className="row">
        <Button
          appearance="primary"
          disabledFocusable={pane.state.busy !== null}
          onClick={() => {
            setOpen(false);
            void pane.apply(fixes);
          }}
        >
          Apply to {counted(cells, "cell")}
        </Button>
        <Button onClick={() => setOpen(false)}>Not now</Button>
      </div>
    </section>
  );
}
