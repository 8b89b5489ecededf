import { toFillIn } from "../../core";
import type { Pane } from "../use-pane";

/** Where there is nothing to show because no sheet was taken for a plan: the way to what was looked for. */
export function NoPlan({ pane }: { readonly pane: Pane }) {
  const toWhy = () => {
    pane.open("overview");
    pane.wantFocus("result");
  };
  const { review } = pane.state;
  const isBlank = review !== null && toFillIn(review.plan).length > 0;
  return (
    <p>
      {isBlank ? "There is nothing to read yet." : "No plan was recognised in this workbook."}{" "}
      <button type="button" className="link" onClick={toWhy}>
        {isBlank ? "See where to begin" : "See why, and what to do"}
      </button>
    </p>
  );
}
