import { firstFound } from "../first-found";
import { splitCellRef, type CellRef } from "../../workbook";
import { squash } from "../squash";
import { cellOf, hasWork, isAction, type Ground, type Growth, type Place } from "./ground";
import { isUnder, type PlanTable, type Row } from "./plan-tables";
import { pathAtStart, type RefPath } from "./reference-path";

type Said = {
  readonly action: Place;
  readonly by: "heading" | "name";
  readonly why: string;
  readonly at: CellRef | null;
};

/** Links the rows of a table whose title, sheet or headings name the action that they deliver: "Delivery plan 1.3". */
export function linkByName(ground: Ground, growth: Growth): void {
  for (const table of ground.tables) {
    const whole = firstFound(table.names, ({ text, at }) => {
      const path = pathNamed(text);
      const action = path && actionAt(ground, table, path);
      return action ? { action, by: "name" as const, why: `“${text}” names ${action.row.ref}`, at } : null;
    });
    const headings = headingsOf(ground, table);
    if (whole === null && headings.length === 0) continue;
    for (const row of table.rows) linkRow(growth, row, headingOf(headings, row) ?? whole);
  }
}

function linkRow(growth: Growth, row: Row, said: Said | null): void {
  if (said === null || growth.links.has(row) || growth.repeats.has(row)) return;
  const parent = said.action.row;
  const isItself = row.ref === null ? row.title !== null && same(row.title, parent.title) : same(row.ref, parent.ref);
  if (isItself && (same(row.title, parent.title) || !hasWork(row))) growth.repeats.set(row, parent);
  else growth.links.set(row, { parent, by: said.by, why: said.why, at: said.at ?? cellOf(row) });
}

const same = (a: string | null, b: string | null) => squash(a ?? "") === squash(b ?? "");

/** Headings between the rows of a table that begin with the reference of an action of another. */
function headingsOf(ground: Ground, table: PlanTable): readonly (Said & { readonly row: number })[] {
  return table.headings.flatMap(({ text, at }) => {
    const path = pathNamed(text) ?? pathAtStart(text)?.path;
    const action = path ? actionAt(ground, table, path) : null;
    const why = `it stands under “${text}”`;
    return action ? [{ action, by: "heading" as const, why, at, row: splitCellRef(at).row }] : [];
  });
}

/** The last of the headings above a row. */
function headingOf(headings: readonly (Said & { readonly row: number })[], { row }: Row): Said | null {
  let [low, high] = [0, headings.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (headings[middle]!.row < row) low = middle + 1;
    else high = middle;
  }
  return headings[low - 1] ?? null;
}

/**
 * The action of another table that a name means. An action with a single number only for a table that calls itself a
 * delivery plan, and where that number is no area with actions of its own below.
 */
function actionAt(ground: Ground, table: PlanTable, { segments, key }: RefPath): Place | null {
  const ways = segments.length > 1 ? [key] : [key, `p${key}`, `sp/${key}`, `sp${key}`];
  const places = ways.flatMap((way) => ground.byPath.get(way) ?? []).filter((place) => place.table !== table);
  const above = places.filter((place) => isUnder(table, place.table));
  const fitting = above.length > 0 ? above : segments.length > 1 ? places : [];
  const found = fitting.filter(({ row, table: other }) =>
    segments.length > 1 ? hasWork(row) : isAction(row) && !ground.nests.get(other)!.has(key),
  );
  return found.length === 1 ? found[0]! : null;
}

const FILLER =
  /^(?:\s|[:–—-]|(?:plans?|actions?|for|of|to|strategic|priority|area|objective|workstream|theme|no|ref)\b\.?)*/i;
const DELIVERS = /\b(?:delivery|operational|implementation|underpinning|detailed|action plan for)\b/i;

/** The reference in a name such as "Delivery plan 1.3", "1.3 delivery", "Action 1.3" or "1.3"; never a version or a date. */
function pathNamed(text: string): RefPath | null {
  const start = pathAtStart(text);
  if (start !== null && (start.rest.trim() === "" || /^action\s/i.test(text) || DELIVERS.test(start.rest)))
    return start.path;
  const words = DELIVERS.exec(text);
  if (words === null) return null;
  const rest = text.slice(words.index + words[0].length);
  return pathAtStart(rest.slice(FILLER.exec(rest)![0].length))?.path ?? null;
}
