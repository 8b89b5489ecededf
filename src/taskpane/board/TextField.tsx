import { Input, Textarea } from "@fluentui/react-components";
import { useId, useState, type FormEvent, type ReactNode } from "react";

type Props = {
  readonly label: string;
  readonly value: string;
  /** A text of a sentence or more. */
  readonly isLong?: boolean;
  readonly hint?: string;
  readonly onUse: (text: string) => void;
  /** What belongs to the text and stands below it. */
  readonly children?: ReactNode;
};

/** Longer texts belong into the plan, not on a cover. */
const LONGEST = 600;

/** A text that may be left out. It is used on Enter and when the keyboard goes elsewhere, never half typed. */
export function TextField({ label, value, isLong = false, hint, onUse, children }: Props) {
  const id = useId();
  const [typed, setTyped] = useState(value);
  const [held, setHeld] = useState(value);
  if (held !== value) {
    setHeld(value);
    setTyped(value);
  }
  const take = (event?: FormEvent) => {
    event?.preventDefault();
    const text = typed.replace(/\s+/g, " ").trim();
    if (text !== value) onUse(text);
  };
  const shared = {
    ...{ id, value: typed, size: "small" as const, maxLength: LONGEST, onBlur: () => take() },
    ...(hint !== undefined && { "aria-describedby": `${id}-hint` }),
  };
  return (
    <form className="choice" onSubmit={take} noValidate>
      <label htmlFor={id}>{label}</label>
      {isLong ? (
        <Textarea
          {...shared}
          resize="vertical"
          onChange={(_, data) => setTyped(data.value)}
          onKeyDown={(event) => event.key === "Enter" && !event.shiftKey && take(event)}
        />
      ) : (
        <Input {...shared} onChange={(_, data) => setTyped(data.value)} />
      )}
      {hint !== undefined && (
        <span id={`${id}-hint`} className="quiet">
          {hint}
        </span>
      )}
      {children}
    </form>
  );
}
