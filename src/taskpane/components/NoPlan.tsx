import type { Pane } from "../use-pane";

/** Where there is nothing to show because no sheet was taken for a plan: the way to what was looked for. */
export function NoPlan({ pane }: { readonly pane: Pane }) {
  const toWhy = () => {
    pane.open("overview");
    pane.wantFocus("result");
  };
  return (
    <p>
      No plan was recognised in this workbook.{" "}
      <button type="button" className="link" onClick={toWhy}>
        See why, and what to do
      </button>
    </p>
  );
}
