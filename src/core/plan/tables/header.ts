import { valueAt, type CellValue, type SheetSnapshot } from "../../workbook";
import { readMilestones } from "../dates/milestones";
import { remembering } from "../remembering";
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
 * Headings with a report's date ("Status Jan 24", "Status Mar 24") or term ("RAG Aut", "RAG Spr") say the same of several
 * reports: only the latest that holds anything keeps its heading, without the date. The others are left for history.
 */
export function onlyLatest(sheet: SheetSnapshot, row: number): readonly CellValue[] {
  const cells = sheet.values[row] ?? [];
  const dated = cells.map((cell) => (typeof cell === "string" && cell.length <= LONGEST ? datedHeading(cell) : null));
  const latest = new Map<string, { readonly column: number; readonly order: string }>();
  dated.forEach((found, column) => {
    if (found === null) return;
    const known = latest.get(found.base);
    const order = `${holdsAnything(sheet, row, column) ? 1 : 0} ${found.order}`;
    if (known === undefined || order > known.order) latest.set(found.base, { column, order });
  });
  const plain = new Set(cells.map((cell, column) => (dated[column] || typeof cell !== "string" ? "" : squash(cell))));
  return cells.map((cell, column) => {
    const found = dated[column];
    if (!found) return cell;
    if (found.isTerm && dated.filter((other) => other?.base === found.base).length < 2) return cell;
    return latest.get(found.base)?.column === column && !plain.has(found.base) ? found.base : null;
  });
}

function holdsAnything(sheet: SheetSnapshot, row: number, column: number): boolean {
  return sheet.values.slice(row + 1).some((cells) => (cells[column] ?? "") !== "");
}

type Dated = { readonly base: string; readonly order: string; readonly isTerm: boolean };

/** "Status (March 2025)" -> `status` and the day; the date stands before the words or behind them, never within. */
const datedHeading = remembering((text): Dated | null => {
  const dates = readMilestones(text).filter(({ date }) => date !== null);
  const [date] = dates;
  if (dates.length !== 1 || date === undefined || (date.precision !== "month" && date.precision !== "day"))
    return ofATerm(text);
  const [before = "", after = ""] = text
    .split(date.asWritten)
    .map((part) => squash(part.replace(/\b(as )?at\s*$/i, "")));
  const base = before === "" ? after : before;
  return base === "" || (before !== "" && after !== "") ? null : { base, order: date.date!, isTerm: false };
});

/** "RAG Aut", "Q2 status": terms and quarters in the order of their year; how often there are several is for the caller. */
function ofATerm(text: string): Dated | null {
  const words = squash(text);
  const [, before = "", term = "", after = ""] =
    /^(.*?) ?\b(aut(?:umn)?|spr(?:ing)?|sum(?:mer)?|q[1-4]|t[1-6]|term [1-6]|quarter [1-4])(?: term)?\b ?(.*)$/.exec(
      words,
    ) ?? [];
  const base = before === "" ? after : before;
  if (term === "" || base === "" || (before !== "" && after !== "")) return null;
  const order = term.startsWith("aut")
    ? "1"
    : term.startsWith("spr")
      ? "2"
      : term.startsWith("sum")
        ? "3"
        : term.slice(-1);
  return { base, order, isTerm: true };
}
