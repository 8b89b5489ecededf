import type { Action, Lead, Plan } from "../plan";
import type { CellRef, Edit } from "../workbook";
import { groupBy } from "../group-by";
import { set } from "./rows";

/** A lead of an action, and the cell that names it. */
export type LeadPlace = {
  readonly action: Action;
  readonly lead: Lead;
  readonly field: "leads" | "supportingLeads";
  readonly at: CellRef;
};

/** All leads of a plan, those who lead before those who support, row by row. */
export function leadPlaces({ actions }: Pick<Plan, "actions">): readonly LeadPlace[] {
  return actions.flatMap((action) =>
    (["leads", "supportingLeads"] as const).flatMap((field) =>
      action[field].flatMap((lead): readonly LeadPlace[] => {
        const at = lead.at ?? action.at[field];
        return at === undefined ? [] : [{ action, lead, field, at }];
      }),
    ),
  );
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
