import type { Action } from "../plan";
import { groupBy } from "../group-by";
import { oncePerPlan } from "./once-per-plan";

/**
 * Rows whose reference stands once more on their sheet with a later update. That is told as a reference that stands twice;
 * nobody is asked to bring the older row up to date, and its work is counted once.
 */
export const olderCopies = oncePerPlan(({ actions }): ReadonlySet<Action> => {
  // An action whose reference stands nowhere else has it as its key.
  const again = new Set(actions.flatMap(({ ref, key }) => (ref === null || key === ref ? [] : [ref])));
  const groups = groupBy(again.size === 0 ? [] : actions, ({ sheet, ref }) =>
    ref === null || !again.has(ref) ? null : `${sheet}!${ref}`,
  );
  return new Set(
    [...groups.values()].flatMap((rows) => {
      if (rows.length === 1) return [];
      const last = rows.reduce((day, { updated }) => (updated !== null && updated > day ? updated : day), "");
      return rows.filter(({ updated }) => updated !== null && updated < last);
    }),
  );
});
