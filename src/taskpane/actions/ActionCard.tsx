import { Button } from "@fluentui/react-components";
import type { Action, Review } from "../../core";
import type { FindingOfAction } from "../../core/findings-of-actions";
import { askOf } from "../../core/nudges";
import { longDay } from "../../core/plan/dates/day";
import { wordingShown, type SchemeLook } from "../../core/plan/scheme-look";
import { Mark } from "../components/Mark";
import { Place } from "../components/Places";
import type { Pane } from "../use-pane";

type Props = {
  readonly pane: Pane;
  readonly review: Review;
  readonly action: Action;
  readonly found: readonly FindingOfAction[];
  readonly readOnly: boolean;
};

/** One action: how it stands, what there is to look at, and the way to its form. */
export function ActionCard({ pane, review, action, found, readOnly }: Props) {
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
      <Asks pane={pane} action={action} found={found} />
      {!readOnly && (
        <Button size="small" disabledFocusable={pane.state.busy !== null} onClick={() => void pane.update(action)}>
          Update {name}
        </Button>
      )}
    </li>
  );
}

function Asks({ pane, action, found }: Pick<Props, "pane" | "action" | "found">) {
  if (found.length === 0) return null;
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
