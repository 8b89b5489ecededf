import { leadsOf } from "./board/leads-of-plan";
import type { Action, IsoDay } from "./plan";
import { longDay } from "./plan/dates/day";
import type { Review } from "./review";
import { counted } from "./words";
import { cellRef, type CellRef } from "./workbook";

/** When the actions of one lead were last updated, as their cells state it. */
export type Freshness = {
  readonly lead: string;
  readonly sentence: string;
  /** The cells behind the sentence: the earliest and the latest update, then what is told apart. */
  readonly at: readonly CellRef[];
};

/**
 * For each lead, in the order of the plan, when their actions were last updated. It states days and ranks nobody; a day after
 * that of the report is told apart. Nothing where no action of the plan has the day of its update in a cell.
 */
export function freshnessOf({ plan, asAt }: Pick<Review, "plan" | "asAt">): readonly Freshness[] {
  if (!plan.actions.some(isDated)) return [];
  return leadsOf(plan).map(({ lead, actions }) => {
    const dated = actions.filter(isDated);
    const ahead = dated.filter(({ updated }) => updated > asAt.date);
    const undated = actions.filter((action) => !isDated(action));
    const ends = endsOf(dated.filter(({ updated }) => updated <= asAt.date));
    const parts = [
      `${counted(actions.length, "action")}${updatesIn(ends)}`,
      ...(ahead.length === 0 ? [] : [`${ahead.length} dated after ${longDay(asAt.date)}`]),
      ...(undated.length === 0 ? [] : [`${undated.length} without a dated update`]),
    ];
    return { lead, sentence: `${parts.join("; ")}.`, at: [...new Set([...ends, ...ahead, ...undated].map(cellOf))] };
  });
}

type Dated = Action & { readonly updated: IsoDay };

const isDated = (action: Action): action is Dated => action.updated !== null && action.at.updated !== undefined;

/** Where the day of its update stands or would stand, else where its words stand. */
const cellOf = ({ at, sheet, row }: Action): CellRef => at.updated ?? at.title ?? at.ref ?? cellRef(sheet, row, 0);

/** The earliest and the latest; one where they are of the same day. */
function endsOf(dated: readonly Dated[]): readonly Dated[] {
  const sorted = [...dated].sort((a, b) => (a.updated < b.updated ? -1 : a.updated > b.updated ? 1 : 0));
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (first === undefined || last === undefined) return [];
  return first.updated === last.updated ? [first] : [first, last];
}

function updatesIn(ends: readonly Dated[]): string {
  const [first, last] = ends.map(({ updated }) => longDay(updated));
  if (first === undefined) return "";
  return last === undefined ? `, last updated on ${first}` : `, last updated between ${first} and ${last}`;
}
