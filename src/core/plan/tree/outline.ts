import { isBlank } from "../../workbook";
import type { ActionField } from "../columns";
import type { Heading } from "../plan";
import { lettersFromA } from "./by-reference";
import { cellOf, groundOf, hasWork, isAction, isStated, type Ground, type Growth, type Place } from "./ground";
import type { PlanTable, Row } from "./plan-tables";
import { pathOf } from "./reference-path";

/** What the rows below a reference amount to. */
type Below = { readonly first: Row; leaves: number; atWork: number };

/** The rows of a table with as many steps in their references: those with others below them, and how many are actions. */
type Level = { readonly above: readonly { readonly place: Place; readonly below: Below }[]; readonly actions: number };

/** What a row says of itself beyond its number, its words, where it stands and who answers for it. */
const OF_AN_ACTION: readonly ActionField[] = [
  ...(["due", "revisedDue", "originalDue", "start", "actionStatus", "impactStatus"] as const),
  ...(["progress", "updated", "evidence", "nextSteps", "risk", "resources"] as const),
];

/** Whether a row has no day and no state, and tells nothing: no more than a heading has. */
const isBare = (row: Row) => !isStated(row) && OF_AN_ACTION.every((field) => isBlank(row.raw[field]));

/**
 * The rows of outlined plans (1, 1.1, 1.1.1) that head the rows below them, each with the first of those: bare, above rows
 * of which most say who, when or how they stand. Where as many rows with the same number of steps are actions beyond doubt,
 * a bare one is an action that nobody has filled in; where it has nothing but words and all below it is filled in, only
 * such rows speak against it as have others below them too. A row whose reference is an action's of another table stands
 * for that one.
 */
export function headingsOf(tables: readonly PlanTable[]): ReadonlyMap<Row, Row> {
  const ground = groundOf(tables);
  const headings = new Map<Row, Row>();
  for (const level of levelsOf(ground)) {
    const bare = level.above.filter(({ place }) => isBare(place.row));
    const actionsAbove = level.above.filter(({ place }) => isAction(place.row)).length;
    for (const { place, below } of bare) {
      const { row } = place;
      const isPlain = isBlank(row.raw.leads) && below.leaves > 1 && below.atWork === below.leaves;
      if ((isPlain ? actionsAbove : level.actions) >= bare.length) continue;
      const isAbove = row.row < below.first.row && below.atWork * 2 >= below.leaves && below.atWork > 0;
      if (isAbove && !standsForAnother(ground, place)) headings.set(row, below.first);
    }
  }
  return headings;
}

const hasRowsBelow =
  ({ nests }: Ground) =>
  ({ table, path }: Place) =>
    path !== null && nests.get(table)!.has(path.key);

function standsForAnother({ byPath }: Ground, { table, path }: Place): boolean {
  return byPath.get(path!.key)!.some((one) => one.table !== table && hasWork(one.row));
}

function levelsOf(ground: Ground): readonly Level[] {
  if (!ground.places.some(hasRowsBelow(ground))) return [];
  const below = belowIn(ground);
  const levels = new Map<PlanTable, Map<number, Mutable>>(ground.tables.map((table) => [table, new Map()]));
  for (const place of ground.places) {
    if (place.path === null) continue;
    const { key, keys } = place.path;
    const ofTable = levels.get(place.table)!;
    const level = ofTable.get(keys.length) ?? { above: [], actions: 0 };
    ofTable.set(keys.length, level);
    if (isAction(place.row)) level.actions++;
    const under = below.get(place.table)!.get(key);
    if (under) level.above.push({ place, below: under });
  }
  return [...levels.values()].flatMap((ofTable) => [...ofTable.values()]);
}

type Mutable = { readonly above: { place: Place; below: Below }[]; actions: number };

/** What stands below each reference, table by table. */
function belowIn(ground: Ground): ReadonlyMap<PlanTable, ReadonlyMap<string, Below>> {
  const runs = lettersFromA(ground);
  const found = new Map<PlanTable, Map<string, Below>>(ground.tables.map((table) => [table, new Map()]));
  for (const { row, table, path } of ground.places) {
    if (path === null) continue;
    const { keys, last } = path;
    const isLeaf = !ground.nests.get(table)!.has(path.key);
    for (const [i, key] of keys.slice(0, -1).entries()) {
      // 12b may be an action that was put in after 12.
      if (last === "letter" && i === keys.length - 2 && !runs.get(table)?.has(key)) continue;
      const below = found.get(table)!.get(key) ?? { first: row, leaves: 0, atWork: 0 };
      found.get(table)!.set(key, below);
      if (isLeaf) below.leaves++;
      if (isLeaf && hasWork(row)) below.atWork++;
    }
  }
  return found;
}

/** A row that heads others as a heading; one with a single step in its number names the area of those below. */
export function asHeading(row: Row, first: Row): Heading {
  const text = row.refFrom === "title" ? String(row.raw.title) : [row.ref, row.title].filter(Boolean).join(" ");
  const isArea = pathOf(row.ref)?.segments.length === 1;
  return { text, at: row.at.title ?? cellOf(row), area: isArea ? first.area : null };
}

/**
 * Tells the rows that stand above others of their table by reference, are no headings, and have nothing hung on them: they
 * are counted beside those, which may count the same work twice.
 */
export function tellAbove(ground: Ground, growth: Growth): void {
  const parents = new Set([...growth.links.values()].map(({ parent }) => parent));
  const told = new Map<PlanTable, Row[]>();
  for (const { place } of levelsOf(ground).flatMap(({ above }) => above)) {
    const { row, table } = place;
    if (parents.has(row) || growth.links.has(row) || growth.repeats.has(row) || growth.disputed.has(row)) continue;
    const rows = told.get(table);
    if (rows) rows.push(row);
    else told.set(table, [row]);
  }
  for (const [{ sheet }, rows] of told) {
    const inOrder = rows.sort((a, b) => a.row - b.row);
    growth.doubts.push({ kind: "above-others", rows: inOrder, at: inOrder.map(cellOf), named: sheet });
  }
}
