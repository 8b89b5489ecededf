import type { Action, Lead, Plan } from "../plan";
import type { CellRef, Edit } from "../workbook";
import { groupBy } from "../group-by";
import { oncePerPlan } from "./once-per-plan";
import { set } from "./rows";

/** A lead of an action, and the cell that names it. */
export type LeadPlace = {
  readonly action: Action;
  readonly lead: Lead;
  readonly field: "leads" | "supportingLeads";
  readonly at: CellRef;
};

/** All leads of a plan, those who lead before those who support, row by row. */
export const leadPlaces: (plan: Plan) => readonly LeadPlace[] = oncePerPlan(({ actions }) =>
  actions.flatMap(leadPlacesOf),
);

/** The leads of one action, in the same order. */
export function leadPlacesOf(action: Action): readonly LeadPlace[] {
  const places: LeadPlace[] = [];
  for (const field of ["leads", "supportingLeads"] as const)
    for (const lead of action[field]) {
      const at = lead.at ?? action.at[field];
      if (at !== undefined) places.push({ action, lead, field, at });
    }
  return places;
}

/** The cells of some leads, each once, in their order. */
export const cellsOfLeads = (places: readonly LeadPlace[]): readonly CellRef[] => [
  ...new Set(places.map(({ at }) => at)),
];

/**
 * The edits that put words in the place of others, in each of the leads' cells: all of a cell at once. A cell whose words
 * `rewrite` leaves as they are, or that is not the first of the field's columns, is left alone.
 */
export function rewritten(places: readonly LeadPlace[], rewrite: (text: string) => string): readonly Edit[] {
  return [...groupBy(places, ({ at }) => at)].flatMap(([at, [{ action, field }]]) => {
    const text = action.raw[field];
    if (typeof text !== "string" || at !== action.at[field]) return [];
    const to = rewrite(text);
    return to === text ? [] : [set(action, field, to)];
  });
}
