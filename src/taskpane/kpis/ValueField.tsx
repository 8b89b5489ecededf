import { Button, Input } from "@fluentui/react-components";
import { useId, useState, type FormEvent, type MouseEvent, type ReactNode } from "react";

type Props = {
  readonly label: ReactNode;
  /** What holds; null shows an empty field. */
  readonly value: number | null;
  /** Why a number cannot be used; null for one that can. */
  readonly problemWith: (value: number) => string | null;
  readonly onUse: (value: number) => void;
  /** What stands below the field. */
  readonly hint?: ReactNode;
  readonly unit?: string;
  /** What belongs to the number and stands beside it. */
  readonly children?: ReactNode;
  /** The way back to what holds without a choice; absent where nothing was chosen. An empty field says the same. */
  readonly back?: Back | undefined;
};

type Back = { readonly words: string; readonly onBack: () => void };

const shown = (value: number | null) => (value === null ? "" : String(value));

/** What somebody typed as a number: "62.5", "85 %", "1,200"; null for nothing. */
function typedNumber(typed: string): number | null {
  const text = typed
    .trim()
    .replace(/\s*%$/, "")
    .replace(/,(?=\d{3}\b)/g, "");
  if (text === "") return null;
  return /^-?\d{1,9}(\.\d{1,6})?$/.test(text) ? Number(text) : NaN;
}

/** A number that may be left out. It is used on Enter and when the keyboard goes elsewhere, never half typed. */
export function ValueField({ label, value, problemWith, onUse, hint, unit, back, children }: Props) {
  const id = useId();
  const [typed, setTyped] = useState(shown(value));
  const [held, setHeld] = useState(value);
  if (held !== value) {
    setHeld(value);
    setTyped(shown(value));
  }
  const number = typedNumber(typed);
  const problem =
    number === null ? null : Number.isNaN(number) ? "Give a number, such as 85 or 4.5." : problemWith(number);
  const use = (event?: FormEvent) => {
    event?.preventDefault();
    if (number === null) return back ? back.onBack() : setTyped(shown(value));
    if (problem === null && number !== value) onUse(number);
  };
  return (
    <form className="choice" onSubmit={use} noValidate>
      <label htmlFor={id}>{label}</label>
      <div className="row">
        <Input
          {...{ id, value: typed, size: "small", className: "short", inputMode: "decimal" }}
          aria-describedby={`${id}-hint`}
          {...(unit !== undefined && { contentAfter: unit })}
          onChange={(_, data) => setTyped(data.value)}
          onBlur={() => use()}
        />
        {children}
        {back && <BackButton back={back} />}
      </div>
      <span id={`${id}-hint`} className="quiet">
        {hint}
      </span>
      {problem !== null && <p role="alert">{problem}</p>}
    </form>
  );
}

function BackButton({ back }: { readonly back: Back }) {
  const goBack = ({ currentTarget }: MouseEvent<HTMLElement>) => {
    back.onBack();
    // The button is gone once that is tried.
    currentTarget.closest("form")?.querySelector("input")?.focus();
  };
  return (
    <Button size="small" appearance="subtle" onClick={goBack}>
      {back.words}
    </Button>
  );
}
