import { Input } from "@fluentui/react-components";
import { useId, useState, type FormEvent, type ReactNode } from "react";

type Props = {
  readonly label: ReactNode;
  readonly value: number | null;
  readonly least: number;
  readonly most: number;
  /** Called with another number than `value`, once it is whole and within the limits. */
  readonly onUse: (value: number) => void;
  /** What else can be done about it, beside the number. */
  readonly children?: ReactNode;
};

const inDigits = (value: number | null) => (value === null ? "" : String(value));

/** A whole number that is used on Enter and when the keyboard goes elsewhere, never half typed. */
export function NumberForm({ label, value, least, most, onUse, children }: Props) {
  const id = useId();
  const [typed, setTyped] = useState(inDigits(value));
  // What is used, or given back, is shown in the same field, so that the keyboard's focus stays there.
  const [shown, setShown] = useState(value);
  if (shown !== value) {
    setShown(value);
    setTyped(inDigits(value));
  }
  const number = /^\d{1,7}$/.test(typed.trim()) ? Number(typed) : NaN;
  const isLegal = number >= least && number <= most;
  const use = (event?: FormEvent) => {
    event?.preventDefault();
    if (isLegal && number !== value) onUse(number);
  };
  return (
    <form className="choice" onSubmit={use} noValidate>
      <label htmlFor={id}>{label}</label>
      <div className="row">
        <Input
          id={id}
          size="small"
          className="short"
          inputMode="numeric"
          value={typed}
          onChange={(_, data) => setTyped(data.value)}
          onBlur={() => use()}
        />
        {children}
      </div>
      {!isLegal && (
        <p role="alert">
          Give a whole number from {least} to {most.toLocaleString("en-GB")}.
        </p>
      )}
    </form>
  );
}
