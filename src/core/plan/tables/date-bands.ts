import { dateKindOf, isDateBand, type DateKind } from "../columns/date-bands";
import { squash } from "../squash";

/** A heading of two rows: the cell above that holds for the column, and where it stands, and the column's own cell. */
export type TwoRows = { readonly above: string; readonly from: number; readonly below: string };

/** What a column is called by itself that stands below a heading for dates. */
const NAMES: { readonly [K in DateKind]: string | null } = {
  originalDue: "Original due date",
  revisedDue: "Revised due date",
  due: "Due date",
  start: "Start date",
  actual: null,
};

/**
 * The names of the columns of dates that stand below one heading ("Dates" over "Original", "Revised", "Actual"), by
 * column; null for the day on which an action was done, which no field holds. An original date without a revised one is
 * the date by which it is due.
 */
export function dateBands(columns: readonly (TwoRows | null)[]): ReadonlyMap<number, string | null> {
  const bands = new Map<number, { readonly column: number; readonly kind: DateKind }[]>();
  columns.forEach((one, column) => {
    if (one === null || one.below === "" || !isDateBand(squash(one.above))) return;
    const kind = dateKindOf(squash(one.below));
    if (kind !== null) bands.set(one.from, [...(bands.get(one.from) ?? []), { column, kind }]);
  });
  const names = new Map<number, string | null>();
  for (const band of bands.values()) {
    const kinds = band.map(({ kind }) => kind);
    if (band.length < 2 || new Set(kinds).size < band.length) continue;
    const alone = !kinds.includes("revisedDue") && !kinds.includes("due");
    for (const { column, kind } of band) names.set(column, NAMES[alone && kind === "originalDue" ? "due" : kind]);
  }
  return names;
}
