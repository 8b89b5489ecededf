import { leadsOf } from "./board/leads-of-plan";
import type { Action, IsoDay, Plan } from "./plan";
import { longDay } from "./plan/dates/day";
import { counted } from "./words";
import { cellRef, type CellRef } from "./workbook";

/** When the actions of one lead were last updated, as their cells state it. */
export type Freshness = {
  readonly lead: string;
  readonly sentence: string;
  /** The cells behind the sentence: the earliest and the latest update, then the actions without a dated one. */
  readonly at: readonly CellRef[];
};

/**
 * For each lead, in the order of the plan, when their actions were last updated. It states days and ranks nobody. Nothing
 * where no action of the plan has the day of its update in a cell.
 */
export function freshnessOf(plan: Plan): readonly Freshness[] {
  if (!plan.actions.some(isDated)) return [];
  return leadsOf(plan).map(({ lead, actions }) => {
    const dated = actions.filter(isDated).sort((a, b) => (a.updated < b.updated ? -1 : a.updated > b.updated ? 1 : 0));
    const undated = actions.filter((action) => !isDated(action));
    const [first, last] = [dated[0], dated.at(-1)];
    const ends =
      first === undefined || last === undefined ? [] : first.updated === last.updated ? [first] : [first, last];
    const sentence = `${counted(actions.length, "action")}: ${updatesIn(ends)}${undatedIn(undated.length, actions.length)}.`;
    return { lead, sentence, at: [...new Set([...ends, ...undated].map(cellOf))] };
  });
}

type Dated = Action & { readonly updated: IsoDay };

const isDated = (action: Action): action is Dated => action.updated !== null && action.at.updated !== undefined;

/** Where the day of its update stands or would stand, else where its words stand. */
const cellOf = ({ at, sheet, row }: Action): CellRef => at.updated ?? at.title ?? at.ref ?? cellRef(sheet, row, 0);

function updatesIn(ends: readonly Dated[]): string {
  const [first, last] = ends.map(({ updated }) => longDay(updated));
  if (first === undefined) return "";
  return last === undefined ? `last updated on ${first}` : `last updated between ${first} and ${last}`;
}

function undatedIn(undated: number, all: number): string {
  if (undated === 0) return "";
  if (undated === all) return "no update has a day";
  return undated === 1 ? "; 1 has no dated update" : `; ${undated} have no dated update`;
}
