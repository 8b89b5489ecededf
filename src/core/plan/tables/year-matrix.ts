import type { CellValue, SheetSnapshot } from "../../workbook";
import { partOfYear, readYear } from "../kpis/period-words";

export const YEAR_MATRIX =
  "it has a row for each year and a column for each part of the year, which is not read: give each month or quarter a heading with its year (“Apr 2025”), or a row of its own";

/** Fewer parts of a year across, or fewer years down, may be anything. */
const [FEWEST_PARTS, FEWEST_YEARS] = [3, 2];
/** Years stand in the rows right below the heading. */
const ROWS = 12;

/** Whether a row heads the parts of a year ("Apr", "Q1") for rows that are years: one measure as a block of numbers. */
export function isYearMatrix({ values }: SheetSnapshot, headerRow: number): boolean {
  const headings = values[headerRow] ?? [];
  const parts = headings.flatMap((cell, column) => (partOfYear(cell) === null ? [] : [column]));
  if (parts.length < FEWEST_PARTS) return false;
  const labels = values.slice(headerRow + 1, headerRow + 1 + ROWS).map((row) => firstOf(row, parts[0]!));
  return labels.filter((label) => label !== null && readYear(label) !== null).length >= FEWEST_YEARS;
}

/** The last filled cell left of the parts of the year: what the row is called. */
const firstOf = (row: readonly CellValue[], before: number) =>
  row
    .slice(0, before)
    .filter((cell) => cell !== null && cell !== "")
    .at(-1) ?? null;
