import { Button, Field, Input, Select } from "@fluentui/react-components";
import { useRef, useState, type FormEvent } from "react";
import { isTerm, type TermName } from "../../core/plan/dates/terms";
import { choose, subjectOf, type PartnershipSettings } from "../../core/plan/settings";
import { termDays, termName, type TermChoice } from "../../core/plan/settings/term-choice";
import { DAYS } from "../days";
import type { Pane } from "../use-pane";

type Props = { readonly pane: Pane; readonly settings: PartnershipSettings };

/** The days of the school terms, by which dates such as “Spring 2026” are read. */
export function Terms({ pane, settings }: Props) {
  const terms = settings.choices.flatMap((choice) => (choice.kind === "term" ? [choice] : []));
  const heading = useRef<HTMLHeadingElement>(null);
  const forget = (term: TermChoice) => {
    pane.tryOut((now) => ({
      ...now,
      choices: now.choices.filter((choice) => subjectOf(choice) !== subjectOf(term)),
    }));
    // Its button is gone with it.
    heading.current?.focus();
  };
  return (
    <section>
      <h2 ref={heading} tabIndex={-1}>
        School terms
      </h2>
      <p className="quiet">
        A date such as “Spring 2026” is read by the usual days of English terms, unless the days of your own area are
        given here.
      </p>
      {terms.length > 0 && (
        <ul className="plain">
          {terms.map((term) => (
            <li key={termName(term)}>
              {termName(term)}: {termDays(term)}{" "}
              <Button size="small" appearance="subtle" onClick={() => forget(term)}>
                Forget<span className="unseen"> {termName(term)}</span>
              </Button>
            </li>
          ))}
        </ul>
      )}
      <TermForm onTerm={(term) => pane.tryOut((now) => choose(now, term))} />
    </section>
  );
}

const NAMES: readonly { readonly term: TermName; readonly halfTerm: boolean; readonly words: string }[] = (
  ["autumn", "spring", "summer"] as const
).flatMap((term) => {
  const name = `${term[0]!.toUpperCase()}${term.slice(1)}`;
  return [
    { term, halfTerm: false, words: `${name} term` },
    { term, halfTerm: true, words: `${name} half-term break` },
  ];
});

/** The term that its two days make, in the year of the first; null where they cannot be its days. */
function termOf(which: number, from: string, to: string): TermChoice | null {
  const { term, halfTerm } = NAMES[which]!;
  const choice: TermChoice = {
    kind: "term",
    term,
    ...(halfTerm && { halfTerm }),
    year: Number(from.slice(0, 4)),
    from,
    to,
  };
  return from !== "" && to !== "" && isTerm(choice) ? choice : null;
}

function TermForm({ onTerm }: { readonly onTerm: (term: TermChoice) => void }) {
  const [which, setWhich] = useState(0);
  const [from, setFrom] = useState("");
  const [to, setTo] = useState("");
  const [refused, setRefused] = useState(false);
  const use = (event: FormEvent) => {
    event.preventDefault();
    const term = termOf(which, from, to);
    setRefused(term === null);
    if (term === null) return;
    onTerm(term);
    setFrom("");
    setTo("");
  };
  return (
    <form className="choices" onSubmit={use} noValidate>
      <Field label="Term" size="small">
        <Select size="small" value={String(which)} onChange={(_, { value }) => setWhich(Number(value))}>
          {NAMES.map(({ words }, index) => (
            <option key={words} value={String(index)}>
              {words}
            </option>
          ))}
        </Select>
      </Field>
      <div className="row">
        <Field label="First day" size="small">
          <Input size="small" type="date" {...DAYS} value={from} onChange={(_, { value }) => setFrom(value)} />
        </Field>
        <Field label="Last day" size="small">
          <Input size="small" type="date" {...DAYS} value={to} onChange={(_, { value }) => setTo(value)} />
        </Field>
      </div>
      {refused && <p role="alert">Give the first and the last day of that term, both within a few months.</p>}
      <div>
        <Button size="small" type="submit">
          Use these days
        </Button>
      </div>
    </form>
  );
}
