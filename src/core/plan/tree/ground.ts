import { groupBy } from "../../group-by";
import { isBlank, type CellRef, type CellValue } from "../../workbook";
import type { Link, TreeDoubt } from "../plan";
import { squash } from "../squash";
import type { PlanTable, Row } from "./plan-tables";
import { pathOf, type RefPath } from "./reference-path";

/** A row with the table that it stands in and the way that its reference gives. */
export type Place = { readonly row: Row; readonly table: PlanTable; readonly path: RefPath | null };

/** All rows of a workbook's plans, indexed once for whatever says that one is part of another. */
export type Ground = {
  readonly tables: readonly PlanTable[];
  readonly places: readonly Place[];
  readonly placeOf: ReadonlyMap<Row, Place>;
  readonly byPath: ReadonlyMap<string, readonly Place[]>;
  /** By titles and references as `squash` leaves them; empty where no table names strategic actions in a column. */
  readonly byWords: ReadonlyMap<string, readonly Place[]>;
  /** For each table the paths that have rows below them. */
  readonly nests: ReadonlyMap<PlanTable, ReadonlySet<string>>;
};

/** What has been made out so far. Links and repeats are by row; who reads them last follows repeats to the action. */
export type Growth = {
  readonly links: Map<Row, Omit<Link, "parent"> & { readonly parent: Row }>;
  readonly repeats: Map<Row, Row>;
  /** Rows that only head others of their table, each with the first of those. */
  readonly headings: ReadonlyMap<Row, Row>;
  /** Rows that have the reference of an action of another sheet, and other words. */
  readonly disputed: Set<Row>;
  readonly doubts: {
    readonly kind: TreeDoubt["kind"];
    readonly rows: Row[];
    readonly at: CellRef[];
    readonly named: string;
  }[];
};

export function groundOf(tables: readonly PlanTable[]): Ground {
  const places = tables.flatMap((table) => table.rows.map((row): Place => ({ row, table, path: pathOf(row.ref) })));
  const byPath = groupBy(places, ({ path }) => path && path.key);
  const nests = new Map<PlanTable, Set<string>>(tables.map((table) => [table, new Set()]));
  for (const place of places) {
    const { table, path } = place;
    if (path === null) continue;
    for (const key of path.keys) if (key !== path.key) nests.get(table)!.add(key);
  }
  const byWords = tables.some(({ parentHeading }) => parentHeading !== null)
    ? wordsOf(places)
    : new Map<string, Place[]>();
  return { tables, places, placeOf: new Map(places.map((place) => [place.row, place])), byPath, byWords, nests };
}

function wordsOf(places: readonly Place[]): Map<string, Place[]> {
  const byWords = new Map<string, Place[]>();
  for (const place of places) {
    for (const words of new Set([place.row.title, place.row.ref].map((text) => squash(text ?? "")))) {
      if (words !== "") push(byWords, words, place);
    }
  }
  return byWords;
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

const isFilled = (value: CellValue | undefined) => !isBlank(value);

/** Whether a row says of itself who, when or how it stands; without, it may be no more than a heading. */
export function hasWork(row: Row): boolean {
  return isStated(row) || [row.raw.leads, row.raw.due].some(isFilled);
}

/** Whether a row states how it stands: by words, whatever they mean, or by a colour that has a meaning. */
export function isStated({ raw, actionStatus, impactStatus }: Row): boolean {
  return actionStatus !== null || impactStatus !== null || [raw.actionStatus, raw.impactStatus].some(isFilled);
}

/** Whether a row is an action beyond doubt: it has a status, and somebody or some day for it. */
export function isAction(row: Row): boolean {
  return isStated(row) && [row.raw.leads, row.raw.due].some(isFilled);
}

/** The cell that shows a row: its reference, else its words. */
export function cellOf({ at }: Row): CellRef {
  return at.ref ?? at.title ?? Object.values(at)[0]!;
}
