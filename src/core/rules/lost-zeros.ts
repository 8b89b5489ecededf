import type { Action } from "../plan";
import { groupBy } from "../group-by";
import { oncePer } from "../once-per";

/**
 * References that Excel shortened: 2.10 typed into a cell for numbers becomes 2.1. Numbers among them are known when the
 * plan is read; a text, which may have been a number once, is suspect when it stands behind 2.9 and before 2.11.
 *
 * @returns the reference that was meant, by action
 */
export const lostZeros: (actions: readonly Action[]) => ReadonlyMap<Action, string> = oncePer((actions) => {
  const meant = new Map<Action, string>();
  for (const rows of groupBy(actions, ({ sheet }) => sheet).values()) {
    const taken = new Set(rows.map(({ ref }) => ref));
    rows.forEach((action, i) => {
      if (action.refFrom === "lost-zero" && action.ref !== null) meant.set(action, action.ref);
      const [, area, digit] = /^(\d+)\.([1-9])$/.exec(action.ref ?? "") ?? [];
      if (area === undefined || digit === undefined) return;
      const number = Number(digit) * 10;
      const whole = `${area}.${number}`;
      const before = rows[i - 1]?.ref === `${area}.${number - 1}`;
      const after = rows[i + 1]?.ref === `${area}.${number + 1}`;
      if (before && after && !taken.has(whole)) meant.set(action, whole);
    });
  }
  return meant;
});
