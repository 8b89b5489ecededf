import { Button } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { bySheet, counted, type Review } from "../../core";
import { nudgesOf, type Nudge, type NudgedAction } from "../../core/nudges";
import { Folded } from "../setup/Folded";
import type { Pane } from "../use-pane";
import { CopyText } from "./CopyText";
import { Place } from "./Places";

type Props = { readonly pane: Pane; readonly review: Review };

/** So many leads are drawn at first. */
const SHOWN_AT_ONCE = 50;

/** For each lead a text to paste into an e-mail, in the order of the plan. Nothing is sent. */
export function Nudges({ pane, review }: Props) {
  const { asked } = pane.state;
  const found = useMemo(() => nudgesOf(review, asked), [review, asked]);
  const [limit, setLimit] = useState(SHOWN_AT_ONCE);
  const { nudges, nobody } = found;
  if (nudges.length + nobody.length === 0) return null;
  const rest = nudges.length - limit;
  return (
    <section>
      <h2>What the leads can update</h2>
      <p className="quiet">A text for each lead, to paste into an e-mail. Nothing is sent.</p>
      <p>
        For a lead without the add-in there is a form to fill in:{" "}
        <button type="button" className="link" onClick={() => pane.open("actions")}>
          Partners without the add-in
        </button>
      </p>
      {nudges.slice(0, limit).map((nudge) => (
        <OfLead key={nudge.lead} pane={pane} nudge={nudge} />
      ))}
      {rest > 0 && (
        <Button size="small" onClick={() => setLimit(limit + SHOWN_AT_ONCE)}>
          Show {Math.min(rest, SHOWN_AT_ONCE)} more of {rest}
        </Button>
      )}
      {nobody.length > 0 && (
        <Folded summary="Actions that name no lead to ask">{() => <ActionList pane={pane} actions={nobody} />}</Folded>
      )}
    </section>
  );
}

function OfLead({ pane, nudge }: { readonly pane: Pane; readonly nudge: Nudge }) {
  const { lead, actions, text } = nudge;
  return (
    <div>
      <Folded
        summary={
          <>
            {lead} <span className="quiet">({counted(actions.length, "action")})</span>
          </>
        }
      >
        {() => <ActionList pane={pane} actions={actions} />}
      </Folded>
      <CopyText text={text} label="Copy the text" of={`for ${lead}`} rows={10} />
    </div>
  );
}

function ActionList({ pane, actions }: { readonly pane: Pane; readonly actions: readonly NudgedAction[] }) {
  return (
    <ul>
      {actions.map(({ key, name, asks, at }) => (
        <li key={key}>
          <b>{name}</b>
          <ul>
            {asks.map((ask) => (
              <li key={ask}>{ask}</li>
            ))}
          </ul>
          {bySheet(at).map(({ sheet, cells }) => (
            <p key={sheet} className="places">
              {cells.map((cell) => (
                <Place key={cell} pane={pane} at={cell} />
              ))}
            </p>
          ))}
        </li>
      ))}
    </ul>
  );
}
