import { valueAt, type CellValue, type SheetSnapshot, type Snapshot } from "../../workbook";
import { reportTimeIn } from "../report-times";
import { remembering } from "../remembering";
import { squash } from "../squash";
import { dateBands } from "./date-bands";
import { bareMonthIn, placesOfMonths } from "./month-run";
import { headText, holdsAnything, isHeadText, isOfAReport, reportGroups } from "./report-groups";

type DateSystem = Snapshot["dateSystem"];

/** A heading of two rows: what both cells say together, what the lower says, what the upper says. */
export type Stacked = readonly string[];

/** The longest text that a cell of a heading holds. */
const LONGEST = 90;

/**
 * The headings of a row together with the row above it, for headers on two rows. An upper cell that is merged, or blank
 * to the right of one, holds for the columns below it. Of the reports that stand beside each other only the latest is
 * there. Null when the rows cannot be headings.
 */
export function stackedHeadings(sheet: SheetSnapshot, row: number, system: DateSystem): readonly Stacked[] | null {
  const lower = sheet.values[row] ?? [];
  if (row === 0 || !lower.every((_, column) => canHead(sheet, row, column))) return null;
  if (!(sheet.values[row - 1] ?? []).every((_, column) => canHead(sheet, row - 1, column))) return null;
  const groups = reportGroups(sheet, row, system);
  const ends = endsOfMerges(sheet, row - 1);
  let [above, from] = ["", -1];
  const rows = lower.map((_, column) => {
    const own = headText(sheet, row - 1, column, system);
    if (own !== "") [above, from] = [own, column];
    else if (ends.has(column)) [above, from] = ["", -1];
    return { own, above, from, below: headText(sheet, row, column, system) };
  });
  const dates = dateBands(rows);
  const stacked = rows.map(({ own, above, below }, column): Stacked => {
    const dated = dates.get(column);
    if (dated !== undefined) return [`${above} ${below}`, ...(dated === null ? [] : [dated])];
    if (groups?.earlier.has(column)) return [];
    if (groups?.latest.has(column)) return [below];
    if (below === "") return own === "" ? [] : [own];
    return [`${above} ${below}`.trim(), below, own].filter((text) => text !== "");
  });
  const latest = onlyLatestOf(
    sheet,
    row,
    stacked.map(([both]) => both ?? null),
  );
  return stacked.map((ways, column) => {
    const both = latest[column] ?? null;
    return both === null ? [] : both === ways[0] ? ways : [String(both)];
  });
}

/** The columns right of cells that are merged over several columns: there what the cell says ends. */
function endsOfMerges(sheet: SheetSnapshot, row: number): ReadonlySet<number> {
  const across = (sheet.merges ?? []).filter(
    (merge) => merge.columns > 1 && row >= merge.row && row < merge.row + merge.rows,
  );
  return new Set(across.map(({ column, columns }) => column + columns));
}

/**
 * Whether all that a row holds divides headings of the row above: cells beside each other, the first right below the
 * heading and the next below the blanks to its right ("Lead" over "LA" and "Health").
 */
export function dividesHeadings(sheet: SheetSnapshot, row: number): boolean {
  const filled = (sheet.values[row] ?? []).flatMap((cell, column) => (cell === null || cell === "" ? [] : [column]));
  const isHeaded = (column: number) => isHeadText(sheet, row - 1, column);
  const divides = (column: number) =>
    isHeaded(column) ? filled.includes(column + 1) && !isHeaded(column + 1) : filled.includes(column - 1);
  return filled.length >= 2 && filled.every(divides);
}

/** A short text, a real date, or nothing. */
function canHead(sheet: SheetSnapshot, row: number, column: number): boolean {
  const cell = valueAt(sheet, row, column);
  return typeof cell === "string" ? cell.length <= LONGEST : cell === null || isHeadText(sheet, row, column);
}

/**
 * Headings with a report's date ("Status Jan 24", "Status Mar 24") or term ("RAG Aut", "RAG Spr") say the same of several
 * reports: only the latest that holds anything keeps its heading, without the date. The others are left for history.
 */
export function onlyLatest(sheet: SheetSnapshot, row: number, system: DateSystem): readonly CellValue[] {
  const cells = sheet.values[row] ?? [];
  const earlier = reportGroups(sheet, row, system)?.earlier;
  return onlyLatestOf(sheet, row, earlier ? cells.map((cell, column) => (earlier.has(column) ? null : cell)) : cells);
}

function onlyLatestOf(sheet: SheetSnapshot, row: number, cells: readonly CellValue[]): readonly CellValue[] {
  const own = cells.map((cell) => (typeof cell === "string" && cell.length <= LONGEST ? datedHeading(cell) : null));
  const dated = own.every((found) => found === null) ? byMonths(cells) : own;
  if (dated.every((found) => found === null)) return cells;
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
    return latest.get(found.base)?.column === column && !plain.has(found.base)
      ? asWritten(String(cell), found.base)
      : null;
  });
}

/** The words of a heading that are left without its time, with the capitals that they have. */
function asWritten(heading: string, base: string): string {
  for (let length = base.length; length <= heading.length; length++) {
    const [start, end] = [heading.slice(0, length), heading.slice(heading.length - length)];
    if (squash(start) === base) return start.trim();
    if (squash(end) === base) return end.trim();
  }
  return base;
}

/** Headings of what each report has anew that say a month without its year: their places by how the months run. */
function byMonths(cells: readonly CellValue[]): readonly (Dated | null)[] {
  const said = cells.map((cell) => (typeof cell === "string" && cell.length <= LONGEST ? bareMonthIn(cell) : null));
  const bases = new Map<string, number[]>();
  said.forEach((found, column) => {
    if (found && isOfAReport(found.base)) bases.set(found.base, [...(bases.get(found.base) ?? []), column]);
  });
  const dated: (Dated | null)[] = cells.map(() => null);
  for (const [base, columns] of bases) {
    const places = columns.length < 2 ? null : placesOfMonths(columns.map((column) => said[column]!.month));
    places?.forEach((order, i) => (dated[columns[i]!] = { base, order, isTerm: true }));
  }
  return dated;
}

type Dated = { readonly base: string; readonly order: string; readonly isTerm: boolean };

/**
 * "Status (March 2025)" -> `status` and the day, "RAG Aut" and its place; the time stands before the words or behind them,
 * never within. Whole years are those of targets.
 */
const datedHeading = remembering((text): Dated | null => {
  const time = reportTimeIn(text);
  if (time === null || time.kind === "year" || (time.before === "") === (time.after === "")) return null;
  return { base: time.before || time.after, order: time.order, isTerm: time.kind !== "day" && time.kind !== "month" };
});
