import { useState } from "react";

/** Copies details for support; where the browser forbids it, shows them selected, ready to be copied by hand. */
export function CopyDetails({ details }: { readonly details: string }) {
  const [state, setState] = useState<"idle" | "copied" | "by-hand">("idle");
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(details);
      setState("copied");
    } catch {
      setState("by-hand");
    }
  };
  return (
    <div className="copy-details">
      <button type="button" className="link" onClick={() => void copy()}>
        Copy details
      </button>
      <span role="status">{state === "copied" && " Copied."}</span>
      {state === "by-hand" && (
        <label>
          Press Ctrl+C to copy
          <textarea readOnly rows={4} value={details} ref={(area) => area?.select()} />
        </label>
      )}
    </div>
  );
}
