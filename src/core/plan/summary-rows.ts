import { isBlank, valueAt, type SheetSnapshot } from "../workbook";
import { cellReader, type Cell } from "./cells";
import type { Window } from "./dates/day";
import type { SheetLayout, TableColumn } from "./plan";
import { milestonesIn } from "./read-action";

type Rows = SheetLayout["rows"];

/** The columns below which an export writes the first and the last day of a group. */
const OF_DAYS: readonly TableColumn["field"][] = ["due", "revisedDue", "originalDue", "start", "updated"];

/**
 * The rows of a plan, of which those are totals that only sum up the days above them: exports of boards end each group of
 * actions with a row that has no words and, in the columns of days, the first and the last day of the group
 * ("1 March 2026 – 30 June 2026"). It goes on from none of its actions.
 */
export function withoutSummaries(
  sheet: SheetSnapshot,
  columns: readonly TableColumn[],
  rows: Rows,
  system: 1900 | 1904,
): Rows {
  const known = columns.filter(({ field }) => field !== null);
  const cellAt = cellReader(sheet, system);
  const daysOf = (column: number, some: readonly number[]) => some.map((row) => stretchOf(cellAt(row, column)));
  return rows.map((one, i) => {
    if (one.kind !== "continuation" || !endsGroup(rows[i + 1])) return one;
    const filled = known.filter(({ column }) => !isBlank(valueAt(sheet, one.row, column)));
    const sumsUp = ({ field, column }: TableColumn) => {
      const [own] = daysOf(column, [one.row]);
      const all = over(daysOf(column, groupAbove(rows, i)));
      return OF_DAYS.includes(field) && own && all && own.from === all.from && own.to === all.to;
    };
    return filled.every(sumsUp) ? { ...one, kind: "total" as const } : one;
  });
}

const endsGroup = (next: Rows[number] | undefined) =>
  next === undefined || !["data", "continuation", "total"].includes(next.kind);

/** The actions above a row, up to the last heading or gap. */
function groupAbove(rows: Rows, end: number): readonly number[] {
  const group: number[] = [];
  for (let i = end - 1; i >= 0 && !endsGroup(rows[i]); i--) if (rows[i]!.kind === "data") group.push(rows[i]!.row);
  return group;
}

/** From the first to the last day that a cell names. */
function stretchOf(cell: Cell): Window | null {
  return over(milestonesIn(cell).map(({ window }) => window));
}

function over(windows: readonly (Window | null)[]): Window | null {
  const days = windows.filter((window) => window !== null);
  if (days.length === 0) return null;
  const [from, to] = [
    days.map((one) => one.from).sort()[0]!,
    days
      .map((one) => one.to)
      .sort()
      .at(-1)!,
  ];
  return { from, to };
}
