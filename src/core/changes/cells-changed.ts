import type { CellValue, CellRef, Edit } from "../workbook";
import type { HeldCell, HeldRow } from "./held-rows";
import { match } from "./match";

/** A cell that holds another value than before; null where the row had no such cell. */
export type CellChange = {
  readonly heading: string;
  readonly at: CellRef;
  readonly before: HeldCell | null;
  readonly now: HeldCell | null;
};

/** What changed of one action or measure. A row that is new or gone has no cells: all of it is. */
export type RowChange = {
  readonly row: HeldRow;
  readonly how: "changed" | "added" | "removed";
  readonly cells: readonly CellChange[];
};

/**
 * What changed from one reading of a plan to the next, by action and not by address: rows that were moved, and those below
 * a row that was put in, are as before.
 */
export function cellsChanged(before: readonly HeldRow[], now: readonly HeldRow[]): readonly RowChange[] {
  const { pairs, added, removed } = pairsOf(before, now);
  const changed = new Map(pairs.map((pair) => [pair.now, changesOf(pair.before, pair.now)]));
  const isNew = new Set(added);
  const lines = now.flatMap((row): RowChange[] => {
    const cells = changed.get(row) ?? [];
    if (isNew.has(row)) return [{ row, how: "added", cells: [] }];
    return cells.length === 0 ? [] : [{ row, how: "changed", cells }];
  });
  return [...lines, ...removed.map((row): RowChange => ({ row, how: "removed", cells: [] }))];
}

/** The earlier reading with what these edits wrote since, so that it is no change that somebody else made. */
export function withOwnEdits(
  before: readonly HeldRow[],
  now: readonly HeldRow[],
  edits: readonly Edit[],
): readonly HeldRow[] {
  if (edits.length === 0) return before;
  const wrote = new Map(edits.map(({ at, to }) => [at, to]));
  const isOwn = ({ at, value }: HeldCell) => wrote.has(at) && same(wrote.get(at)!, value);
  const rows = new Map(
    pairsOf(before, now).pairs.map((pair) => {
      const earlier = earlierOf(pair.before, pair.now);
      const own = new Map(pair.now.cells.filter(isOwn).map((cell) => [earlier.get(cell), cell]));
      const cells = pair.before.cells.map((cell) => own.get(cell) ?? cell);
      const { ref, title } = own.size > 0 ? pair.now : pair.before;
      return [pair.before, { ...pair.before, ref, title, cells }] as const;
    }),
  );
  return before.map((row) => rows.get(row) ?? row);
}

type Pairs = {
  readonly pairs: readonly { readonly before: HeldRow; readonly now: HeldRow }[];
  readonly added: readonly HeldRow[];
  readonly removed: readonly HeldRow[];
};

/** Rows of which nothing changed are found first: of two that share a reference each is then itself. */
function pairsOf(before: readonly HeldRow[], now: readonly HeldRow[]): Pairs {
  const free = new Map<string, HeldRow[]>();
  for (const row of before) {
    const mark = markOf(row);
    const known = free.get(mark);
    if (known === undefined) free.set(mark, [row]);
    else known.push(row);
  }
  const left = now.filter((row) => free.get(markOf(row))?.shift() === undefined);
  const rest = new Set([...free.values()].flat());
  const old = before.filter((row) => rest.has(row));
  const kinds = (["action", "measure"] as const).map((kind) => {
    const of = (rows: readonly HeldRow[]) => rows.filter((row) => row.kind === kind);
    return match(of(left), of(old));
  });
  return {
    pairs: kinds.flatMap(({ matches }) => matches),
    added: kinds.flatMap(({ added }) => added),
    removed: kinds.flatMap(({ removed }) => removed),
  };
}

const markOf = ({ kind, cells }: HeldRow) => JSON.stringify([kind, cells.map(({ key, value }) => [key, value ?? ""])]);

function changesOf(before: HeldRow, now: HeldRow): readonly CellChange[] {
  const earlier = earlierOf(before, now);
  const own = now.cells.flatMap((cell): CellChange[] => {
    const was = earlier.get(cell) ?? null;
    if (same(was?.value ?? null, cell.value)) return [];
    return [{ heading: cell.heading, at: cell.at, before: was, now: cell }];
  });
  const known = new Set(earlier.values());
  const gone = before.cells.filter((cell) => !known.has(cell) && !same(cell.value, null));
  return [...own, ...gone.map((cell) => ({ heading: cell.heading, at: cell.at, before: cell, now: null }))];
}

/** The earlier cell of each cell: by what it is read as, else under the same heading, as a column may be read otherwise by now. */
function earlierOf(before: HeldRow, now: HeldRow): ReadonlyMap<HeldCell, HeldCell> {
  const old = new Map(before.cells.map((cell) => [cell.key, cell]));
  const found = new Map<HeldCell, HeldCell>();
  const put = (cell: HeldCell, was: HeldCell | undefined) => {
    if (was === undefined) return;
    found.set(cell, was);
    old.delete(was.key);
  };
  for (const cell of now.cells) put(cell, old.get(cell.key));
  for (const cell of now.cells.filter((one) => !found.has(one)))
    put(
      cell,
      [...old.values()].find(({ heading }) => heading === cell.heading),
    );
  return found;
}

const same = (a: CellValue, b: CellValue) => (a ?? "") === (b ?? "");
