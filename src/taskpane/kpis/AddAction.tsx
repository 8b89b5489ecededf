import { Button, Input } from "@fluentui/react-components";
import { useId, useState, type FormEvent } from "react";
import { counted, type Action } from "../../core";
import { squash } from "../../core/plan/squash";
import type { KpiTrend } from "../../core/trends";
import type { Pane } from "../use-pane";
import { withLink } from "./amend";

type Props = {
  readonly pane: Pane;
  readonly trend: KpiTrend;
  readonly actions: readonly Action[];
  readonly linked: readonly Action[];
};

const SHOWN = 5;

/** Finds an action by its reference or by words of its title, and links it. */
export function AddAction({ pane, trend, actions, linked }: Props) {
  const id = useId();
  const [typed, setTyped] = useState("");
  const found = typed.trim() === "" ? [] : foundIn(actions, typed);
  const open = found.filter(({ ref, action }) => ref !== null && !linked.includes(action));
  const link = (ref: string) => {
    pane.tryOut((now) => withLink(now, trend.kpi, ref, "actions"));
    setTyped("");
    document.getElementById(id)?.focus();
  };
  const use = (event: FormEvent) => {
    event.preventDefault();
    // Only where there is no doubt which one is meant.
    const one =
      open.filter(({ ref }) => squash(ref!) === squash(typed))[0] ?? (open.length === 1 ? open[0] : undefined);
    if (one !== undefined) link(one.ref!);
  };
  return (
    <form className="choice" onSubmit={use} noValidate>
      <label htmlFor={id}>Add an action, by its reference or words of its title</label>
      <Input
        {...{ id, value: typed, size: "small", autoComplete: "off" }}
        aria-describedby={`${id}-found`}
        onChange={(_, data) => setTyped(data.value)}
      />
      <p id={`${id}-found`} role="status" className="quiet">
        {typed.trim() === "" ? "" : resultOf(found.length, open.length, found.filter(({ ref }) => ref === null).length)}
      </p>
      <div className="found-actions">
        {open.slice(0, SHOWN).map(({ ref, action }) => (
          <Button key={action.key} size="small" onClick={() => link(ref!)}>
            Link {ref} {action.title}
          </Button>
        ))}
      </div>
    </form>
  );
}

type Found = { readonly ref: string | null; readonly action: Action };

function foundIn(actions: readonly Action[], typed: string): readonly Found[] {
  const wanted = squash(typed);
  const words = wanted.split(" ");
  return actions
    .filter(({ ref, title }) => {
      const text = ` ${squash(title ?? "")}`;
      return squash(ref ?? "").startsWith(wanted) || words.every((word) => text.includes(` ${word}`));
    })
    .map((action) => ({ ref: action.ref, action }));
}

function resultOf(found: number, open: number, unnamed: number): string {
  if (found === 0) return "No action has this reference or these words.";
  const without =
    unnamed === 0 ? "" : ` ${counted(unnamed, "action has", "actions have")} no reference and cannot be linked.`;
  if (open === 0) return `${unnamed === found ? "" : "Linked already."}${without}`.trim();
  const more = open > SHOWN ? ` The first ${SHOWN} are shown; more words find fewer.` : "";
  return `${counted(open, "action")} found.${more}${without}`;
}
