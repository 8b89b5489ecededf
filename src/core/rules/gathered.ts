import { groupBy } from "../group-by";

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
