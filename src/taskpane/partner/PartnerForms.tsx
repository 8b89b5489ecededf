import { Button, Field, Input } from "@fluentui/react-components";
import { useId, useState } from "react";
import type { Review } from "../../core";
import { leadsOf } from "../../core/board";
import { mayDownload } from "../paper/save-file";
import { Folded } from "../setup/Folded";
import type { Pane } from "../use-pane";

type Props = { readonly pane: Pane; readonly review: Review; readonly role: string | null; readonly readOnly: boolean };

/** A form to be filled in without the add-in: made for one lead, and taken in when it has come back. */
export function PartnerForms({ pane, review, role, readOnly }: Props) {
  const [returnTo, setReturnTo] = useState("");
  const [outcome, setOutcome] = useState<{ readonly of: Review; readonly words: string } | null>(null);
  const leads = leadsOf(review.plan);
  const save = (lead: string) =>
    pane.savePaper(async (now, book) => {
      const { saveForm } = await import("./save-form");
      const words = await saveForm(book, now, { lead, returnTo, today: pane.today() }, pane.openNew);
      setOutcome({ of: now, words });
      return { said: words, focus: null };
    });
  const button = (lead: string) => (
    <Button size="small" disabledFocusable={pane.state.busy !== null} onClick={() => void save(lead)}>
      {mayDownload() ? "Save the form" : "Open the form"}
      <span className="unseen"> for {lead}</span>
    </Button>
  );
  if (leads.length === 0) return null;
  return (
    <section>
      <h2>Partners without the add-in</h2>
      <p className="quiet">
        A small workbook with the actions of one lead, to be filled in anywhere and sent back. Nothing is sent by this
        button, and nothing goes into the plan before you have looked at it.
      </p>
      <Field label="Send it back to" hint="Printed on the form; may stay blank." size="small">
        <Input value={returnTo} maxLength={200} onChange={(_, { value }) => setReturnTo(value)} />
      </Field>
      {role !== null && (
        <p className="row">
          {role} {button(role)}
        </p>
      )}
      <Folded summary={role === null ? "Choose a lead" : "Another lead"}>
        {() => (
          <ul className="plain">
            {leads.map(({ lead }) => (
              <li key={lead}>
                {lead} {button(lead)}
              </li>
            ))}
          </ul>
        )}
      </Folded>
      <p role="status">{outcome?.of === review ? outcome.words : ""}</p>
      {!readOnly && <CameBack pane={pane} />}
    </section>
  );
}

function CameBack({ pane }: { readonly pane: Pane }) {
  const id = useId();
  return (
    <div className="came-back">
      <label htmlFor={id}>A form that came back (.xlsx)</label>
      <input
        id={id}
        type="file"
        accept=".xlsx,.xlsm"
        onChange={({ currentTarget }) => {
          const file = currentTarget.files?.[0];
          // The same file may be chosen once more.
          currentTarget.value = "";
          if (file !== undefined && pane.state.busy === null) void pane.takeIn(file);
        }}
      />
    </div>
  );
}
