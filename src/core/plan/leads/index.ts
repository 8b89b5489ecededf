export type { LeadKey, LeadKeyEntry, LeadKeyField } from "./lead-key";
export { leadKeyIn } from "./find-lead-key";
export { nearestCode } from "./nearest-code";
export { isFurtherLead } from "./lead-headings";
export { allLeadCells, leadCells, leadsOfColumns, type LeadColumn } from "./leads-of-columns";
export { usedLeads, type UsedLeads } from "./used-leads";
export { leadName, readLeads, writeLeads } from "./read-leads";
export { splitLeads } from "./split-leads";
export { groupLeads, sameLead } from "./same-lead";
