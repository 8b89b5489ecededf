import {
  type Block,
  isBlank,
  type LocalRef,
  localRef,
  type SheetSnapshot,
  type Strike,
  valueAt,
} from "../../core/workbook";
import { type Ask, askAll, inStrips, MOST_AT_ONCE } from "./ask";

/** A block of a sheet for which it is wanted what is struck through. */
type Wanted = { readonly block: Block; readonly sheet: SheetSnapshot; readonly proxy: Excel.Worksheet };

type Struck = ReadonlyMap<SheetSnapshot, ReadonlyMap<LocalRef, Strike>>;

/** A proxy, its actions and one value. */
const PER_BLOCK = 20;

/** One setting of each cell, with its names. */
const PER_CELL = 3;

/**
 * What is struck through in some blocks. Excel says of a whole block that nothing is, as in nearly all workbooks, so that
 * is asked first, together with other things (`first`); then of the columns of blocks that are mixed, then of their cells.
 * Of a cell of which a part is struck through Excel tells no more than that it is neither.
 */
export function readStrikes(wanted: readonly Wanted[]): {
  readonly first: readonly Ask[];
  readonly finish: (context: Excel.RequestContext) => Promise<Struck>;
} {
  const struck = new Map<SheetSnapshot, Map<LocalRef, Strike>>();
  const mixed: Wanted[] = [];
  const found = ({ sheet }: Wanted, row: number, column: number, strike: Strike) => {
    if (isBlank(valueAt(sheet, row, column))) return;
    const of = struck.get(sheet) ?? new Map<LocalRef, Strike>();
    struck.set(sheet, of.set(localRef(row, column), strike));
  };
  const ask = (into: Wanted[]) => (one: Wanted) => askForBlock(one, into, found);
  return {
    first: wanted.map(ask(mixed)),
    finish: async (context) => {
      if (mixed.length === 0) return struck;
      const columns: Wanted[] = [];
      await askAll(context, mixed.flatMap(inColumns).map(ask(columns)));
      await askAll(
        context,
        columns.flatMap((one) =>
          inStrips(one.block, MOST_AT_ONCE / PER_CELL).map((block) => askForCells({ ...one, block }, found)),
        ),
      );
      return struck;
    },
  };
}

type Found = (wanted: Wanted, row: number, column: number, strike: Strike) => void;

/** Of a block that is struck through as a whole all cells are told; a mixed one goes on into `mixed`. */
function askForBlock(wanted: Wanted, mixed: Wanted[], found: Found): Ask {
  const { row, column, rows, columns } = wanted.block;
  return {
    size: PER_BLOCK,
    load: () => {
      const { font } = wanted.proxy.getRangeByIndexes(row, column, rows, columns).format;
      font.load("strikethrough");
      return () => {
        // Typed as never null, and null for a mixed range all the same.
        const all = font.strikethrough as boolean | null;
        if (all === null) mixed.push(wanted);
        for (let r = row; all === true && r < row + rows; r++)
          for (let c = column; c < column + columns; c++) found(wanted, r, c, "all");
        return true;
      };
    },
  };
}

function inColumns(wanted: Wanted): readonly Wanted[] {
  const { block } = wanted;
  return Array.from({ length: block.columns }, (_, i) => ({
    ...wanted,
    block: { ...block, column: block.column + i, columns: 1 },
  }));
}

function askForCells(wanted: Wanted, found: Found): Ask {
  const { row, column, rows, columns } = wanted.block;
  return {
    size: rows * columns * PER_CELL,
    smaller: () =>
      inStrips(wanted.block, (rows * columns) / 2).map((block) => askForCells({ ...wanted, block }, found)),
    load: () => {
      const cells = wanted.proxy
        .getRangeByIndexes(row, column, rows, columns)
        .getCellProperties({ format: { font: { strikethrough: true } } });
      return () => {
        cells.value.forEach((line, r) =>
          line.forEach(({ format }, c) => {
            // Neither true nor false, which may come as null or not at all: a part of the cell is.
            const struck = format?.font?.strikethrough as boolean | null | undefined;
            if (struck !== false) found(wanted, row + r, column + c, struck === true ? "all" : "part");
          }),
        );
        return true;
      };
    },
  };
}
