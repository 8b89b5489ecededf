import { valueAt, type CellValue, type SheetSnapshot } from "../../workbook";
import { readMilestones } from "../dates/milestones";
import { squash } from "../squash";

/** A heading of two rows: what both cells say together, what the lower says, what the upper says. */
export type Stacked = readonly string[];

/** The longest text that a cell of a heading holds. */
const LONGEST = 90;

/**
 * The headings of a row together with the row above it, for headers on two rows. An upper cell that is merged, or blank
 * to the right of one, holds for the columns below it. Null when the rows cannot be headings.
 */
export function stackedHeadings(sheet: SheetSnapshot, row: number): readonly Stacked[] | null {
  const lower = sheet.values[row] ?? [];
  if (row === 0 || !lower.every(canHead) || !(sheet.values[row - 1] ?? []).every(canHead)) return null;
  let above = "";
  return lower.map((cell, column) => {
    const own = textOf(valueAt(sheet, row - 1, column));
    if (own !== "") above = own;
    const below = textOf(cell);
    if (below === "") return own === "" ? [] : [own];
    return [`${above} ${below}`.trim(), below, own].filter((text) => text !== "");
  });
}

const canHead = (cell: CellValue) => cell === null || (typeof cell === "string" && cell.length <= LONGEST);

const textOf = (cell: CellValue) => (typeof cell === "string" ? cell.trim() : "");

/**
 * Headings with a report's date ("Status Jan 24", "Status Mar 24") say the same of several reports: only the latest
 * keeps its heading, without the date, and the earlier ones are left for history.
 */
export function onlyLatest(cells: readonly CellValue[]): readonly CellValue[] {
  const latest = new Map<string, { readonly column: number; readonly day: string }>();
  const dated = cells.map((cell, column) => {
    const found = typeof cell === "string" && cell.length <= LONGEST ? datedHeading(cell) : null;
    if (found === null) return null;
    const known = latest.get(found.base);
    if (known === undefined || found.day > known.day) latest.set(found.base, { column, day: found.day });
    return found;
  });
  return cells.map((cell, column) => {
    const found = dated[column];
    if (!found) return cell;
    return latest.get(found.base)?.column === column ? found.base : null;
  });
}

/** "Status (March 2025)" -> `status` and the day. A heading that is only a date, or has words after it, is not dated. */
function datedHeading(text: string): { readonly base: string; readonly day: string } | null {
  const dates = readMilestones(text).filter(({ date }) => date !== null);
  const [date] = dates;
  if (dates.length !== 1 || date === undefined || (date.precision !== "month" && date.precision !== "day")) return null;
  const [before = "", after = ""] = text.split(date.asWritten);
  const base = squash(before.replace(/\b(as )?at\s*$/i, ""));
  return base === "" || squash(after) !== "" ? null : { base, day: date.date! };
}
