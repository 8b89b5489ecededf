import type { CellRef } from "../../workbook";
import type { Action, Lead } from "../plan";
import { squash } from "../squash";
import { namesAccountable, namesOrganisations, organisationIn } from "./lead-headings";

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
    leads: leads.map((lead): Placed => ({
      lead: { ...lead, ...headed(lead, heading), ...(at !== first && { at }) },
      stated: lead.organisation,
      cell: at,
    })),
  }));
  const people = placed.flatMap(({ ofOrganisations, leads }) => (ofOrganisations ? [] : leads));
  const organisations = placed.flatMap(({ ofOrganisations, leads }) => (ofOrganisations ? leads : []));
  if (organisations.length > 0 && organisations.length === people.length)
    return withoutRepeats(
      people.map((one, i) => {
        const organisation = organisationOf(one.lead, organisations[i]!.lead);
        return { ...one, stated: organisation, lead: { ...one.lead, organisation } };
      }),
    );
  return withoutRepeats(placed.flatMap(({ leads }) => leads));
}

/** What the heading says of a lead: its organisation, and that it is the accountable one. Whatever stands below "Lead organisation" is one. */
function headed(lead: Lead, heading: string): Partial<Lead> {
  if (!namesOrganisations(heading))
    return {
      organisation: lead.organisation ?? organisationIn(heading),
      accountable: lead.accountable ?? (namesAccountable(heading) ? true : null),
    };
  return lead.named ? { organisation: lead.text, title: null } : {};
}

/** The lead's own organisation before the one beside it, of which "TBC" says nothing. */
const organisationOf = (lead: Lead, beside: Lead) => lead.organisation ?? (beside.named ? beside.organisation : null);

/**
 * Each lead once, with all cells that name it, unless cells state two organisations. A post that stands in the columns of
 * two organisations is one, of which the headings do not say to whom it belongs; but each has a director of its own.
 */
function withoutRepeats(leads: readonly Placed[]): readonly Lead[] {
  const kept: Placed[] = [];
  for (const one of leads) {
    const same = kept.findIndex((other) => isRepeat(other, one));
    if (same < 0) kept.push(one);
    else kept[same] = bothIn(kept[same]!, one);
  }
  return kept.map(({ lead }) => lead);
}

/** A lead with the organisation that its cell states, and the cell itself. */
type Placed = { readonly lead: Lead; readonly stated: string | null; readonly cell: CellRef };

function isRepeat({ lead: one, stated }: Placed, { lead: other, stated: of }: Placed): boolean {
  if (!one.named || !other.named || squash(one.text) !== squash(other.text)) return false;
  if (one.organisation === null || other.organisation === null || one.organisation === other.organisation) return true;
  return stated === null && of === null && !OF_EACH.test(squash(one.text));
}

/** Posts that every organisation has. */
const OF_EACH =
  /^(?:(?:assistant|deputy|associate|executive|strategic|service|lead|senior) )*(?:directors?|managers?|leads?|officers?|chief executive|heads? of service|head ?teachers?|chair|nurse|commissioner)$/;

function bothIn(one: Placed, other: Placed): Placed {
  const also = other.cell === one.cell ? [] : [other.cell];
  const differ =
    one.lead.organisation !== null &&
    other.lead.organisation !== null &&
    one.lead.organisation !== other.lead.organisation;
  const organisation = differ ? null : (one.lead.organisation ?? other.lead.organisation);
  const accountable = one.lead.accountable === true || other.lead.accountable === true || one.lead.accountable;
  return {
    ...one,
    lead: {
      ...one.lead,
      accountable,
      organisation,
      ...(also.length > 0 && { alsoAt: [...(one.lead.alsoAt ?? []), ...also] }),
    },
  };
}

/** The cell of each lead of an action, in their order. */
export function leadCells({ leads, at }: Pick<Action, "leads" | "at">): readonly CellRef[] {
  return leads.flatMap((lead) => lead.at ?? at.leads ?? []);
}

/** All cells that name a lead of the action, each once. */
export function allLeadCells(action: Pick<Action, "leads" | "at">): readonly CellRef[] {
  return [...new Set([...leadCells(action), ...action.leads.flatMap(({ alsoAt }) => alsoAt ?? [])])];
}
