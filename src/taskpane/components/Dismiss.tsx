import { Button, Field, Input, Radio, RadioGroup } from "@fluentui/react-components";
import { useRef, useState, type FormEvent } from "react";
import type { Finding, Review } from "../../core";
import { longDay } from "../../core/plan/dates/day";
import { choose, howLong } from "../../core/plan/settings";
import { factsMark } from "../../core/rules/dismissed";
import { Folded } from "../setup/Folded";
import type { Pane } from "../use-pane";

type Props = { readonly pane: Pane; readonly finding: Finding; readonly readOnly: boolean };

/** Sets a finding aside, with a reason that stands in the workbook and on the cover of the paper. */
export function Dismiss({ pane, finding, readOnly }: Props) {
  if (readOnly) return null;
  return <Folded summary="Dismiss…">{() => <DismissForm pane={pane} finding={finding} />}</Folded>;
}

function DismissForm({ pane, finding }: Omit<Props, "readOnly">) {
  const { book, review, busy } = pane.state;
  const [reason, setReason] = useState("");
  const [lasts, setLasts] = useState("next");
  const [asked, setAsked] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  if (book === null || review === null) return null;
  const { day } = review.calendar.nextReport;
  const said = reason.replace(/\s+/g, " ").trim();
  const dismiss = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (said === "") form.current?.querySelector("input")?.focus();
    if (said === "" || busy !== null) return;
    const until = lasts === "next" ? day : null;
    const mark = factsMark(book, finding, review.asAt.date);
    const choice = { kind: "dismissed", finding: finding.id, reason: said, until, mark } as const;
    void pane.decide((now) => choose(now, choice), `Dismissed ${howLong(until)}.`);
  };
  return (
    <form ref={form} className="choices" onSubmit={dismiss} noValidate>
      <Field
        label="Reason"
        size="small"
        required
        {...(asked && said === "" && { validationMessage: "Give a reason: the cover of the paper states it." })}
      >
        <Input size="small" value={reason} onChange={(_, { value }) => setReason(value)} />
      </Field>
      <HowLong review={review} lasts={lasts} onChoose={setLasts} />
      <div>
        <Button size="small" type="submit" disabledFocusable={busy !== null}>
          Dismiss
        </Button>
      </div>
    </form>
  );
}

type HowLongProps = {
  readonly review: Review;
  readonly lasts: string;
  readonly onChoose: (lasts: string) => void;
};

function HowLong({ review, lasts, onChoose }: HowLongProps) {
  const { day, isPlanned } = review.calendar.nextReport;
  const when = isPlanned ? "the day of the next report" : "when the next report is expected";
  return (
    <RadioGroup aria-label="For how long" value={lasts} onChange={(_, { value }) => onChoose(value)}>
      <Radio value="next" label={`Until ${longDay(day)}, ${when}`} />
      <Radio value="good" label="For good, unless its facts change" />
    </RadioGroup>
  );
}
