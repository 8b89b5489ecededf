import { counted, type Action, type Kpi, type Review } from "../../core";
import type { Pane } from "../use-pane";

type Props = { readonly pane: Pane; readonly review: Review; readonly action: Action; readonly kpi: Kpi };

/** What the checks say of an action and a measure together. */
export function FindingsOf({ pane, review, action, kpi }: Props) {
  const own = review.findings.filter(({ id }) => id.endsWith(`:${action.key} ${kpi.key}`));
  if (own.length === 0) return null;
  return (
    <details>
      <summary>{counted(own.length, "finding")} about the two</summary>
      <ul className="plain">
        {own.map(({ id, message }) => (
          <li key={id}>{message}</li>
        ))}
      </ul>
      <button type="button" className="link" onClick={() => pane.open("findings", null)}>
        Go to all findings
      </button>
    </details>
  );
}
