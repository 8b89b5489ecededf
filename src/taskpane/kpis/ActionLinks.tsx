import { Button } from "@fluentui/react-components";
import { useMemo, useRef } from "react";
import { counted, type Action, type Review } from "../../core";
import { listed, quoted } from "../../core/words";
import { squash } from "../../core/plan/squash";
import { actionLinks, suggestedActions, type ActionLink, type SuggestedAction } from "../../core/trends";
import { Place } from "../components/Places";
import { Folded } from "../setup/Folded";
import { withLink, type LinkKind } from "./amend";
import { AddAction } from "./AddAction";
import { FindingsOf } from "./FindingsOf";
import type { SettingProps } from "./setting-props";

type Props = Pick<SettingProps, "pane" | "trend" | "chosen"> & { readonly review: Review };

/** Which actions a measure is to show the impact of: named in the plan, chosen here, or only suggested and to be confirmed. */
export function ActionLinks({ pane, trend, chosen, review }: Props) {
  const { plan, trends } = review;
  const heading = useRef<HTMLHeadingElement>(null);
  const links = useMemo(() => actionLinks(plan, trends), [plan, trends]);
  const suggested = useMemo(() => suggestedActions(trend, plan, links), [trend, plan, links]);
  const own = links.filter((link) => link.trend.kpi.key === trend.kpi.key && !link.isRefused);
  if (plan.actions.length === 0) return null;
  const set = (ref: string, kind: LinkKind) => {
    pane.tryOut((now) => withLink(now, trend.kpi, ref, kind));
    // The button goes with what it was for.
    heading.current?.focus();
  };
  return (
    <section className="links">
      <h3 ref={heading} tabIndex={-1}>
        Actions that this measure shows
      </h3>
      <p className="quiet">What these actions say of their impact is held against what the measure says.</p>
      {own.length === 0 && <p>No action is linked to it.</p>}
      <ul className="plain linked">
        {own.map((link) => (
          <Linked key={link.action.key} {...{ pane, link, set, review }} />
        ))}
        <Gone refs={chosen("actions")?.refs ?? []} actions={plan.actions} set={set} />
      </ul>
      <Suggested pane={pane} suggested={suggested} set={set} />
      <AddAction actions={plan.actions} linked={own.map(({ action }) => action)} trend={trend} pane={pane} />
      <Refused refs={chosen("other-actions")?.refs ?? []} actions={plan.actions} set={set} />
    </section>
  );
}

type SuggestedProps = {
  readonly pane: SettingProps["pane"];
  readonly suggested: readonly SuggestedAction[];
  readonly set: Set;
};

/** Actions of like words, to be confirmed once or set aside: until then they link nothing. */
function Suggested({ pane, suggested, set }: SuggestedProps) {
  if (suggested.length === 0) return null;
  return (
    <>
      <h4>Does it show these, too?</h4>
      <ul className="plain linked">
        {suggested.map(({ action, words }) => (
          <li key={action.key}>
            <Named {...{ pane, action }} />
            <p className="quiet">Words in common: {listed(words.map(quoted))}.</p>
            <Choices of={action} yes="Confirm" no="Not meant" set={set} />
          </li>
        ))}
      </ul>
    </>
  );
}

type Set = (ref: string, kind: LinkKind) => void;
type LinkedProps = {
  readonly pane: SettingProps["pane"];
  readonly link: ActionLink;
  readonly set: Set;
  readonly review: Review;
};

function Linked({ pane, link, set, review }: LinkedProps) {
  const { action, by, at, trend } = link;
  return (
    <li>
      <Named {...{ pane, action }} />
      <p className="quiet">
        {by === "named" ? "It names the measure" : at === null ? "Chosen here, not saved." : "Chosen here"}
        {at !== null && (
          <>
            {" in "}
            <Place pane={pane} at={at} />
            {by === "chosen" && " of the settings"}.
          </>
        )}
      </p>
      <FindingsOf review={review} action={action} kpi={trend.kpi} pane={pane} />
      {action.ref === null ? (
        <p className="quiet">It has no reference, so nothing can be kept about it in the settings.</p>
      ) : by === "named" ? (
        <Choices of={action} no="Not meant" set={set} />
      ) : (
        <Choices of={action} away="Take away" set={set} />
      )}
    </li>
  );
}

/** The action with the way to its cell. */
function Named({ pane, action }: { readonly pane: SettingProps["pane"]; readonly action: Action }) {
  const at = action.at.ref ?? action.at.title;
  return (
    <p>
      <b>{action.ref}</b> {action.title} {at !== undefined && <Place pane={pane} at={at} />}
    </p>
  );
}

type ChoicesProps = {
  readonly of: { readonly ref: string | null };
  readonly yes?: string;
  readonly no?: string;
  readonly away?: string;
  readonly set: Set;
};

function Choices({ of: { ref }, yes, no, away, set }: ChoicesProps) {
  if (ref === null) return null;
  const all = [
    [yes, "actions"],
    [no, "other-actions"],
    [away, null],
  ] as const;
  return (
    <div className="row">
      {all.map(
        ([words, kind]) =>
          words !== undefined && (
            <Button
              key={words}
              size="small"
              {...(kind !== "actions" && { appearance: "subtle" as const })}
              onClick={() => set(ref, kind)}
            >
              {words}
              <span className="unseen"> {ref}</span>
            </Button>
          ),
      )}
    </div>
  );
}

type RefsProps = { readonly refs: readonly string[]; readonly actions: readonly Action[]; readonly set: Set };

/** Chosen references that no action has any more. */
function Gone({ refs, actions, set }: RefsProps) {
  const there = new Set(actions.map(({ ref }) => squash(ref ?? "")));
  return refs
    .filter((ref) => !there.has(squash(ref)))
    .map((ref) => (
      <li key={ref}>
        <p>
          <b>{ref}</b>
        </p>
        <p className="panel">No action has this reference, so nothing is held against it. Was it renumbered?</p>
        <Choices of={{ ref }} away="Take away" set={set} />
      </li>
    ));
}

/** What somebody said not to be meant, to be thought better of. */
function Refused({ refs, actions, set }: RefsProps) {
  if (refs.length === 0) return null;
  return (
    <Folded summary={`${counted(refs.length, "action is", "actions are")} said not to be meant`}>
      {() => (
        <ul className="plain linked">
          {refs.map((ref) => (
            <li key={ref}>
              <p>
                <b>{ref}</b> {actions.find((action) => squash(action.ref ?? "") === squash(ref))?.title}
              </p>
              <Choices of={{ ref }} away="Take this back" set={set} />
            </li>
          ))}
        </ul>
      )}
    </Folded>
  );
}
