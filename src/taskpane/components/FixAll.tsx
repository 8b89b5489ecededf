import { Button } from "@fluentui/react-components";
import { useRef, useState } from "react";
import { counted, type Fix, type Review } from "../../core";
import { cellsOf, safeFixes } from "../fixes";
import type { Pane } from "../use-pane";
import { FixPreview } from "./FixPreview";
import { ResultHeading } from "./ResultHeading";

/** All fixes that change no meaning, shown together before any is applied. */
export function FixAll({ pane, review }: { readonly pane: Pane; readonly review: Review }) {
  const [open, setOpen] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const fixes = safeFixes(review.findings);
  if (fixes.length === 0) return null;
  const preview = () => {
    setOpen(!open);
    if (!open) pane.wantFocus("fix-all");
  };
  const close = () => {
    setOpen(false);
    place.current?.querySelector("button")?.focus();
  };
  return (
    <>
      <div ref={place}>
        <Button aria-expanded={open} onClick={preview}>
          Fix all safe ({fixes.length})
        </Button>
      </div>
      {open && <Preview pane={pane} fixes={fixes} onClose={close} />}
    </>
  );
}

type PreviewProps = { readonly pane: Pane; readonly fixes: readonly Fix[]; readonly onClose: () => void };

function Preview({ pane, fixes, onClose }: PreviewProps) {
  const labels = [...new Set(fixes.map(({ label }) => label))];
  const apply = () => {
    onClose();
    void pane.apply(fixes);
  };
  return (
    <section className="panel">
      <ResultHeading pane={pane} of="fix-all" level="h3">
        {counted(fixes.length, "safe fix", "safe fixes")}
      </ResultHeading>
      <p>
        {fixes.length === 1 ? "It changes" : "They change"} how a value is written, not what it means. Each is applied
        whole or not at all.
      </p>
      {labels.map((label) => (
        <div key={label}>
          <p>{label}</p>
          <FixPreview pane={pane} fixes={fixes.filter((fix) => fix.label === label)} />
        </div>
      ))}
      <div className="row">
        <Button appearance="primary" disabledFocusable={pane.state.busy !== null} onClick={apply}>
          Apply to {counted(cellsOf(fixes), "cell")}
        </Button>
        <Button onClick={onClose}>Not now</Button>
      </div>
    </section>
  );
}
