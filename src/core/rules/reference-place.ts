import { squash, type Action } from "../plan";
import type { CellRef } from "../workbook";

/**
 * Within what a reference stands once: its sheet, or its area of it where numbers start again under each heading (1, 2, 3
 * under Priority 1 and 1, 2, 3 under Priority 2). Null where there is no reference of its own: the cell is
 * blank, or merged with that of the row above.
 */
export function referencePlace(actions: readonly Action[]): (action: Action) => string | null {
  const areas = restartingAreas(actions);
  const shared = mergedCells(actions);
  return (action) => {
    const { sheet, ref, area, at } = action;
    if (ref === null) return null;
    const first = at.ref && shared.get(at.ref)?.[0];
    if (first && first !== action) return null;
    return areas.has(areaKey(action)) ? `${sheet}!${area}!${squash(ref)}` : `${sheet}!${squash(ref)}`;
  };
}

const areaKey = ({ sheet, area }: Action) => `${sheet}!${area}`;

/** The areas of a sheet whose first action has the reference that the first of another area has too. */
export function restartingAreas(actions: readonly Action[]): ReadonlySet<string> {
  const first = new Map<string, string>();
  for (const action of actions) {
    const key = areaKey(action);
    if (action.ref !== null && action.area !== null && !first.has(key)) first.set(key, squash(action.ref));
  }
  const begins = new Map<string, string[]>();
  for (const action of actions) {
    const key = areaKey(action);
    const ref = first.get(key);
    if (ref === undefined) continue;
    const together = `${action.sheet}!${ref}`;
    const keys = begins.get(together) ?? [];
    if (!keys.includes(key)) begins.set(together, [...keys, key]);
  }
  return new Set([...begins.values()].filter((keys) => keys.length > 1).flat());
}

/** The rows of each cell from which several actions have their reference, in order. */
export function mergedCells(actions: readonly Action[]): ReadonlyMap<CellRef, readonly Action[]> {
  const byCell = new Map<CellRef, Action[]>();
  for (const action of actions) {
    const cell = action.at.ref;
    if (cell === undefined || action.ref === null) continue;
    const known = byCell.get(cell);
    if (known) known.push(action);
    else byCell.set(cell, [action]);
  }
  return new Map([...byCell].filter(([, rows]) => rows.length > 1));
}
