import { Input } from "@fluentui/react-components";
import { useId, useState } from "react";
import { capital } from "../../core";
import { hexOf } from "../../core/plan/colours/colour";
import { wordingOf, type Status } from "../../core/plan/colours/scale";
import { contrastOf, inkOn, LEAST_CONTRAST } from "../../core/plan/contrast";
import type { StateLook } from "../../core/plan/scheme-look";
import { canBeRead, choose, LOOK_LIMITS, type LookChoice } from "../../core/plan/settings";
import { TextField } from "../board/TextField";
import { Mark } from "../components/Mark";
import type { Pane } from "../use-pane";

type Props = { readonly pane: Pane; readonly status: Status; readonly look: StateLook };

/** Words, symbol and colours of one state. What cannot be read is said at once and is not taken. */
export function StateLookForm({ pane, status, look }: Props) {
  const take = (choice: LookChoice) => pane.tryOut((now) => choose(now, choice));
  const within = (text: string, most: number) => [...text].slice(0, most).join("");
  return (
    <fieldset className="choices">
      <legend>{wordingOf(status)}</legend>
      <TextField
        label="Words"
        value={look.plain}
        onUse={(text) =>
          text !== "" && take({ kind: "look", about: "words", status, plain: within(text, LOOK_LIMITS.words) })
        }
      />
      <TextField
        label="Symbol"
        value={look.symbol}
        onUse={(text) =>
          text !== "" && take({ kind: "look", about: "symbol", status, symbol: within(text, LOOK_LIMITS.symbol) })
        }
      />
      <Colours look={look} onUse={(fill, text) => take({ kind: "look", about: "colour", status, fill, text })} />
    </fieldset>
  );
}

type ColoursProps = { readonly look: StateLook; readonly onUse: (fill: string, text: string) => void };

/** Both colours, with how well the words can be read while they are chosen. */
function Colours({ look, onUse }: ColoursProps) {
  const [typed, setTyped] = useTyped(look);
  const id = useId();
  const [fill, text] = [hexOf(typed.fill), hexOf(typed.text)];
  const faint = fill !== null && text !== null && !canBeRead(fill, text);
  const use = () => {
    if (fill === null || text === null || faint) return;
    if (fill !== look.fill || text !== look.text) onUse(fill, text);
  };
  const shared = { said: id, isWrong: faint, onUse: use };
  return (
    <>
      <ColourField
        {...shared}
        label="Colour, such as #FFC845"
        value={typed.fill}
        onType={(value) => setTyped({ ...typed, fill: value })}
      />
      <ColourField
        {...shared}
        label="Colour of the words on it"
        value={typed.text}
        onType={(value) => setTyped({ ...typed, text: value })}
      />
      <p id={id} role="status">
        {fill !== null && text !== null && !faint && (
          <span className="state-look" style={{ backgroundColor: fill, color: text }}>
            <Mark symbol={look.symbol} /> {capital(look.plain)}
          </span>
        )}{" "}
        {contrastSentence(fill, text)}{" "}
        {fill !== null && faint && (
          <button type="button" className="link" onClick={() => onUse(fill, inkOn(fill))}>
            Use the words’ colour that reads best
          </button>
        )}
      </p>
    </>
  );
}

type Pair = { readonly fill: string; readonly text: string };

/** What is typed, until other colours hold. */
function useTyped(look: Pair): readonly [Pair, (typed: Pair) => void] {
  const [typed, setTyped] = useState<Pair>(look);
  const [held, setHeld] = useState<Pair>(look);
  if (held.fill !== look.fill || held.text !== look.text) {
    setHeld(look);
    setTyped(look);
  }
  return [typed, setTyped];
}

type FieldProps = {
  readonly label: string;
  readonly value: string;
  /** The id of what says how well the words can be read. */
  readonly said: string;
  readonly isWrong: boolean;
  readonly onType: (value: string) => void;
  readonly onUse: () => void;
};

function ColourField({ label, value, said, isWrong, onType, onUse }: FieldProps) {
  return (
    <label className="choice">
      <span>{label}</span>
      <Input
        size="small"
        value={value}
        maxLength={7}
        aria-describedby={said}
        aria-invalid={hexOf(value) === null || isWrong}
        onChange={(_, data) => onType(data.value)}
        onBlur={onUse}
        onKeyDown={(event) => event.key === "Enter" && onUse()}
      />
    </label>
  );
}

/** How well the words can be read, in words; of what is no colour, how one is written. */
function contrastSentence(fill: string | null, text: string | null): string {
  if (fill === null || text === null)
    return "A colour is # and six letters or digits, such as #FFC845. It is not used yet.";
  const contrast = contrastOf(fill, text);
  // Never rounded up to what it is not.
  const said = `Contrast ${(Math.floor(contrast * 10) / 10).toFixed(1)} to 1`;
  if (contrast >= LEAST_CONTRAST) return `${said}: can be read.`;
  return `${said}: too low. Words need at least ${LEAST_CONTRAST} to 1, so it is not used.`;
}
