import { groupBy } from "../group-by";
import { nameInside, nameOf, type ActionAt, type At } from "./rows";

/** More rows of a sheet than this have a fault for one reason. */
const FEW = 3;

/**
 * Rows with one fault, to be told one by one where they are few, and sheet by sheet where they are so many that the way of
 * keeping the plan is the cause.
 */
export function gathered<R>(rows: readonly R[], sheetOf: (row: R) => string): readonly (readonly [R, ...R[]])[] {
  return [...groupBy(rows, sheetOf).values()].flatMap((group): readonly (readonly [R, ...R[]])[] =>
    group.length > FEW ? [group] : group.map((row): readonly [R, ...R[]] => [row]),
  );
}

type Rows = readonly [ActionAt, ...ActionAt[]];

/** Whose finding it is and where: of one row all its cells, of many the first of each. */
export function placeOf(group: Rows): { readonly about: string; readonly at: At } {
  const [{ action, at }] = group;
  if (group.length === 1) return { about: action.key, at };
  return { about: action.sheet, at: group.map((row) => row.at[0]) as unknown as At };
}

/** The actions as they are named in a sentence: "Action 1.1", "action 1.2". */
export function namesOf(group: Rows): readonly string[] {
  return group.map(({ action }, i) => (i === 0 ? nameOf(action) : nameInside(action)));
}
