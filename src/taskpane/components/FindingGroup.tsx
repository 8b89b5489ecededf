import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { Finding } from "../../core";
import type { Pane } from "../use-pane";
import { FindingItem } from "./FindingItem";

/** So many findings of a group are drawn at first; thousands would make the pane slow. */
export const SHOWN_AT_ONCE = 100;

type Props = {
  readonly pane: Pane;
  readonly heading: string;
  readonly findings: readonly Finding[];
  readonly readOnly: boolean;
};

/** The findings under one heading, in the order given; as many as reach the one that is selected. */
export function FindingGroup({ pane, heading, findings, readOnly }: Props) {
  const { selected } = pane.state;
  const [asked, setLimit] = useState(SHOWN_AT_ONCE);
  const limit = Math.max(asked, findings.findIndex(({ id }) => id === selected?.finding) + 1);
  if (findings.length === 0) return null;
  const rest = findings.length - limit;
  return (
    <section>
      <h3>
        {heading} <span className="quiet">({findings.length})</span>
      </h3>
      <ul className="findings">
        {findings.slice(0, limit).map((finding) => (
          <FindingItem key={finding.id} pane={pane} finding={finding} readOnly={readOnly} />
        ))}
      </ul>
      {rest > 0 && (
        <Button size="small" onClick={() => setLimit(limit + SHOWN_AT_ONCE)}>
          Show {Math.min(rest, SHOWN_AT_ONCE)} more of {rest}
        </Button>
      )}
    </section>
  );
}
