import { cellRef, isBlank, valueAt, type CellRef, type CellValue, type SheetSnapshot } from "../workbook";
import { saysState, saysWhen, seenIn, textIn, type Seen, type Table } from "./below-table";
import type { Apart, SheetLayout } from "./plan";
import { namesAnotherSort, sortsEntries } from "./no-action-rows";
import { isReference, leadingReference } from "./references";
import { isWording } from "./statuses";

/**
 * The rows of a plan's sheet that were taken for notes and look like actions, block by block: what stands there may be
 * work that no figure counts. Rows below headings of their own are another table, and no more is said of them; nor of
 * those that a column sorts from the actions.
 */
export function apartIn(sheet: SheetSnapshot, layout: SheetLayout): readonly Apart[] {
  if (layout.role !== "actions" || !layout.rows.some(({ kind }) => kind === "note")) return [];
  const known = layout.columns.filter(({ field }) => field !== null);
  const sorts = layout.columns.find(({ header, field }) => field === null && sortsEntries(header))?.column;
  const isOfAnotherSort = (row: number) => sorts !== undefined && namesAnotherSort(valueAt(sheet, row, sorts));
  const table: Table = { sheet, role: "actions", known };
  const seen = seenIn(
    table,
    layout.rows.flatMap(({ row, kind }) => (kind === "data" ? [row] : [])),
  );
  return blocksOf(table, layout.rows).flatMap((rows) => {
    const like = rows.filter((row) => !isOfAnotherSort(row) && looksLikeAction(table, row, seen));
    if (like.length === 0) return [];
    const at = like.map((row) => cellOf(table, row)) as unknown as readonly [CellRef, ...CellRef[]];
    return [{ sheet: sheet.name, rows: like, at }];
  });
}

/** The runs of notes, each as far as a row that heads another table. */
function blocksOf(table: Table, rows: SheetLayout["rows"]): readonly (readonly number[])[] {
  const blocks: number[][] = [];
  let before: "note" | "headed" | null = null;
  for (const { row, kind } of rows) {
    if (kind !== "note") {
      before = null;
      continue;
    }
    if (before === "headed" || isHeader(table.sheet.values[row] ?? [])) before = "headed";
    else if (before === "note") blocks.at(-1)!.push(row);
    else {
      blocks.push([row]);
      before = "note";
    }
  }
  return blocks;
}

/** A row's longest heading, and the fewest headings of a table. */
const LONGEST = 60;
const FEWEST = 3;

/** At least three short texts without a number or a reference. */
function isHeader(cells: readonly CellValue[]): boolean {
  const filled = cells.filter((cell) => !isBlank(cell));
  const isHeading = (cell: CellValue) => typeof cell === "string" && cell.length <= LONGEST && !/\d/.test(cell);
  return filled.length >= FEWEST && filled.every(isHeading) && !filled.some((cell) => isWording(String(cell)));
}

/**
 * Whether a row has the words or the reference of an action, and a state, or somebody and some day; of a row with both
 * words and a reference one of the two is enough.
 */
function looksLikeAction(table: Table, row: number, seen: Seen): boolean {
  const title = textIn(table, row, "title");
  const ref = textIn(table, row, "ref");
  if (isWording(title) || isWording(ref)) return false;
  const referenced = (ref !== "" && isReference(ref)) || leadingReference(title) !== null;
  const worded = /\p{L}{2}.*\s.*\p{L}{2}/su.test(title);
  if (!referenced && !worded) return false;
  if (saysState(table, row, seen)) return true;
  const [led, timed] = [/\p{L}/u.test(textIn(table, row, "leads")), saysWhen(table, row)];
  return (led && timed) || (referenced && worded && (led || timed));
}

function cellOf({ sheet, known }: Table, row: number): CellRef {
  const names = known.filter(({ field }) => field === "ref" || field === "title");
  const first = names.find(({ column }) => !isBlank(valueAt(sheet, row, column)));
  return cellRef(sheet.name, row, first!.column);
}
