import { Button, MessageBar, MessageBarBody } from "@fluentui/react-components";
import { fieldNames } from "../../core";
import type { Entered, UpdateField, UpdateForm } from "../../core/update";
import { shownValue } from "../phrases";
import type { Draft } from "../state";
import type { Pane } from "../use-pane";

/** A field whose cell holds something else by now, and the form as it would be opened now. */
export type Conflict = { readonly field: UpdateField | "dates"; readonly now: UpdateForm };

type Props = { readonly pane: Pane; readonly draft: Draft; readonly conflicts: readonly Conflict[] };

/** What somebody else has changed in the row since the form was opened: both versions, to keep one of. */
export function Conflicts({ pane, draft, conflicts }: Props) {
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        <h3>Someone else has changed this row since you opened it. Nothing was written.</h3>
        <ul>
          {conflicts.map((conflict) => (
            <li key={conflict.field}>
              <OfField draft={draft} conflict={conflict} onKeep={pane.setDraft} />
            </li>
          ))}
        </ul>
      </MessageBarBody>
    </MessageBar>
  );
}

type FieldProps = {
  readonly draft: Draft;
  readonly conflict: Conflict;
  readonly onKeep: (draft: Draft) => void;
};

function OfField({ draft, conflict: { field, now }, onKeep }: FieldProps) {
  if (field === "dates")
    return (
      <>
        <p>The dates of the action are others by now.</p>
        <Button size="small" onClick={() => onKeep(withDates(draft, now))}>
          Show the new dates
        </Button>
      </>
    );
  const name = fieldNames[field];
  return (
    <>
      <p>
        The {name} is now {shownValue(now.fields[field]!.was)}; when you opened it, it was{" "}
        {shownValue(draft.form.fields[field]!.was)}.
      </p>
      <div className="row">
        <Button size="small" onClick={() => onKeep(withTheirs(draft, field, now))}>
          Keep theirs <span className="unseen">for the {name}</span>
        </Button>
        <Button size="small" onClick={() => onKeep(withMine(draft, field, now))}>
          Keep mine <span className="unseen">for the {name}</span>
        </Button>
      </div>
    </>
  );
}

/** The form with the field's cell as it is now; what was entered is written over it. */
function withMine({ form, entered }: Draft, field: UpdateField, now: UpdateForm): Draft {
  const own = now.fields[field];
  const { action, ahead } = now;
  return { form: { ...form, action, ahead, fields: { ...form.fields, ...(own && { [field]: own }) } }, entered };
}

/** The same, with what was entered given up for what stands there now. */
function withTheirs(draft: Draft, field: UpdateField, now: UpdateForm): Draft {
  const { form, entered } = withMine(draft, field, now);
  const text = now.fields[field]?.text ?? "";
  const theirs: Partial<Entered> =
    field === "progress"
      ? { progress: form.dated === "in-text" ? "" : text }
      : field === "evidence"
        ? { evidence: text }
        : { [field]: null };
  return { form, entered: { ...entered, ...theirs } };
}

function withDates({ form, entered }: Draft, now: UpdateForm): Draft {
  return { form: { ...form, action: now.action, dates: now.dates }, entered: { ...entered, dates: new Map() } };
}
