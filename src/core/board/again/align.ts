import type { Token } from "./token";

type Row = readonly Token[];

/** Rows compared with each other one by one at most. */
const MOST_PAIRS = 4_000_000;

/**
 * Which of the drawn rows each row of the sheet is by now, whatever rows were put in, taken out, sorted or typed into since;
 * null for a row that was not drawn. Rows that are the same and occur once are found first, then their neighbours, then
 * rows that have most cells in common, and at last those that stand in the same place between found ones (P. Heckel, A
 * technique for isolating differences between files, 1978).
 */
export function alignRows(now: readonly Row[], drawn: readonly Row[]): readonly (number | null)[] {
  const found: (number | null)[] = now.map(() => null);
  const taken: (number | null)[] = drawn.map(() => null);
  const pair = (at: number, of: number) => {
    found[at] = of;
    taken[of] = at;
  };
  const [nowText, drawnText] = [now.map(textOf), drawn.map(textOf)];
  pairUnique(nowText, drawnText, pair);
  pairNeighbours(found, taken, (at, of) => nowText[at] === drawnText[of] && nowText[at] !== undefined, pair);
  pairAlike(now, drawn, found, taken, pair);
  pairBetween(found, taken, pair);
  return found;
}

type Pair = (now: number, drawn: number) => void;
type Paired = readonly (number | null)[];

/** The content of a row whatever blank cells stand between. */
const textOf = (row: Row) => row.filter((token) => token !== "").join();

function pairUnique(now: readonly string[], drawn: readonly string[], pair: Pair): void {
  const once = (texts: readonly string[]) => {
    const at = new Map<string, number | null>();
    texts.forEach((text, i) => at.set(text, at.has(text) ? null : i));
    return at;
  };
  const places = once(drawn);
  for (const [text, at] of once(now)) {
    const of = places.get(text) ?? null;
    if (text !== "" && at !== null && of !== null) pair(at, of);
  }
}

/** From each found row down, then up, as long as the next ones are the same. */
function pairNeighbours(
  found: Paired,
  taken: Paired,
  isSame: (now: number, drawn: number) => boolean,
  pair: Pair,
): void {
  const goOn = (at: number, step: 1 | -1) => {
    const before = at === (step === 1 ? 0 : found.length - 1) ? (step === 1 ? -1 : taken.length) : found[at - step];
    if (before == null || found[at] !== null) return;
    const of = before + step;
    if (taken[of] === null && isSame(at, of)) pair(at, of);
  };
  for (let at = 0; at < found.length; at++) goOn(at, 1);
  for (let at = found.length - 1; at >= 0; at--) goOn(at, -1);
}

/** Rows with most cells in common, best first; at least half of the cells of the drawn one. */
function pairAlike(now: readonly Row[], drawn: readonly Row[], found: Paired, taken: Paired, pair: Pair): void {
  const left = drawn.flatMap((row, of) => (taken[of] === null && textOf(row) !== "" ? [{ of, row }] : []));
  const open = now.flatMap((row, at) => (found[at] === null && textOf(row) !== "" ? [{ at, row: new Set(row) }] : []));
  if (left.length * open.length > MOST_PAIRS) return;
  const pairs = open.flatMap(({ at, row }) =>
    left.flatMap(({ of, row: tokens }) => {
      const filled = tokens.filter((token) => token !== "");
      const shared = filled.filter((token) => row.has(token)).length;
      return shared > 0 && shared * 2 >= filled.length ? [{ at, of, shared, away: Math.abs(at - of) }] : [];
    }),
  );
  pairs.sort((a, b) => b.shared - a.shared || a.away - b.away || a.at - b.at);
  for (const { at, of } of pairs) if (found[at] === null && taken[of] === null) pair(at, of);
}

/** As many rows between two found ones as were drawn there are those rows, with all that stood in them overwritten. */
function pairBetween(found: Paired, taken: Paired, pair: Pair): void {
  let [lastAt, lastOf] = [-1, -1];
  for (let at = 0; at <= found.length; at++) {
    const of = at === found.length ? taken.length : found[at]!;
    if (of === null) continue;
    const open = at - lastAt - 1;
    const isSameGap = of - lastOf - 1 === open;
    const isLastGap = at === found.length && of - lastOf - 1 > open;
    if (isSameGap || isLastGap)
      for (let i = 1; i <= open; i++) if (taken[lastOf + i] === null) pair(lastAt + i, lastOf + i);
    [lastAt, lastOf] = [at, of];
  }
}

/** Where each column of the sheet stood as it was drawn, by where most of its cells are found; null for a new one. */
export function alignColumns(
  now: readonly Row[],
  drawn: readonly Row[],
  rows: readonly (number | null)[],
): readonly (number | null)[] {
  const wide = now.reduce((most, row) => Math.max(most, row.length), 0);
  const found = mostVoted(votesOf(now, drawn, rows), wide);
  for (let column = 0; column < wide; column++) {
    if (found[column] !== undefined) continue;
    const before = nearest(found, column, -1);
    const after = nearest(found, column, 1);
    const of = before.of + (column - before.column);
    // Between two columns there is room for as many as there were; beyond the last one goes on as it was.
    if (after.of === null || after.column - before.column === after.of - before.of) found[column] = of;
    else found[column] = null;
  }
  return found.map((of) => of ?? null);
}

type Votes = ReadonlyMap<number, ReadonlyMap<number, number>>;

/** How often a cell of each column stood in each column of its row as it was drawn. */
function votesOf(now: readonly Row[], drawn: readonly Row[], rows: readonly (number | null)[]): Votes {
  const votes = new Map<number, Map<number, number>>();
  now.forEach((row, at) => {
    const was = rows[at] === null ? undefined : drawn[rows[at]!];
    if (was === undefined) return;
    const places = new Map<Token, number[]>();
    was.forEach((token, of) => token !== "" && places.set(token, [...(places.get(token) ?? []), of]));
    row.forEach((token, column) => {
      const of = places.get(token) ?? [];
      // What stands twice in a row tells little.
      const weight = of.length === 1 ? 3 : 1;
      const counts = votes.get(column) ?? new Map<number, number>();
      votes.set(column, counts);
      for (const place of of) counts.set(place, (counts.get(place) ?? 0) + weight);
    });
  });
  return votes;
}

/** Each column's most voted place, as far as the places run the same way as the columns. */
function mostVoted(votes: Votes, wide: number): (number | null | undefined)[] {
  const found: (number | undefined)[] = Array.from({ length: wide }, () => undefined);
  const all = [...votes].flatMap(([column, counts]) => [...counts].map(([of, count]) => ({ column, of, count })));
  all.sort((a, b) => b.count - a.count || Math.abs(a.column - a.of) - Math.abs(b.column - b.of) || a.column - b.column);
  for (const { column, of } of all) {
    if (found[column] !== undefined) continue;
    const fits = found.every((other, at) => other === undefined || (at < column ? other < of : other > of));
    if (fits) found[column] = of;
  }
  return found;
}

function nearest(
  found: readonly (number | null | undefined)[],
  column: number,
  step: 1,
): { column: number; of: number | null };
function nearest(
  found: readonly (number | null | undefined)[],
  column: number,
  step: -1,
): { column: number; of: number };
function nearest(found: readonly (number | null | undefined)[], column: number, step: 1 | -1) {
  for (let at = column + step; at >= 0 && at < found.length; at += step) {
    const of = found[at];
    if (of !== undefined && of !== null) return { column: at, of };
  }
  return step === -1 ? { column: -1, of: -1 } : { column: found.length, of: null };
}
