import { cellRef, valueAt, type CellRef, type SheetSnapshot } from "../../workbook";
import type { Action, Heading, SheetLayout } from "../plan";
import { squash } from "../squash";

/** An action before it has its key: the tree is known first, as a repeated row must not take the key of its action. */
export type Row = Omit<Action, "key">;

/** A table of actions, with what its sheet's name, its title and its headings say about it. */
export type PlanTable = {
  readonly sheet: string;
  readonly rows: readonly Row[];
  readonly headings: readonly Heading[];
  /** The sheet's name, which has no cell, and the lines of the title above the table's header. */
  readonly names: readonly { readonly text: string; readonly at: CellRef | null }[];
  /** The heading of the column that names the strategic action; null where the table has none. */
  readonly parentHeading: string | null;
  /** It calls itself a delivery plan. */
  readonly delivery: boolean;
  /** It calls itself strategic. */
  readonly strategic: boolean;
};

/** How far above a header the title of a table stands. */
const TITLE_ROWS = 5;

const DELIVERY = /\b(delivery|operational|implementation|underpinning|detailed)\b/;
const STRATEGIC = /\bstrateg(ic|y)\b/;

/** What is known of a table before its rows are related to those of others. */
export function planTable(
  sheet: SheetSnapshot,
  layout: SheetLayout,
  { actions, headings }: { readonly actions: readonly Row[]; readonly headings: readonly Heading[] },
): PlanTable {
  const names = [{ text: sheet.name.trim(), at: null }, ...titleAbove(sheet, layout.headerRow ?? 0)];
  const headed = (field: string) => layout.columns.find((column) => column.field === field)?.header ?? null;
  const words = squash(names.map(({ text }) => text).join(" "));
  const calls = squash(headed("title") ?? "");
  const delivery = DELIVERY.test(words) || DELIVERY.test(calls);
  return {
    sheet: sheet.name,
    rows: actions,
    headings,
    names,
    parentHeading: headed("parent"),
    delivery,
    strategic: !delivery && (STRATEGIC.test(words) || STRATEGIC.test(calls)),
  };
}

/** The lines above a header that stand alone in their rows; what stands in a row with others belongs to another table. */
function titleAbove(sheet: SheetSnapshot, headerRow: number): PlanTable["names"] {
  const names: { text: string; at: CellRef }[] = [];
  for (let row = headerRow - 1; row >= Math.max(0, headerRow - TITLE_ROWS); row--) {
    const cells = (sheet.values[row] ?? []).flatMap((value, column) =>
      value === null || String(value).trim() === "" ? [] : [column],
    );
    const [column] = cells;
    if (column === undefined) continue;
    if (cells.length > 1) break;
    const value = valueAt(sheet, row, column);
    if (typeof value === "string") names.push({ text: value.trim(), at: cellRef(sheet.name, row, column) });
  }
  return names;
}

/**
 * Whether one table calls itself the delivery plan of what the other holds. Only then may an action with one number have
 * parts with two: elsewhere 1 is the area of 1.3, whatever is said in its row.
 */
export function isUnder(table: PlanTable, other: PlanTable): boolean {
  return table !== other && ((table.delivery && !other.delivery) || (other.strategic && !table.strategic));
}
