import { Button } from "@fluentui/react-components";
import type { Pane } from "../use-pane";

/** Reads the workbook and checks it; the pane's first step, later a small one beside the result. */
export function CheckButton({ pane }: { readonly pane: Pane }) {
  const { review, busy } = pane.state;
  const first = review === null;
  return (
    <Button
      appearance={first ? "primary" : "secondary"}
      size={first ? "medium" : "small"}
      disabledFocusable={busy !== null}
      onClick={() => void pane.check()}
    >
      {review === null ? "Check plan" : "Check again"}
    </Button>
  );
}
