import { useMemo } from "react";
import type { Review } from "../../core";
import { freshnessOf } from "../../core/freshness";
import type { Pane } from "../use-pane";
import { Places } from "./Places";

type Props = { readonly pane: Pane; readonly review: Review };

/** When the actions of each lead were last updated, in the order of the plan: nobody is ranked. */
export default function Freshness({ pane, review }: Props) {
  const leads = useMemo(() => freshnessOf(review), [review]);
  if (leads.length === 0) return null;
  return (
    <section>
      <h2>When actions were last updated</h2>
      <details>
        <summary>By lead, in the order of the plan</summary>
        <ul>
          {leads.map(({ lead, sentence, at }) => (
            <li key={lead}>
              <b>{lead}</b>: {sentence}
              <Places pane={pane} cells={at} />
            </li>
          ))}
        </ul>
      </details>
    </section>
  );
}
