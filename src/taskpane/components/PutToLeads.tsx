import { Button } from "@fluentui/react-components";
import { counted, type Finding } from "../../core";
import { isForLead, leadsByFinding } from "../../core/nudges";
import type { Pane } from "../use-pane";

/** Whose text asks about a finding, and the way into it or out of it for one that is not for the leads by itself. */
export function PutToLeads({ pane, finding }: { readonly pane: Pane; readonly finding: Finding }) {
  const { review, asked } = pane.state;
  const leads = (review && leadsByFinding(review).get(finding.id)) ?? [];
  const [lead, ...others] = leads;
  if (lead === undefined) return null;
  const whose = `the text for ${others.length === 0 ? lead : counted(leads.length, "lead")}`;
  if (isForLead(finding)) return <p className="quiet">Stands in {whose}, below.</p>;
  const isAsked = asked.has(finding.id);
  return (
    <div className="row">
      <Button size="small" onClick={() => pane.putToLeads(finding)}>
        {isAsked ? "Take out of the questions for the leads" : "Add to the questions for the leads"}
      </Button>
      <span role="status" className="quiet">
        {isAsked && `Stands in ${whose}, below.`}
      </span>
    </div>
  );
}
