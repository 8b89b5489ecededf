import type { CellRef } from "../../workbook";
import type { Action, Lead } from "../plan";
import { squash } from "../squash";
import { namesOrganisations, organisationIn } from "./lead-headings";

/** What one of the columns for leads says of an action: its heading, and its cell with the leads that stand there. */
export type LeadColumn = { readonly heading: string; readonly at: CellRef; readonly leads: readonly Lead[] };

/**
 * The leads of an action whose plan keeps them in several columns, in the order of the columns. Each that does not stand
 * in the cell `first` has its own. A column's heading gives the organisation where the cell states none; that of a column
 * for lead organisations belongs to the lead beside it, and leads by itself where nobody can say to which.
 */
export function leadsOfColumns(columns: readonly LeadColumn[], first: CellRef | undefined): readonly Lead[] {
  const placed = columns.map(({ heading, at, leads }) => ({
    ofOrganisations: namesOrganisations(heading),
    leads: leads.map((lead): Lead => ({ ...lead, ...headed(lead, heading), ...(at !== first && { at }) })),
  }));
  const people = placed.flatMap(({ ofOrganisations, leads }) => (ofOrganisations ? [] : leads));
  const organisations = placed.flatMap(({ ofOrganisations, leads }) => (ofOrganisations ? leads : []));
  if (organisations.length > 0 && organisations.length === people.length)
    return withoutRepeats(
      people.map((lead, i) => ({ ...lead, organisation: organisationOf(lead, organisations[i]!) })),
    );
  return withoutRepeats(placed.flatMap(({ leads }) => leads));
}

/** What the heading says of a lead's organisation. Whatever stands below "Lead organisation" is one. */
function headed(lead: Lead, heading: string): Partial<Lead> {
  if (!namesOrganisations(heading)) return { organisation: lead.organisation ?? organisationIn(heading) };
  return lead.named ? { organisation: lead.text, title: null } : {};
}

/** The lead's own organisation before the one beside it, of which "TBC" says nothing. */
const organisationOf = (lead: Lead, beside: Lead) => lead.organisation ?? (beside.named ? beside.organisation : null);

/** Without the leads that stand in an earlier column already, unless the organisations make them two. */
function withoutRepeats(leads: readonly Lead[]): readonly Lead[] {
  return leads.filter((lead, i) => !leads.slice(0, i).some((other) => isRepeat(other, lead)));
}

function isRepeat(one: Lead, other: Lead): boolean {
  const differ = one.organisation !== null && other.organisation !== null && one.organisation !== other.organisation;
  return one.named && other.named && !differ && squash(one.text) === squash(other.text);
}

/** The cell of each lead of an action, in their order. */
export function leadCells({ leads, at }: Pick<Action, "leads" | "at">): readonly CellRef[] {
  return leads.flatMap((lead) => lead.at ?? at.leads ?? []);
}
