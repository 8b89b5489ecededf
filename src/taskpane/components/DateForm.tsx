import { Button, Field, Input } from "@fluentui/react-components";
import { useState, type FormEvent } from "react";
import type { Review } from "../../core";
import { DAYS } from "../days";

type FormProps = { readonly review: Review; readonly busy: boolean; readonly onDay: (day: string | null) => void };

/** Asks for the day that the plan is to be judged for; loaded when somebody wants another. */
export default function DateForm({ review, busy, onDay }: FormProps) {
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
        <Input type="date" {...DAYS} value={day} onChange={(_, { value }) => setDay(value)} />
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
