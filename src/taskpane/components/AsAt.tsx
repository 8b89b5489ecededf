import { Button, Field, Input } from "@fluentui/react-components";
import { useState, type FormEvent } from "react";
import type { Review } from "../../core";
import type { Pane } from "../use-pane";
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

type FormProps = { readonly review: Review; readonly busy: boolean; readonly onDay: (day: string | null) => void };

function DateForm({ review, busy, onDay }: FormProps) {
  const [day, setDay] = useState<string>(review.asAt.date);
  const [asked, setAsked] = useState(false);
  const use = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (day !== "") onDay(day);
  };
  return (
    <form className="row" onSubmit={use} noValidate>
      <Field
        label="Judge the plan as at"
        {...(asked && day === "" && { validationMessage: "Give a whole date: day, month and year." })}
      >
        <Input type="date" value={day} onChange={(_, { value }) => setDay(value)} />
      </Field>
      <Button type="submit" disabledFocusable={busy}>
        Use this date
      </Button>
      {review.asAt.from === "given" && (
        <Button appearance="subtle" disabledFocusable={busy} onClick={() => onDay(null)}>
          {review.plan.asAt ? "Use the workbook’s date" : "Use today"}
        </Button>
      )}
    </form>
  );
}
