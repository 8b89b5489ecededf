import { askedActions, namedLeads } from "../nudges";
import { squash, type Action, type Plan } from "../plan";

/** A lead by name, and the actions that name them. */
export type LeadOfPlan = { readonly lead: string; readonly actions: readonly Action[] };

/** The leads in the order in which the plan names them: nobody is ranked. */
export function leadsOf(plan: Plan): readonly LeadOfPlan[] {
  const byLead = new Map<string, { readonly lead: string; readonly actions: Action[] }>();
  for (const action of askedActions(plan))
    for (const lead of namedLeads(action)) {
      const known = byLead.get(squash(lead));
      if (known === undefined) byLead.set(squash(lead), { lead, actions: [action] });
      else known.actions.push(action);
    }
  return [...byLead.values()];
}

/** The lead who is called so, whatever the capitals, or the only one whose name begins so; null for nobody. */
export function leadCalled(plan: Plan, words: string): LeadOfPlan | null {
  const [leads, said] = [leadsOf(plan), squash(words)];
  const begun = leads.filter(({ lead }) => said !== "" && squash(lead).startsWith(said));
  return leads.find(({ lead }) => squash(lead) === said) ?? (begun.length === 1 ? begun[0]! : null);
}
