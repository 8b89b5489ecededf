import { squash } from "../squash";
import { cellOf, type Ground, type Growth, type Place } from "./ground";
import { isUnder, type PlanTable, type Row } from "./plan-tables";
import { pathAtStart, pathOf, type RefPath } from "./reference-path";

/** Headings that say as much of a cross-reference between equals. */
const LOOSE = new Set([
  "links to",
  "linked to",
  "link to",
  "links to action",
  "linked action",
  "contributes to",
  "supports",
  "supports action",
]);

/** What a cell names: the actions found, in the order written; whether it names a reference at all, or the row itself. */
type Named = {
  readonly found: readonly Place[];
  readonly isReference: boolean;
  readonly ambiguous: boolean;
  readonly itself: boolean;
};

/** Links rows that name their strategic action in a column of its own. */
export function linkByColumn(ground: Ground, growth: Growth): void {
  for (const table of ground.tables) {
    if (table.parentHeading === null) continue;
    const loose = LOOSE.has(squash(table.parentHeading));
    const cells = cellsOf(table, !loose);
    const named = new Map(cells.map(({ row, text }) => [row, namedIn(ground, row, table, text)]));
    const links = [...named].filter(([, { found }]) => found.length > 0);
    if (loose && !isOneWay(table, links)) continue;
    for (const [row, { found }] of links) linkTo(growth, row, found, table.parentHeading);
    if (!loose) tell(ground, growth, table, named);
  }
}

/**
 * The cells of the column. One that is filled in only at the head of each group holds for the rows below: known by its
 * never saying the same twice running, and by blanks below most of what it says.
 */
function cellsOf({ rows }: PlanTable, mayHold: boolean): { readonly row: Row; readonly text: string }[] {
  const twice = rows.some(({ parent }, i) => parent !== null && parent === rows[i - 1]?.parent);
  const filled = rows.flatMap(({ parent }, i) => (parent === null ? [] : [i]));
  const heads = filled.filter((i) => rows[i + 1]?.parent === null).length;
  const grouped = mayHold && filled.length > 1 && filled[0] === 0 && !twice && heads * 2 > filled.length;
  let above: string | null = null;
  return rows.flatMap((row) => {
    const text: string | null = row.parent ?? (grouped ? above : null);
    above = text;
    return text === null ? [] : [{ row, text }];
  });
}

function namedIn(ground: Ground, row: Row, table: PlanTable, text: string): Named {
  const worded = narrowed(ground.byWords.get(squash(text)) ?? [], row, table);
  const paths = worded.length > 0 ? [] : pathsIn(text);
  const looked = worded.length > 0 ? [worded] : paths.map((path) => placesAt(ground, path, row, table));
  const found = looked.flatMap((places) => (places.length === 1 ? places : []));
  const itself = found.length === 0 && squash(text) === squash(row.ref ?? "");
  return {
    found: [...new Set(found)],
    isReference: paths.length > 0,
    ambiguous: looked.some((places) => places.length > 1),
    itself,
  };
}

/** The references of a text: alone, several in a row ("1.3, 2.1 and 2.4"), or at the head of each line or of the words. */
function pathsIn(text: string): readonly RefPath[] {
  const whole = pathOf(text);
  if (whole !== null) return [whole];
  return (
    eachIn(text.split(/[,;&\n+]|\band\b/), pathOf) ??
    eachIn(text.split(/[;\n]/), (line) => pathAtStart(line)?.path ?? null) ??
    [pathAtStart(text)?.path ?? []].flat()
  );
}

/** What all of some texts give; null where one of them gives nothing. */
function eachIn(texts: readonly string[], read: (text: string) => RefPath | null): readonly RefPath[] | null {
  const paths = texts.filter((text) => text.trim() !== "").flatMap((text) => read(text.trim()) ?? []);
  return paths.length === texts.length ? paths : null;
}

function placesAt(ground: Ground, { key }: RefPath, row: Row, table: PlanTable): readonly Place[] {
  return narrowed(ground.byPath.get(key) ?? [], row, table);
}

/** Of several rows with one reference, those of the plan that the table underpins, else those of other tables. */
function narrowed(places: readonly Place[], row: Row, table: PlanTable): readonly Place[] {
  const others = places.filter((place) => place.row !== row);
  const elsewhere = others.filter((place) => place.table !== table);
  const above = elsewhere.filter((place) => isUnder(table, place.table));
  return above.length > 0 ? above : elsewhere.length > 0 ? elsewhere : others;
}

/** Whether all that a table names stands elsewhere, in tables that name nothing of it in return. */
function isOneWay(table: PlanTable, links: readonly (readonly [Row, Named])[]): boolean {
  const targets = new Set(links.flatMap(([, { found }]) => found.map((place) => place.table)));
  return !targets.has(table) && [...targets].every(({ parentHeading }) => parentHeading === null);
}

function linkTo(growth: Growth, row: Row, found: readonly Place[], heading: string): void {
  const parent = found[0]!.row;
  const at = row.at.parent!;
  growth.links.set(row, { parent, by: "column", why: `column “${heading.trim()}” names ${parent.ref ?? "it"}`, at });
  if (found.length < 2) return;
  const named = found.map((place) => place.row.ref ?? place.row.title ?? "").join(", ");
  growth.doubts.push({ kind: "several-named", rows: [row], at: [at], named });
}

/** Rows that name no action of the workbook, or none at all, where the others of their table do. */
function tell(ground: Ground, growth: Growth, table: PlanTable, named: ReadonlyMap<Row, Named>): void {
  const some = [...named.values()].some(({ found }) => found.length > 0);
  if (!some && (ground.tables.length < 2 || ![...named.values()].some(({ isReference }) => isReference))) return;
  for (const row of table.rows) {
    const of = named.get(row);
    if (of !== undefined && (of.found.length > 0 || of.itself)) continue;
    if (of === undefined && !some) continue;
    const kind = of === undefined ? "none-named" : of.ambiguous ? "ambiguous" : "no-such-action";
    growth.doubts.push({ kind, rows: [row], at: [row.at.parent ?? cellOf(row)], named: row.parent ?? "" });
  }
}
