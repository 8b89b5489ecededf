import { groupBy } from "../group-by";
import { squash, type Action } from "../plan";
import type { CellRef } from "../workbook";
import { oncePer } from "../once-per";

/**
 * Within what a reference stands once: its sheet, or its area of it where numbers start again under each heading (1, 2, 3
 * under Priority 1 and 1, 2, 3 under Priority 2). Null where there is no reference of its own: the cell is
 * blank, or merged with that of the row above.
 */
export function referencePlace(actions: readonly Action[]): (action: Action) => string | null {
  const places = placesOf(actions);
  return (action) => places.get(action) ?? null;
}

const placesOf = oncePer((actions: readonly Action[]): ReadonlyMap<Action, string> => {
  const areas = restartingAreas(actions);
  const shared = mergedCells(actions);
  const places = new Map<Action, string>();
  for (const action of actions) {
    const { sheet, ref, area, at } = action;
    if (ref === null) continue;
    const first = at.ref && shared.get(at.ref)?.[0];
    if (first && first !== action) continue;
    const restarts = areas.size > 0 && areas.has(areaKey(action));
    places.set(action, restarts ? `${sheet}!${area}!${squash(ref)}` : `${sheet}!${squash(ref)}`);
  }
  return places;
});

const areaKey = ({ sheet, area }: Action) => `${sheet}!${area}`;

/** The areas of a sheet whose first action has the reference that the first of another area has too. */
export const restartingAreas: (actions: readonly Action[]) => ReadonlySet<string> = oncePer((actions) => {
  const first = new Map<string, { readonly sheet: string; readonly ref: string }>();
  let before: Action | null = null;
  for (const action of actions) {
    const { sheet, ref, area } = action;
    if (ref === null || area === null) continue;
    // Actions of one area mostly stand together.
    if (before?.area === area && before.sheet === sheet) continue;
    before = action;
    const key = areaKey(action);
    if (!first.has(key)) first.set(key, { sheet, ref: squash(ref) });
  }
  const begins = groupBy(first, ([, { sheet, ref }]) => `${sheet}!${ref}`);
  return new Set(
    [...begins.values()].filter((areas) => areas.length > 1).flatMap((areas) => areas.map(([key]) => key)),
  );
});

/** The rows of each cell from which several actions have their reference, in order. */
export const mergedCells: (actions: readonly Action[]) => ReadonlyMap<CellRef, readonly Action[]> = oncePer(
  (actions) => {
    const [seen, again] = [new Set<CellRef>(), new Set<CellRef>()];
    for (const { at, ref } of actions)
      if (at.ref !== undefined && ref !== null) (seen.has(at.ref) ? again : seen).add(at.ref);
    return groupBy(again.size === 0 ? [] : actions, ({ at, ref }) =>
      at.ref !== undefined && ref !== null && again.has(at.ref) ? at.ref : null,
    );
  },
);
