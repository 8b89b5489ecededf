import { localRef, splitCellRef, valueAt, type CellValue, type SheetSnapshot } from "../../workbook";
import { partOf } from "../kpis/parts";
import { rowsBelow } from "../below-header";
import { readValue } from "../kpis/read-value";
import { isBareCount } from "../kpis/shares";
import { squash } from "../squash";
import { isOfReport, isTitleRow, titleOf } from "./measure-title";

/** What heads the labels of a block: a word for the periods beside it. */
const TIME = /^(?:reporting |academic |financial )?(?:months?|periods?|quarters?|terms?|years?|weeks?|dates?)$/;

/** Titles of tables with numbers by month that are no measures of a plan. */
const NO_MEASURE =
  /(?<![a-z])(?:budgets?|budgeted|spend|spending|expenditure|costs?|forecast|invoices?|grants?|funding|salar(?:y|ies)|calendar|timetable|rota|holidays?|leave|term dates|(?:key|meeting|board) dates|working days)(?![a-z])/i;

/** Whether a title or the name of its sheet says that numbers by month are none of a plan's measures. */
export const isNoMeasure = (...names: readonly string[]) => names.some((text) => NO_MEASURE.test(text));

/** A block has few rows, and its title stands right above it or above a line that describes it. */
const MOST_ROWS = 6;
const TITLE_WITHIN = 4;

/**
 * The column of labels of a block that holds one measure: its title, then "Month" and the periods, then the row of its
 * values ("% on time", "Actual") and perhaps its numbers and targets, up to a blank row. Null where it is none: the words
 * beside the values must all be kinds of value, and the title must name what is measured.
 */
export function blockColumn(
  sheet: SheetSnapshot,
  headerRow: number,
  cells: readonly CellValue[],
  periods: readonly number[],
): number | null {
  const first = cells.findIndex((cell) => cell !== null && cell !== "");
  const left = Math.min(...periods);
  // The cell above the labels may be blank.
  const at = first < 0 ? left - 1 : first;
  if (at < 0 || at > left || (first >= 0 && !TIME.test(squash(String(cells[at]))))) return null;
  const rows = blockRows(sheet, headerRow);
  const labels = rows.map((row) => valueAt(sheet, row, at));
  return isOfOneMeasure(labels) && hasTitle(sheet, headerRow) && rows.every((row) => holdsValues(sheet, row, periods))
    ? at
    : null;
}

/** The rows below the header up to a blank one or the title of the next block; none where there are too many for a block. */
function blockRows(sheet: SheetSnapshot, headerRow: number): readonly number[] {
  const below = rowsBelow(sheet, headerRow, MOST_ROWS + 1);
  const end = below.findIndex((row) => isBlank(sheet, row) || (isTitleRow(sheet, row) && isTitleOfNext(sheet, row)));
  const rows = end < 0 ? below : below.slice(0, end);
  return rows.length > MOST_ROWS ? [] : rows;
}

const isBlank = (sheet: SheetSnapshot, row: number) =>
  (sheet.values[row] ?? []).every((value) => value === null || value === "");

/** A title has the periods of its block below it: cells beside it that are no values. */
const isTitleOfNext = (sheet: SheetSnapshot, row: number) =>
  (sheet.values[row + 1] ?? []).filter((value) => value !== null && value !== "").length > 1;

function isOfOneMeasure(labels: readonly CellValue[]): boolean {
  const words = labels.filter((label) => typeof label === "string");
  if (words.length === 0 || words.length < labels.length) return false;
  const parts = words.map((word) => (isBareCount(word) ? "count" : partOf(word)));
  const count = (wanted: string) => parts.filter((part) => part === wanted).length;
  return !parts.includes(null) && (count("value") === 1 || (count("value") === 0 && count("count") === 1));
}

function hasTitle(sheet: SheetSnapshot, headerRow: number): boolean {
  const { name, at, details } = titleOf(sheet, headerRow);
  if (at === null || isOfReport(name) || isNoMeasure(name, sheet.name)) return false;
  return headerRow - splitCellRef(at).row <= TITLE_WITHIN + details.length;
}

/** Most of the row are values, and at least two are numbers: one number is no series. */
function holdsValues(sheet: SheetSnapshot, row: number, periods: readonly number[]): boolean {
  const filled = periods.filter((column) => !["", null].includes(valueAt(sheet, row, column) as string | null));
  const read = filled.flatMap(
    (column) => readValue(valueAt(sheet, row, column), sheet.formats.get(localRef(row, column)) ?? "") ?? [],
  );
  return read.filter(({ value }) => value !== null).length >= 2 && read.length * 2 >= filled.length;
}
