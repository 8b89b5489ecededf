import { linkByColumn } from "./by-column";
import { linkByName } from "./by-name";
import { doubtWords, linkByReference } from "./by-reference";
import { cellOf, groundOf, hasWork, type Ground, type Growth } from "./ground";
import { headingsOf, tellAbove } from "./outline";
import type { PlanTable, Row } from "./plan-tables";
import { sayTheSame } from "./words";

/**
 * Which rows of a workbook's plans are parts of which others, and which repeat one. A row's own column says it first,
 * then its reference, then what it stands under: a heading, the title, the sheet's name.
 */
export function grow(tables: readonly PlanTable[]): Growth {
  const headings = headingsOf(tables);
  const growth: Growth = { links: new Map(), repeats: new Map(), headings, disputed: new Set(), doubts: [] };
  const ground = groundOf(withoutRows(tables, headings));
  linkByColumn(ground, growth);
  linkByReference(ground, growth);
  linkByName(ground, growth);
  findRepeats(ground, growth);
  settle(growth);
  breakCircles(growth);
  askAboutRest(ground, growth);
  tellAbove(ground, growth);
  return growth;
}

function withoutRows(tables: readonly PlanTable[], headings: ReadonlyMap<Row, Row>): readonly PlanTable[] {
  if (headings.size === 0) return tables;
  return tables.map((table) => ({ ...table, rows: table.rows.filter((row) => !headings.has(row)) }));
}

/** For each table the tables that hold actions which its rows are parts of, and whether references say so. */
function above({ placeOf }: Ground, { links, repeats }: Growth): Map<PlanTable, Map<PlanTable, boolean>> {
  const tableOf = (row: Row) => placeOf.get(row)!.table;
  const found = new Map<PlanTable, Map<PlanTable, boolean>>();
  const note = (from: PlanTable, to: PlanTable, byReference: boolean) => {
    if (from === to) return;
    const sofar = found.get(from) ?? new Map<PlanTable, boolean>();
    found.set(from, sofar.set(to, byReference || sofar.get(to) === true));
  };
  for (const [row, { parent, by }] of links) note(tableOf(row), tableOf(parent), by === "reference");
  for (const [row, action] of repeats) note(tableOf(row), tableOf(action), true);
  return found;
}

/** Rows of a delivery plan that have the reference and the words of a strategic action: its heading, not another action. */
function findRepeats(ground: Ground, growth: Growth): void {
  const relations = above(ground, growth);
  for (const [table, over] of relations) {
    for (const { row, path } of table.rows.map((one) => ground.placeOf.get(one)!)) {
      if (path === null || growth.repeats.has(row)) continue;
      const same = (ground.byPath.get(path.key) ?? []).filter((place) => over.has(place.table));
      const [action] = same;
      if (action === undefined || same.length > 1 || relations.get(action.table)?.has(table)) continue;
      const byReference = over.get(action.table)!;
      if (byReference ? sayTheSame(row.title, action.row.title) || !hasWork(row) : sameTitle(row, action.row)) {
        growth.repeats.set(row, action.row);
      } else if (byReference) doubtWords(growth, row, action.row);
    }
  }
}

const sameTitle = (a: Row, b: Row) => a.title !== null && b.title !== null && sayTheSame(a.title, b.title);

/** A row that repeats an action is no part; what hangs on it hangs on the action. Who has a place, or has parts, needs to name none. */
function settle({ links, repeats, doubts }: Growth): void {
  for (const row of repeats.keys()) links.delete(row);
  for (const [row, link] of links) {
    const parent = repeats.get(link.parent);
    if (parent === row) links.delete(row);
    else if (parent !== undefined) links.set(row, { ...link, parent });
  }
  const parents = new Set([...links.values()].map(({ parent }) => parent));
  const isSettled = (row: Row) => repeats.has(row) || links.has(row) || parents.has(row);
  const open = doubts.filter(({ kind, rows }) => kind !== "none-named" || !rows.every(isSettled));
  doubts.splice(0, doubts.length, ...open);
}

/** Rows that are named as parts of each other are parts of nothing. */
function breakCircles({ links, doubts }: Growth): void {
  const done = new Set<Row>();
  for (const start of [...links.keys()]) {
    const way: Row[] = [];
    let row: Row | undefined = start;
    while (row !== undefined && !done.has(row) && !way.includes(row)) {
      way.push(row);
      row = links.get(row)?.parent;
    }
    for (const one of way) done.add(one);
    if (row === undefined || !way.includes(row)) continue;
    const circle = way.slice(way.indexOf(row));
    const at = circle.map((one) => links.get(one)!.at);
    for (const one of circle) links.delete(one);
    doubts.push({ kind: "circle", rows: circle, at, named: "" });
  }
}

/** Rows that look like parts and hang on nothing, in tables whose other rows do; and delivery plans that hang on nothing. */
function askAboutRest(ground: Ground, { links, repeats, doubts }: Growth): void {
  const shortest = new Map<PlanTable, number>();
  for (const { row, table, path } of ground.places) {
    if (path === null || links.get(row)?.by !== "reference") continue;
    shortest.set(table, Math.min(path.segments.length, shortest.get(table) ?? Infinity));
  }
  const asked = new Set(doubts.flatMap(({ rows }) => rows));
  for (const { row, table, path } of ground.places) {
    if (path === null || links.has(row) || repeats.has(row) || asked.has(row)) continue;
    if (path.last === "letter" || path.segments.length < (shortest.get(table) ?? Infinity)) continue;
    doubts.push({ kind: "no-such-action", rows: [row], at: [cellOf(row)], named: withoutLastStep(row.ref!) });
  }
  for (const table of ground.tables) {
    const free = table.rows.every((row) => !links.has(row) && !repeats.has(row) && !asked.has(row));
    if (!table.delivery || !free || table.rows.length === 0 || !ground.tables.some(({ strategic }) => strategic))
      continue;
    doubts.push({ kind: "unlinked", rows: [...table.rows], at: table.rows.map(cellOf), named: table.sheet });
  }
}

const withoutLastStep = (ref: string) => ref.trim().replace(/[\s./-]*\(?(?:\d+|[a-z]+)\)?[.):]*$/i, "");
