import { type Block, type LocalRef, localRef } from "../../core/workbook";
import { type Ask, askAll } from "./ask";
import { blockOfGrid, type Grid } from "./read-cells";

/** A part of a sheet of which is asked whether all its cells have the same drop-down list. */
type Part = { readonly sheet: number; readonly block: Block };

/** A proxy, its actions and its answer weigh about as much as so many cell values. */
const PER_PART = 400;
/** Up to so many columns are asked at once; in larger workbooks the sheets first. */
const MOST_COLUMNS = 300;
/** A column of at most so many rows is asked cell by cell, once it is known to be mixed. */
const SHORT = 64;
const PIECES = 16;

type Sheet = { readonly proxy: Excel.Worksheet; readonly grid: Grid };

/** The drop-down lists while they are read; `first` goes together with other things that are asked. */
export type ListReading = {
  readonly first: readonly Ask[];
  /** The rest of it; gives the list of each cell, for each sheet. */
  readonly finish: (context: Excel.RequestContext) => Promise<readonly ReadonlyMap<LocalRef, string>[]>;
};

/**
 * Reads the drop-down list of each cell. Excel tells the rule of a range only where all its cells have the same one, so
 * mixed columns are cut until they are uniform: two more round trips for a sheet of some hundred rows.
 */
export function readLists(sheets: readonly Sheet[]): ListReading {
  const lists = sheets.map(() => new Map<LocalRef, string>());
  let mixed: Part[] = [];
  const askFor = ({ sheet, block }: Part): Ask => {
    return askForPart(sheets[sheet]!.proxy, block, lists[sheet]!, () => mixed.push({ sheet, block }));
  };
  const whole = sheets
    .map(({ grid }, sheet): Part => ({ sheet, block: blockOfGrid(grid) }))
    .filter(({ block }) => block.rows > 0);
  const columns = whole.flatMap(smaller);
  const first = columns.length <= MOST_COLUMNS ? columns : whole;
  return {
    first: first.map(askFor),
    finish: async (context) => {
      while (mixed.length > 0) {
        const parts = mixed.filter(({ block }) => block.rows * block.columns > 1).flatMap(smaller);
        mixed = [];
        await askAll(context, parts.map(askFor));
      }
      return lists;
    },
  };
}

function askForPart(sheet: Excel.Worksheet, block: Block, list: Map<LocalRef, string>, onMixed: () => void): Ask {
  return {
    size: PER_PART,
    load: () => {
      const { row, column, rows, columns } = block;
      const rules = sheet.getRangeByIndexes(row, column, rows, columns).dataValidation;
      rules.load("type,rule");
      return () => {
        if (isMixed(rules.type)) onMixed();
        else if (rules.type === "List") put(list, block, sourceOf(rules.rule));
        return true;
      };
    },
  };
}

function isMixed(type: string | null): boolean {
  return type === null || type === "Inconsistent" || type === "MixedCriteria";
}

/** `=Lists!$A$2:$A$6` or `Yes,No`, as Excel hands both over. */
function sourceOf(rule: Excel.DataValidationRule): string | null {
  const source = rule?.list?.source;
  return typeof source === "string" ? source : null;
}

function put(list: Map<LocalRef, string>, { row, column, rows, columns }: Block, source: string | null): void {
  if (source === null) return;
  for (let r = row; r < row + rows; r++)
    for (let c = column; c < column + columns; c++) list.set(localRef(r, c), source);
}

/** A sheet in columns, a short column in cells, a long one in pieces. */
function smaller({ sheet, block }: Part): Part[] {
  if (block.columns > 1) {
    return Array.from({ length: block.columns }, (_, index) => {
      return { sheet, block: { ...block, column: block.column + index, columns: 1 } };
    });
  }
  const rows = block.rows <= SHORT ? 1 : Math.ceil(block.rows / PIECES);
  return Array.from({ length: Math.ceil(block.rows / rows) }, (_, index) => {
    const row = block.row + index * rows;
    return { sheet, block: { ...block, row, rows: Math.min(rows, block.row + block.rows - row) } };
  });
}
