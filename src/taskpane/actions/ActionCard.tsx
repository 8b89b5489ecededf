import { Button } from "@fluentui/react-components";
import { quoted, type Action, type Review } from "../../core";
import type { FindingOfAction } from "../../core/findings-of-actions";
import { askOf } from "../../core/nudges";
import type { OpenDate } from "../../core/update";
import { longDay } from "../../core/plan/dates/day";
import { wordingShown, type SchemeLook } from "../../core/plan/scheme-look";
import { Mark } from "../components/Mark";
import { Place } from "../components/Places";
import type { Pane } from "../use-pane";

/** What is for a lead to look at in an action: findings, and dates that have passed and no finding tells of. */
export type Open = { readonly found: readonly FindingOfAction[]; readonly passed: readonly OpenDate[] };

type Props = {
  readonly pane: Pane;
  readonly review: Review;
  readonly action: Action;
  readonly open: Open;
  readonly readOnly: boolean;
};

/** One action: how it stands, what there is to look at, and the way to its form. */
export function ActionCard({ pane, review, action, open, readOnly }: Props) {
  const { ref, row, title, actionStatus, impactStatus, finalDue } = action;
  const name = ref ?? `row ${row + 1}`;
  const statusCell = action.at.actionStatus ?? action.at.title;
  return (
    <li className="card">
      <h3>
        {name} {title !== null && <span className="quiet">{title}</span>}
      </h3>
      <p>
        <State state={actionStatus} scheme={review.scheme} scale="Action status" />
        {"; "}
        <State state={impactStatus} scheme={review.scheme} scale="impact status" />
        {finalDue !== null && <>; due {longDay(finalDue)}</>}. {statusCell && <Place pane={pane} at={statusCell} />}
      </p>
      <Asks pane={pane} action={action} open={open} />
      {!readOnly && (
        <Button size="small" disabledFocusable={pane.state.busy !== null} onClick={() => void pane.update(action)}>
          Update {name}
        </Button>
      )}
    </li>
  );
}

function Asks({ pane, action, open: { found, passed } }: Pick<Props, "pane" | "action" | "open">) {
  if (found.length + passed.length === 0) return null;
  return (
    <ul>
      {found.map((one) => (
        <li key={one.finding.id}>
          {askOf(one, action)}{" "}
          {one.cells.map((cell) => (
            <Place key={cell} pane={pane} at={cell} />
          ))}
        </li>
      ))}
      {passed.map(({ at, asWritten, mayBeDone }) => (
        <li key={`${at} ${asWritten}`}>
          {quoted(asWritten)} has passed. Is {mayBeDone ? "that part" : "it"} done, moved, or still open?{" "}
          <Place pane={pane} at={at} />
        </li>
      ))}
    </ul>
  );
}

type StateProps = {
  readonly state: keyof SchemeLook | null;
  readonly scheme: SchemeLook;
  readonly scale: string;
};

function State({ state, scheme, scale }: StateProps) {
  if (state === null) return <>{scale} not stated</>;
  return (
    <>
      <Mark symbol={scheme[state].symbol} /> {wordingShown(state, scheme)}
    </>
  );
}
