import { Button, MessageBar, MessageBarBody } from "@fluentui/react-components";
import { useMemo } from "react";
import { counted, squash, type Review, type Snapshot } from "../../core";
import {
  chosenAtFirst,
  mergeFixes,
  mergeOf,
  mergeSentence,
  needsNothing,
  type Merge,
  type MergeItem,
  type MergeRow,
} from "../../core/partner-form";
import { chosenRole } from "../actions/role";
import { FixPreview } from "../components/FixPreview";
import { ResultHeading } from "../components/ResultHeading";
import type { Returned } from "../state";
import type { Pane } from "../use-pane";
import { ReturnedItem } from "./ReturnedItem";

type Props = { readonly pane: Pane; readonly review: Review; readonly returned: Returned };

/** A form that came back: every cell before and after, what both have changed, and what is not entered. */
export function ReturnedForm({ pane, review, returned }: Props) {
  const { book } = pane.state;
  const today = pane.today();
  const merge = useMemo(
    () => (book === null ? null : mergeOf(book, review.plan, returned.book, today)),
    [book, review, returned.book, today],
  );
  if (book === null || merge === null) return null;
  return (
    <section>
      <ResultHeading pane={pane} of="returned">
        A form that came back
      </ResultHeading>
      {typeof merge === "string" ? (
        <p role="alert">{merge}</p>
      ) : (
        <Merged pane={pane} review={review} returned={returned} merge={merge} book={book} />
      )}
      <div>
        <Button appearance="subtle" disabledFocusable={pane.state.busy !== null} onClick={() => pane.setReturned(null)}>
          Put the form away
        </Button>
      </div>
    </section>
  );
}

/** A choice holds for what the plan said when it was made, and for nothing that it says later. */
const choiceOf = ({ key, now }: MergeItem) => `${key} ${now}`;

function Merged({ pane, review, returned, merge, book }: Props & { readonly merge: Merge; readonly book: Snapshot }) {
  const first = chosenAtFirst(merge);
  const choiceFor = (item: MergeItem) =>
    returned.chosen.get(choiceOf(item)) ?? (first.has(item.key) ? true : item.conflict ? null : false);
  const items = merge.rows.flatMap((row) => row.items);
  const chosen = new Set(items.filter((item) => choiceFor(item) === true).map(({ key }) => key));
  const { fixes, cannot } = mergeFixes(book, review.plan, merge, chosen, pane.today());
  const choose = (item: MergeItem, enter: boolean) =>
    pane.setReturned({ ...returned, chosen: new Map(returned.chosen).set(choiceOf(item), enter) });
  const open = items.filter((item) => choiceFor(item) === null).length;
  return (
    <>
      <p>{mergeSentence(merge)}</p>
      <Notes merge={merge} />
      {merge.rows.map((row) => (
        <OfAction key={row.form.name} pane={pane} row={row} choiceFor={choiceFor} onChoose={choose} />
      ))}
      <NotEntered merge={merge} cannot={cannot} />
      {fixes.length > 0 && (
        <section className="panel">
          <h3>What will be written</h3>
          <FixPreview pane={pane} fixes={fixes} />
          {open > 0 && <p>{counted(open, "choice is", "choices are")} still open: there the plan stays as it is.</p>}
          <div>
            <Button
              appearance="primary"
              disabledFocusable={pane.state.busy !== null}
              onClick={() => void pane.writeReturned(fixes)}
            >
              Write{" "}
              {counted(
                fixes.reduce((sum, { edits }) => sum + edits.length, 0),
                "cell",
              )}
            </Button>
          </div>
        </section>
      )}
    </>
  );
}

function Notes({ merge: { notes, lead } }: { readonly merge: Merge }) {
  const role = chosenRole();
  const other =
    role !== null && squash(role) !== squash(lead)
      ? [`The form is for ${lead}, and the role chosen here is ${role}. Make sure that it is the form you mean.`]
      : [];
  const all = [...notes, ...other];
  if (all.length === 0) return null;
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        {all.map((note) => (
          <p key={note}>{note}</p>
        ))}
      </MessageBarBody>
    </MessageBar>
  );
}

type OfActionProps = {
  readonly pane: Pane;
  readonly row: MergeRow;
  readonly choiceFor: (item: MergeItem) => boolean | null;
  readonly onChoose: (item: MergeItem, enter: boolean) => void;
};

function OfAction({ pane, row, choiceFor, onChoose }: OfActionProps) {
  const { form, notes, doubt, items } = row;
  return (
    <section>
      <h3>
        {form.name} <span className="quiet">{form.action.title}</span>
      </h3>
      {[...notes, ...(doubt === null ? [] : [doubt])].map((note) => (
        <p key={note}>{note}</p>
      ))}
      <ul className="plain">
        {items.map((item) => (
          <li key={item.key}>
            <ReturnedItem
              pane={pane}
              item={item}
              of={form.name}
              choice={choiceFor(item)}
              onChoose={(enter) => onChoose(item, enter)}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

function NotEntered({ merge, cannot }: { readonly merge: Merge; readonly cannot: readonly string[] }) {
  const sentences = [...merge.told.map(({ sentence }) => sentence), ...cannot];
  return (
    <>
      {sentences.length > 0 && (
        <>
          <h3>Not entered</h3>
          <ul>
            {sentences.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </>
      )}
      {needsNothing(merge).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </>
  );
}
