import { Field, Input, Radio, RadioGroup } from "@fluentui/react-components";
import { useId } from "react";
import { longDay } from "../../core/plan/dates/day";
import type { DateAnswer, OpenDate, UpdateForm } from "../../core/update";
import { DAYS } from "../days";

type Answers = ReadonlyMap<OpenDate, DateAnswer>;
type Props = { readonly form: UpdateForm; readonly answers: Answers; readonly onAnswer: (answers: Answers) => void };

/** The open dates of the action: whether each stands, is done or moves, and when it moves why. */
export function DateChoices({ form, answers, onAnswer }: Props) {
  const put = (date: OpenDate, answer: DateAnswer | null) => {
    const next = new Map(answers);
    if (answer === null) next.delete(date);
    else next.set(date, answer);
    onAnswer(next);
  };
  return form.dates.map((date, place) => (
    <DateChoice key={place} date={date} answer={answers.get(date) ?? null} onAnswer={(answer) => put(date, answer)} />
  ));
}

type ChoiceProps = {
  readonly date: OpenDate;
  readonly answer: DateAnswer | null;
  readonly onAnswer: (answer: DateAnswer | null) => void;
};

function DateChoice({ date, answer, onAnswer }: ChoiceProps) {
  const id = useId();
  const moved = answer !== null && answer !== "done" ? answer : null;
  const chosen = moved !== null ? "moved" : answer === null ? "stands" : "done";
  const choose = (value: string) =>
    onAnswer(value === "moved" ? { to: "", reason: "" } : value === "done" ? "done" : null);
  return (
    <div>
      <h3 id={id}>Due {date.day === date.asWritten ? longDay(date.day) : date.asWritten}</h3>
      {date.passed && <p>This date has passed. Is that part done, moved, or still open?</p>}
      <RadioGroup aria-labelledby={id} value={chosen} onChange={(_, { value }) => choose(value)}>
        <Radio value="stands" label={date.passed ? "Still open: the date stays as it is" : "The date stays as it is"} />
        {date.mayBeDone && <Radio value="done" label="Done: the cell will say so" />}
        <Radio value="moved" label="Moved" />
      </RadioGroup>
      {moved !== null && (
        <div className="choices">
          <Field label="New date" size="small" required>
            <Input
              type="date"
              {...DAYS}
              value={moved.to}
              onChange={(_, { value }) => onAnswer({ ...moved, to: value })}
            />
          </Field>
          <Field
            label="Reason"
            hint="It is written into the update, beside the date that it was."
            size="small"
            required
          >
            <Input value={moved.reason} onChange={(_, { value }) => onAnswer({ ...moved, reason: value })} />
          </Field>
        </div>
      )}
    </div>
  );
}
