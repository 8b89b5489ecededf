import {
  actionStatusOf,
  beneath,
  capital,
  counted,
  partsStanding,
  shortRef,
  splitCellRef,
  type Action,
  type Review,
} from "../../core";
import { cellShowing } from "../words";
import type { Pane } from "../use-pane";

type Props = { readonly pane: Pane; readonly review: Review };

/** The actions that have a delivery plan, each with how its parts stand; every one leads to its cell. */
export default function DeliveryPlans({ pane, review }: Props) {
  const actions = beneath(review.plan);
  if (actions.length === 0) return null;
  return (
    <section>
      <h2>Delivery plans</h2>
      <p>
        {counted(review.summary.parts, "action of a delivery plan is", "actions of delivery plans are")} part of an
        action above. The figures leave them out.
      </p>
      <details>
        <summary>How the parts of {counted(actions.length, "action")} stand</summary>
        <ul>
          {actions.map(({ action, parts }) => (
            <li key={action.key}>
              <ToCell pane={pane} action={action} /> {capital(partsStanding(parts))}.
              <details>
                <summary>Show its {counted(parts.length, "part")}</summary>
                <ul>
                  {parts.map((part) => (
                    <li key={part.key}>
                      <ToCell pane={pane} action={part} /> {stateOf(part)}
                    </li>
                  ))}
                </ul>
              </details>
            </li>
          ))}
        </ul>
      </details>
    </section>
  );
}

function stateOf({ actionStatus }: Action): string {
  return actionStatus === null ? "Not stated" : capital(actionStatusOf(actionStatus).plain);
}

/** The action's name; pressing it selects the cell of its status. */
function ToCell({ pane, action }: { readonly pane: Pane; readonly action: Action }) {
  const at = cellShowing(action);
  const { sheet } = splitCellRef(at);
  return (
    <button type="button" className="link place" onClick={() => void pane.show(at)}>
      <span className="unseen">Select {sheet} </span>
      {action.ref ?? shortRef(at)}
    </button>
  );
}
