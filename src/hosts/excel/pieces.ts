import { type Area, bySheet, cellRef, type CellRef, splitCellRef } from "../../core/workbook";

/** A rectangle of a sheet that is read or written at once, and those of its cells that are wanted. */
export type Piece = Area & { readonly wanted: readonly Wanted[] };

/** A wanted cell, and where in the piece it stands. */
export type Wanted = { readonly at: CellRef; readonly down: number; readonly right: number };

/** Cells of one piece at most, so that requests can be cut between pieces. */
const MOST_CELLS = 4_000;
/** So many columns that are not wanted may lie between two that are. */
const WIDEST_GAP = 8;
/** A piece has at most so many cells for each one that is wanted. */
const MOST_FOR_EACH = 4;

type Draft = Area & { readonly cells: { readonly at: CellRef; readonly row: number; readonly column: number }[] };

/**
 * The cells in as few rectangles as hold hardly anything else, because a request for each cell is what makes Excel slow.
 * Cells of a sheet that may not be grouped stand alone.
 */
export function inPieces(refs: readonly CellRef[], mayGroup: (sheet: string) => boolean): Piece[] {
  return bySheet(refs).flatMap(({ sheet, cells }) =>
    mayGroup(sheet) ? draftsOf(sheet, cells).map(pieceOf) : cells.map(alone),
  );
}

/** A piece of one cell. */
export function alone(at: CellRef): Piece {
  return { ...splitCellRef(at), rows: 1, columns: 1, wanted: [{ at, down: 0, right: 0 }] };
}

/** The wanted cells of a piece in pieces that hold nothing else: what stands below each other in a column. */
export function withoutHoles({ sheet, wanted }: Piece): Piece[] {
  const inColumns = [...wanted].sort((a, b) => a.right - b.right || a.down - b.down);
  const stacks: Wanted[][] = [];
  for (const cell of inColumns) {
    const last = stacks.at(-1);
    const above = last?.at(-1);
    if (above?.right === cell.right && above.down + 1 === cell.down) last!.push(cell);
    else stacks.push([cell]);
  }
  return stacks.map((cells) => {
    const { row, column } = splitCellRef(cells[0]!.at);
    const own = cells.map(({ at }, down) => ({ at, down, right: 0 }));
    return { sheet, row, column, rows: cells.length, columns: 1, wanted: own };
  });
}

/** The cells of a piece that are not wanted. */
export function holesOf({ sheet, row, column, rows, columns, wanted }: Piece): readonly Wanted[] {
  if (wanted.length === rows * columns) return [];
  const known = new Set(wanted.map(({ down, right }) => down * columns + right));
  return Array.from({ length: rows * columns }, (_, i) => i)
    .filter((i) => !known.has(i))
    .map((i) => {
      const [down, right] = [Math.floor(i / columns), i % columns];
      return { at: cellRef(sheet, row + down, column + right), down, right };
    });
}

function pieceOf({ cells, ...area }: Draft): Piece {
  const wanted = cells.map(({ at, row, column }) => ({ at, down: row - area.row, right: column - area.column }));
  return { ...area, wanted };
}

function draftsOf(sheet: string, refs: readonly CellRef[]): readonly Draft[] {
  const rows = new Map<number, Draft["cells"]>();
  for (const at of refs) {
    const { row, column } = splitCellRef(at);
    const cells = rows.get(row) ?? [];
    rows.set(row, cells);
    cells.push({ at, row, column });
  }
  const drafts: Draft[] = [];
  let open: Draft[] = [];
  for (const [, cells] of [...rows].sort(([a], [b]) => a - b)) {
    const next: Draft[] = [];
    for (const run of runsOf(sheet, cells)) {
      const [joined, above] = first(open, (one) => joinedWith(one, run)) ?? [run, null];
      if (above !== null) open = open.filter((one) => one !== above);
      next.push(joined);
    }
    drafts.push(...open);
    open = next;
  }
  return [...drafts, ...open];
}

/** What the first thing gives something for, and the thing. */
function first<T, R>(things: readonly T[], give: (thing: T) => R | null): readonly [R, T] | null {
  for (const thing of things) {
    const given = give(thing);
    if (given !== null) return [given, thing];
  }
  return null;
}

/** The cells of a row, parted where many that are not wanted lie between. */
function runsOf(sheet: string, cells: Draft["cells"]): readonly Draft[] {
  const runs: Draft["cells"][] = [];
  for (const cell of cells.sort((a, b) => a.column - b.column)) {
    const last = runs.at(-1);
    if (last === undefined || cell.column - last.at(-1)!.column > WIDEST_GAP) runs.push([cell]);
    else last.push(cell);
  }
  return runs.map((run) => {
    const { row, column } = run[0]!;
    return { sheet, row, column, rows: 1, columns: run.at(-1)!.column - column + 1, cells: run };
  });
}

/** Two drafts as one, if the second goes on right below the first and the whole is filled well enough. */
function joinedWith(above: Draft, below: Draft): Draft | null {
  const column = Math.min(above.column, below.column);
  const end = Math.max(above.column + above.columns, below.column + below.columns);
  const [rows, columns] = [above.rows + 1, end - column];
  const size = rows * columns;
  const isNext = above.row + above.rows === below.row;
  const isFull = size <= MOST_CELLS && size <= MOST_FOR_EACH * (above.cells.length + below.cells.length);
  if (!isNext || !isFull) return null;
  // Not copied for each row, else long pieces would take the square of their rows.
  above.cells.push(...below.cells);
  return { ...above, column, rows, columns };
}
