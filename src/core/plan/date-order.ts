import { valueAt, type SheetSnapshot } from "../workbook";
import type { Cell } from "./cells";
import { dayMonthFirst, isDayFirst, isEitherOrder, isMonthFirst } from "./dates/month-first";
import type { SheetLayout } from "./plan";

/** In which order the texts of a column stand that are dates in figures; "unclear": they are not read. */
type Order = "month-first" | "unclear";
type Count = {
  readonly column: number;
  readonly monthFirst: number;
  readonly dayFirst: number;
  readonly either: number;
};
type CellAt = (row: number, column: number) => Cell;

const OF_DATES: readonly unknown[] = ["start", "due", "originalDue", "revisedDue", "updated"];

/** So many dates that can only have their month first, and none that can only have its day first, say how all are written. */
const ENOUGH = 3;

/**
 * Reads the cells of a plan, those of its date columns in the order of their column: programs that write dates in American
 * order write all of them so, and "05/07/2027" among "07/14/2027" is no fifth of July. English order holds wherever nothing
 * speaks against it. Where one or two dates do, and none for it, nobody knows what those mean that could be either.
 *
 * @param ofDates the fields that hold dates
 */
export function readingInOrder(
  cellAt: CellAt,
  sheet: SheetSnapshot,
  layout: SheetLayout,
  ofDates: readonly unknown[] = OF_DATES,
): CellAt {
  const orders = ordersOf(sheet, layout, ofDates);
  if (orders.size === 0) return cellAt;
  return (row, column) => {
    const cell = cellAt(row, column);
    const order = orders.get(column);
    if (order === undefined || typeof cell.raw !== "string") return cell;
    if (!isMonthFirst(cell.raw) && !isEitherOrder(cell.raw)) return cell;
    return { ...cell, day: order === "unclear" ? null : dayMonthFirst(cell.raw) };
  };
}

function ordersOf(
  sheet: SheetSnapshot,
  { columns, rows }: SheetLayout,
  ofDates: readonly unknown[],
): ReadonlyMap<number, Order> {
  const counts = columns
    .filter(({ field }) => ofDates.includes(field))
    .map(({ column }): Count => {
      const texts = rows.flatMap(({ row }) => {
        const value = valueAt(sheet, row, column);
        return typeof value === "string" && value.length <= LONGEST ? [value] : [];
      });
      const count = (is: (text: string) => boolean) => texts.filter(is).length;
      return { column, monthFirst: count(isMonthFirst), dayFirst: count(isDayFirst), either: count(isEitherOrder) };
    });
  const sum = (of: "monthFirst" | "dayFirst") => counts.reduce((all, one) => all + one[of], 0);
  const areAll = sum("monthFirst") >= ENOUGH && sum("dayFirst") === 0;
  return new Map(
    counts.flatMap(({ column, monthFirst, dayFirst, either }): [number, Order][] => {
      if (dayFirst > 0 || monthFirst + either === 0) return [];
      if (areAll || monthFirst >= ENOUGH) return [[column, "month-first"]];
      return monthFirst > 0 ? [[column, "unclear"]] : [];
    }),
  );
}

/** A date in figures with its time of day is no longer. */
const LONGEST = 30;
