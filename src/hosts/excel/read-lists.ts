import { type Block, type LocalRef, localRef } from "../../core/workbook";
import { type Ask, askAll } from "./ask";

/** A part of a sheet of which is asked whether all its cells have the same drop-down list. */
type Part = { readonly sheet: number; readonly block: Block };

/** A proxy, its actions and its answer weigh about as much as so many cell values. */
const PER_PART = 400;
/** Up to so many columns are asked at once; in larger workbooks the sheets first. */
const MOST_COLUMNS = 300;
/** A column of at most so many rows is asked cell by cell, once it is known to be mixed. */
const SHORT = 64;
const PIECES = 16;

/**
 * The drop-down list of each cell. Excel tells the rule of a range only where all its cells have the same one, so mixed
 * columns are cut until they are uniform: three round trips for a sheet of some thousand rows.
 */
export async function readLists(
  context: Excel.RequestContext,
  sheets: readonly { readonly proxy: Excel.Worksheet; readonly extent: Block }[],
): Promise<ReadonlyMap<LocalRef, string>[]> {
  const lists = sheets.map(() => new Map<LocalRef, string>());
  const proxies = sheets.map(({ proxy }) => proxy);
  const whole = sheets
    .map(({ extent }, sheet): Part => ({ sheet, block: extent }))
    .filter(({ block }) => block.rows > 0);
  const columns = whole.flatMap(smaller);
  let parts = columns.length <= MOST_COLUMNS ? columns : whole;
  while (parts.length > 0) parts = (await readParts(context, proxies, parts, lists)).flatMap(smaller);
  return lists;
}

/** One level: fills in the lists of uniform parts and gives back the mixed ones. */
async function readParts(
  context: Excel.RequestContext,
  sheets: readonly Excel.Worksheet[],
  parts: readonly Part[],
  lists: readonly Map<LocalRef, string>[],
): Promise<Part[]> {
  const mixed: Part[] = [];
  const asks = parts.map((part): Ask => {
    const { row, column, rows, columns } = part.block;
    return {
      size: PER_PART,
      load: () => {
        const rules = sheets[part.sheet]!.getRangeByIndexes(row, column, rows, columns).dataValidation;
        rules.load("type,rule");
        return () => {
          if (isMixed(rules.type)) mixed.push(part);
          else if (rules.type === "List") put(lists[part.sheet]!, part.block, sourceOf(rules.rule));
          return true;
        };
      },
    };
  });
  await askAll(context, asks);
  return mixed.filter(({ block }) => block.rows * block.columns > 1);
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
