import { Button, Field, Input, Textarea } from "@fluentui/react-components";
import { useState, type FormEvent } from "react";
import { DRAWING_LIMITS, lowered, quoted, type Fix, type Review, type Snapshot } from "../../core";
import { longDay } from "../../core/plan/dates/day";
import { CannotUpdate, sameAction, updateFix, updateForm, type Entered, type UpdateField } from "../../core/update";
import { Place } from "../components/Places";
import { ResultHeading } from "../components/ResultHeading";
import { DAYS } from "../days";
import type { Draft } from "../state";
import type { Pane } from "../use-pane";
import { BeforeWriting } from "./BeforeWriting";
import { Conflicts, type Conflict } from "./Conflicts";
import { DateChoices } from "./DateChoices";
import { ActionStateChoice, ImpactStateChoice } from "./StateChoice";

type Props = { readonly pane: Pane; readonly review: Review; readonly draft: Draft };

/** What came of looking at what was entered: what would be written, or why it cannot be. */
type Looked = { readonly fix: Fix | null; readonly problem: string | null; readonly entered: Entered };

/** The form of one action. Nothing is written before it was shown, cell by cell. */
export function UpdateForm({ pane, review, draft }: Props) {
  const { book, busy } = pane.state;
  const [looked, setLooked] = useState<Looked | null>(null);
  if (book === null) return null;
  const { form, entered } = draft;
  const action = sameAction(review.plan, form.action);
  const conflicts = action === undefined ? [] : conflictsOf(draft, updateForm(book, review.plan, action, pane.today()));
  const look = (event: FormEvent) => {
    event.preventDefault();
    setLooked({ ...lookAt(book, review, draft, pane.today()), entered });
  };
  const shown = looked?.entered === entered ? looked : null;
  const mayWrite = busy === null && conflicts.length === 0 && action !== undefined;
  return (
    <section>
      <ResultHeading pane={pane} of="update">
        Update {lowered(form.name)}
      </ResultHeading>
      {form.action.title !== null && <p>{form.action.title}</p>}
      {action === undefined && <Gone draft={draft} />}
      {conflicts.length > 0 && <Conflicts pane={pane} draft={draft} conflicts={conflicts} />}
      <form className="update" onSubmit={look} noValidate>
        <Fields pane={pane} review={review} draft={draft} />
        <div className="row">
          <Button type="submit" appearance={shown?.fix ? "secondary" : "primary"} disabledFocusable={!mayWrite}>
            See what will change
          </Button>
          <Button appearance="subtle" disabledFocusable={busy !== null} onClick={() => pane.setDraft(null)}>
            Leave without writing
          </Button>
        </div>
        <p role="status">
          {shown !== null && shown.fix === null && (shown.problem ?? "Nothing has been changed yet.")}
        </p>
      </form>
      {shown?.fix && action && <BeforeWriting pane={pane} review={review} action={action} fix={shown.fix} />}
    </section>
  );
}

/** What can be updated of the action, and why something cannot. */
function Fields({ pane, review, draft }: Props) {
  const { form, entered } = draft;
  const enter = (more: Partial<Entered>) => pane.setDraft({ form, entered: { ...entered, ...more } });
  const shared = { review, form };
  const { actionStatus, impactStatus } = entered;
  return (
    <>
      {form.fields.actionStatus && (
        <ActionStateChoice {...shared} value={actionStatus} onChoose={(state) => enter({ actionStatus: state })} />
      )}
      {form.fields.impactStatus && (
        <ImpactStateChoice {...shared} value={impactStatus} onChoose={(state) => enter({ impactStatus: state })} />
      )}
      <TextOf
        {...{ pane, draft, field: "progress", hint: PROGRESS[form.dated] }}
        label={form.dated === "in-text" ? "New update" : "Progress"}
        onEnter={(progress) => enter({ progress })}
      />
      <TextOf
        {...{ pane, draft, field: "evidence", label: "Evidence of impact", hint: EVIDENCE }}
        onEnter={(evidence) => enter({ evidence })}
      />
      {form.ahead !== null && (
        <Field
          label="Day of the last update"
          hint={`It says ${longDay(form.ahead.day)}, which lies ahead. Which day is meant? Left blank it stays; a new update is dated today.`}
          size="small"
        >
          <Input
            type="date"
            {...DAYS}
            value={entered.day ?? ""}
            onChange={(_, { value }) => enter({ day: value === "" ? null : value })}
          />
        </Field>
      )}
      <DateChoices form={form} answers={entered.dates} onAnswer={(dates) => enter({ dates })} />
      {form.notOffered.length > 0 && <p className="quiet">{form.notOffered.join(" ")}</p>}
    </>
  );
}

const EVIDENCE = "What changed? For whom? How do we know? Since when?";

const PROGRESS = {
  "in-column": "What has been done since the last update, and what is next. Today is entered as its day.",
  "in-text": "It is written above the earlier updates, with today’s date in front.",
  nowhere: "What has been done since the last update, and what is next.",
} as const;

function lookAt(book: Snapshot, { plan }: Review, { form, entered }: Draft, today: string): Omit<Looked, "entered"> {
  const unfinished = [...entered.dates.values()].find(
    (answer) => answer !== "done" && (answer.to === "" || answer.reason.trim() === ""),
  );
  if (unfinished !== undefined)
    return { fix: null, problem: "Give the new date and the reason why it moves: both are written." };
  try {
    return { fix: updateFix(book, plan, form, entered, today), problem: null };
  } catch (error) {
    if (error instanceof CannotUpdate) return { fix: null, problem: error.message };
    throw error;
  }
}

type TextProps = {
  readonly pane: Pane;
  readonly draft: Draft;
  readonly field: "progress" | "evidence";
  readonly label: string;
  readonly hint: string;
  readonly onEnter: (text: string) => void;
};

function TextOf({ pane, draft: { form, entered }, field, label, hint, onEnter }: TextProps) {
  const own = form.fields[field];
  if (own === undefined) return null;
  const before = field === "progress" && form.dated === "in-text" ? own.text.trim() : "";
  return (
    <>
      <Field label={label} hint={hint} size="small">
        <Textarea
          value={entered[field]}
          maxLength={DRAWING_LIMITS.text}
          resize="vertical"
          rows={4}
          onChange={(_, { value }) => onEnter(value)}
        />
      </Field>
      {before !== "" && (
        <details>
          <summary>Earlier updates</summary>
          <p className="as-written">{before}</p>
          <Place pane={pane} at={own.at} />
        </details>
      )}
    </>
  );
}

/** The fields of which the cells were changed by somebody else since the form was opened. */
function conflictsOf({ form }: Draft, now: Draft["form"]): readonly Conflict[] {
  const fields = (Object.keys(form.fields) as UpdateField[]).flatMap((field): readonly Conflict[] => {
    const [was, is] = [form.fields[field], now.fields[field]];
    return was !== undefined && is !== undefined && is.was !== was.was ? [{ field, now }] : [];
  });
  const dates = (of: Draft["form"]) => JSON.stringify(of.dates.map(({ target }) => target));
  return dates(form) === dates(now) ? fields : [...fields, { field: "dates", now }];
}

function Gone({ draft: { form } }: { readonly draft: Draft }) {
  return (
    <p role="alert">
      {form.name} does not stand where it stood on {quoted(form.action.sheet)} any more. Nothing was written. Copy what
      you have entered, leave this form, and open the action anew.
    </p>
  );
}
