import { isUnder } from "../tree/plan-tables";
import { sayTheSame } from "../tree/words";
import type { Edition, Entry } from "./edition";

/** How many actions of one sheet stand on another too, with the same words; 0 as soon as more than a fifth do not. */
export function sharedBy(mine: Edition, other: Edition): number {
  let missing = 0;
  for (const entry of mine.entries) {
    if (has(other, entry, false)) continue;
    missing++;
    if (missing * 5 > mine.entries.length) return 0;
  }
  return mine.entries.length - missing;
}

/** The same of a sheet that only shows actions: a reference without words is the action too. */
export function shownBy(view: Edition, plan: Edition): number {
  return view.entries.filter((entry) => has(plan, entry, true)).length;
}

function has({ hasExactly, byRef }: Edition, entry: Entry, bare: boolean): boolean {
  const titles = byRef().get(entry.ref) ?? [];
  if (entry.title === "") return bare && titles.length > 0;
  if (entry.ref !== "" && titles.length === 0) return false;
  return hasExactly(entry) || titles.some((title) => title !== "" && sayTheSame(entry.title, title));
}

/**
 * Whether one sheet underpins the other: it calls itself so, names the actions that it delivers in a column, or goes on
 * from their references. What stands on both is then for the plan's tree.
 */
export function isTree(a: Edition, b: Edition, shared: number): boolean {
  if (isUnder(a.table, b.table) || isUnder(b.table, a.table)) return true;
  if (a.table.parentHeading !== null || b.table.parentHeading !== null) return true;
  return goingOn(a, b) >= shared || goingOn(b, a) >= shared;
}

/** How many references of the one go on where references of the other end, and are not there. */
function goingOn(a: Edition, b: Edition): number {
  const refs = [...b.byRef().keys()].filter((ref) => !a.byRef().has(ref));
  return refs.filter((ref) => {
    const steps = ref.split(" ");
    return steps.some((_, n) => n > 0 && a.byRef().has(steps.slice(0, n).join(" ")));
  }).length;
}
