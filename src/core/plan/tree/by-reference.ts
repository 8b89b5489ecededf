import { cellOf, hasWork, isAction, type Ground, type Growth, type Place } from "./ground";
import { isUnder, type PlanTable, type Row } from "./plan-tables";
import { sayTheSame } from "./words";

/** Rows that may be meant by the first steps of a reference: of its own table, and of others. */
type Candidates = { readonly own: readonly Place[]; readonly others: readonly Place[]; readonly deep: boolean };

/**
 * Links rows whose reference goes on where another's ends: 1.3.1 to 1.3, never 1.3 to 1 (which is its area) unless one
 * table is the other's delivery plan, and never 2.10 to 2.1.
 */
export function linkByReference(ground: Ground, growth: Growth): void {
  const runs = lettersFromA(ground);
  for (const place of ground.places) {
    if (place.path === null || growth.links.has(place.row)) continue;
    const { keys } = place.path;
    for (let n = keys.length - 1; n > 0; n--) {
      const candidates = candidatesOf(ground, place, n, runs);
      if (candidates === null) continue;
      decide(ground, growth, place, candidates, keys[n - 1]!);
      break;
    }
  }
  dropHeadings(ground, growth);
}

function candidatesOf(ground: Ground, place: Place, n: number, runs: Runs): Candidates | null {
  const { table, path } = place;
  const { keys, last } = path!;
  const direct = n === keys.length - 1;
  const deep = n > 1 || (direct && last !== "number");
  if (!deep && !direct) return null;
  const key = keys[n - 1]!;
  const all = (ground.byPath.get(key) ?? []).filter((one) => one !== place);
  const own = all.filter((one) => one.table === table);
  const others = all.filter((one) => {
    if (one.table === table) return false;
    if (deep) return hasWork(one.row);
    return isUnder(table, one.table) && isAction(one.row) && !ground.nests.get(one.table)!.has(key);
  });
  // 12b stands alone where somebody put an action in between; from 12a on the letters divide one.
  const inserted = direct && last === "letter" && !runs.get(table)?.has(key);
  const mine = inserted ? [] : own;
  if (others.length === 0 && (!deep || mine.length === 0)) return null;
  return { own: mine, others, deep };
}

/** For each table the paths below which it has letters from a to b at least. */
type Runs = ReadonlyMap<PlanTable, ReadonlySet<string>>;

export function lettersFromA({ places }: Pick<Ground, "places">): Runs {
  const seen = new Map<PlanTable, Set<string>>();
  for (const { table, path } of places) {
    if (path?.last === "letter") seen.set(table, (seen.get(table) ?? new Set()).add(path.key));
  }
  const runs = new Map<PlanTable, Set<string>>();
  for (const [table, keys] of seen) {
    const from = [...keys].filter((key) => key.endsWith("/a")).map((key) => key.slice(0, -2));
    runs.set(table, new Set(from.filter((key) => keys.has(`${key}/b`))));
  }
  return runs;
}

function decide(ground: Ground, growth: Growth, place: Place, { own, others, deep }: Candidates, key: string): void {
  const { row, table } = place;
  const filled = deep ? own.filter((one) => hasWork(one.row)) : [];
  // What only heads others is left out beforehand: the rest are actions, also one that nobody has filled in.
  const parents = deep && filled.length === 0 && others.length === 0 ? own : filled;
  const [heading] = own;
  const known = heading && growth.repeats.get(heading.row);
  if (known !== undefined) return link(growth, row, ground.placeOf.get(known)!);
  if (heading !== undefined && others.length > 0 && !growth.disputed.has(heading.row)) {
    const same = others.filter(
      (one) =>
        !ground.nests.get(one.table)!.has(key) &&
        (!hasWork(heading.row) || sayTheSame(heading.row.title, one.row.title)),
    );
    const [action] = same;
    if (action !== undefined && same.length === 1 && growth.repeats.get(action.row) !== heading.row) {
      growth.repeats.set(heading.row, action.row);
      return link(growth, row, action);
    }
    if (!deep || isUnder(table, others[0]!.table)) doubtWords(growth, heading.row, others[0]!.row);
  }
  if (parents.length > 0) return link(growth, row, nearestAbove(parents, row));
  if (own.length > 0) return;
  const under = others.length === 1 ? others : others.filter((one) => isUnder(table, one.table));
  if (under.length === 1) return link(growth, row, under[0]!);
  growth.doubts.push({
    kind: "ambiguous",
    rows: [row],
    at: [cellOf(row), ...others.map((one) => cellOf(one.row))],
    named: others[0]!.row.ref!,
  });
}

/** The same reference with other words on two sheets; each pair is asked about once. */
export function doubtWords({ doubts, disputed }: Growth, row: Row, action: Row): void {
  if (disputed.has(row)) return;
  disputed.add(row);
  doubts.push({ kind: "other-words", rows: [action, row], at: [cellOf(action), cellOf(row)], named: action.ref! });
}

function link({ links }: Growth, row: Row, { row: parent }: Place): void {
  const why = `its reference ${row.ref} goes on where ${parent.ref} ends`;
  links.set(row, { parent, by: "reference", why, at: cellOf(row) });
}

function nearestAbove(places: readonly Place[], { row }: Row): Place {
  return places.filter((one) => one.row.row < row).at(-1) ?? places[0]!;
}

/**
 * On one sheet, a row above others of its numbering is often a heading with somebody's name or a colour for the whole.
 * Its table's rows of that kind are actions when at least half of them are so beyond doubt; else nothing hangs on them.
 */
function dropHeadings(ground: Ground, growth: Growth): void {
  const within = new Map<PlanTable, Set<Row>>();
  const sameTable = [...growth.links].filter(
    ([row, { parent, by }]) =>
      by === "reference" && ground.placeOf.get(row)!.table === ground.placeOf.get(parent)!.table,
  );
  for (const [, { parent }] of sameTable) {
    const { table } = ground.placeOf.get(parent)!;
    within.set(table, (within.get(table) ?? new Set()).add(parent));
  }
  const headings = new Set([...within].flatMap(([table, parents]) => (areActions(parents) ? [] : [table])));
  for (const [row, { parent }] of sameTable) {
    if (headings.has(ground.placeOf.get(parent)!.table)) growth.links.delete(row);
  }
}

const areActions = (rows: ReadonlySet<Row>) => [...rows].filter(isAction).length * 2 >= rows.size;
