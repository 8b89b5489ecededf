import { useState } from "react";
import type { Review } from "../../core";
import type { Pane } from "../use-pane";
import { DateForm } from "./lazily";
import { asAtSentence, judgedWords } from "../words";

/** The date that the plan is judged for, where it comes from, and a way to change it. */
export function AsAt({ pane, review }: { readonly pane: Pane; readonly review: Review }) {
  const [open, setOpen] = useState(false);
  const busy = pane.state.busy !== null;
  return (
    <div className="as-at">
      <p>
        {asAtSentence(review)}
        {judgedWords(review)}{" "}
        <button type="button" className="link" aria-expanded={open} onClick={() => setOpen(!open)}>
          Change<span className="unseen"> the as-at date</span>
        </button>
      </p>
      {open && (
        <DateForm
          key={review.asAt.date}
          review={review}
          busy={busy}
          onDay={(day) => {
            setOpen(false);
            void pane.setAsAt(day);
          }}
        />
      )}
    </div>
  );
}
