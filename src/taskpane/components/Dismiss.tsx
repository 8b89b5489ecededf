import { Button, Field, Input, Radio, RadioGroup } from "@fluentui/react-components";
import { useState, type FormEvent } from "react";
import type { Finding } from "../../core";
import { longDay } from "../../core/plan/dates/day";
import { choose } from "../../core/plan/settings";
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
  if (book === null || review === null) return null;
  const { day, isPlanned } = review.calendar.nextReport;
  const said = reason.replace(/\s+/g, " ").trim();
  const dismiss = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (said === "" || busy !== null) return;
    const until = lasts === "next" ? day : null;
    const mark = factsMark(book, finding, review.asAt.date);
    void pane.decide((now) => choose(now, { kind: "dismissed", finding: finding.id, reason: said, until, mark }));
  };
  return (
    <form className="choices" onSubmit={dismiss} noValidate>
      <Field
        label="Reason"
        size="small"
        required
        {...(asked && said === "" && { validationMessage: "Give a reason: the cover of the paper states it." })}
      >
        <Input size="small" value={reason} onChange={(_, { value }) => setReason(value)} />
      </Field>
      <RadioGroup aria-label="For how long" value={lasts} onChange={(_, { value }) => setLasts(value)}>
        <Radio value="next" label={`Until the next report, ${isPlanned ? "" : "taken to be "}on ${longDay(day)}`} />
        <Radio value="good" label="For good, unless its facts change" />
      </RadioGroup>
      <div>
        <Button size="small" type="submit" disabledFocusable={busy !== null}>
          Dismiss
        </Button>
      </div>
    </form>
  );
}
