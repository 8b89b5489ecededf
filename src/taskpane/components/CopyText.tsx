import { useState } from "react";

type Props = {
  readonly text: string;
  readonly label: string;
  /** What a screen reader hears behind the label, where several stand on one page. */
  readonly of?: string;
  /** Lines of the box that shows it where it cannot be copied. */
  readonly rows: number;
};

/** Copies a text; where the browser forbids it, shows it selected, ready to be copied by hand. */
export function CopyText({ text, label, of, rows }: Props) {
  const [state, setState] = useState<"idle" | "copied" | "by-hand">("idle");
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setState("copied");
    } catch {
      setState("by-hand");
    }
  };
  return (
    <div className="copy-details">
      <button type="button" className="link" onClick={() => void copy()}>
        {label}
        {of !== undefined && <span className="unseen"> {of}</span>}
      </button>
      <span role="status">{state === "copied" && " Copied."}</span>
      {state === "by-hand" && (
        <label>
          Press Ctrl+C to copy
          <textarea readOnly rows={rows} value={text} ref={(area) => area?.select()} />
        </label>
      )}
    </div>
  );
}
