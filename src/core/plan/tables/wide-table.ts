import { cellRef, valueAt, type CellValue, type SheetSnapshot } from "../../workbook";
import { kpiColumns, type KpiField } from "../columns";
import { assignFields } from "../headings";
import { partOf } from "../kpis/parts";
import { rowsBelow } from "../below-header";
import { spanIn } from "../kpis/period-spans";
import { partOfYear, readPeriodWords } from "../kpis/period-words";
import { readValue } from "../kpis/read-value";
import type { TableColumn, MeasureOfColumn } from "../plan";
import type { Candidate } from "./candidate";
import { labelAt, labelsAbove, type Label } from "./header-labels";
import { measureFields } from "./measure-fields";
import { titleOf } from "./measure-title";
import { ofHistory, periodHeadings, withoutOverall, type PeriodHeading } from "./period-headings";
import { yearOfTitle } from "./title-years";
import { NO_WISHES, type Wishes } from "./wishes";

/** Year, month, and what the column holds: more rows no header has. */
const MOST_ROWS = 3;

type Found = { readonly table: Candidate; readonly gain: number };

/**
 * The row as the last header row of a table with a column of measures and periods across. Headers of up to three rows are
 * read: years above months, periods above "Milestone" and "Actual", "Forecast" above the months that it holds for.
 */
export function wideTableAt(
  sheet: SheetSnapshot,
  headerRow: number,
  system: 1900 | 1904,
  wishes: Wishes = NO_WISHES,
): Candidate | null {
  if (!couldBeBottom(sheet, headerRow, system)) return null;
  const heights = Array.from({ length: Math.min(MOST_ROWS, headerRow + 1) }, (_, i) => i + 1);
  const numbers = numbersBelow(sheet, headerRow);
  const found = heights.flatMap((height) => wideTable(sheet, headerRow, height, system, wishes, numbers) ?? []);
  return (
    found.reduce<Found | null>((best, next) => (best === null || next.gain > best.gain ? next : best), null)?.table ??
    null
  );
}

function wideTable(
  sheet: SheetSnapshot,
  headerRow: number,
  height: number,
  system: 1900 | 1904,
  wishes: Wishes,
  holdNumbers: (columns: readonly number[]) => boolean,
): Found | null {
  const topRow = headerRow - height + 1;
  const own = ownTexts(sheet, topRow, headerRow);
  const labels = labelsOf(
    sheet,
    topRow,
    headerRow,
    firstHeading(own, assignFields(own, kpiColumns, wishes.fields(own))),
  );
  const inTitle = () => yearOfTitle(sheet, topRow);
  const headings = periodHeadings(labels, system, inTitle);
  const chosen = wishes.fields(own.map((cell, column) => headings.get(column)?.header ?? cell));
  const plain = assignFields<KpiField>(own, kpiColumns, chosen);
  const unchosen = new Map([...headings].filter(([column]) => !chosen.has(column)));
  const periods = ofHistory(withoutOverall(withoutFields(unchosen, plain)));
  const values = [...periods.values()].filter(({ part }) => part !== "other");
  if (new Set(values.map(({ period }) => period)).size < 2) return null;
  if (!holdNumbers([...periods.keys()])) return null;
  const others = own.map((cell, column) => (periods.has(column) ? null : cell));
  const fields = measureFields(sheet, headerRow, others, [...periods.keys()], chosen);
  if (fields === null) return null;
  const read = own.flatMap((cell, column) => columnOf(column, cell, fields.get(column) ?? null, periods.get(column)));
  const title = [...fields.values()].includes("name")
    ? null
    : (namedByHeading(sheet, headerRow, fields, plain) ?? titleOf(sheet, topRow));
  const columns = title === null ? read : read.map((column) => withMeasure(column, title));
  const first = title === null ? "a column of measures" : "the parts of one measure, which its title names,";
  const why = `${first} and ${values.length} columns headed by periods${height > 1 ? `, under a header of ${height} rows` : ""}`;
  const score = fields.size + values.length + 1;
  const table: Candidate = { role: "kpis", layout: "wide", headerRow, topRow, columns, score, why };
  return { table, gain: values.length * 10 + values.filter(({ words }) => words !== null).length };
}

/** What stands above each column in the rows of a header, from top to bottom. */
function labelsOf(
  sheet: SheetSnapshot,
  topRow: number,
  headerRow: number,
  first: number,
): readonly (readonly Label[])[] {
  const upper = Array.from({ length: headerRow - topRow }, (_, i) => labelsAbove(sheet, topRow + i, first));
  return ownTexts(sheet, topRow, headerRow).map((_, column) => {
    const bottom = labelAt(sheet, headerRow, column);
    return bottom === null ? [] : [...upper.flatMap((row) => row[column] ?? []), bottom];
  });
}

/** "Reviews on time, by cohort" is "Reviews on time" of each cohort. */
const BY_GROUP =
  /[\s,:–-]+\(?(split |broken down )?by ((pupil |age )?group|cohort|service|team|provider|pathway|locality|area|category|type|month|quarter)s?\)?$/i;

/** A measure that the heading of its parts names: "Plans on time" above "Numerator" and "Denominator". */
function namedByHeading(
  sheet: SheetSnapshot,
  headerRow: number,
  fields: ReadonlyMap<number, KpiField>,
  plain: ReadonlyMap<number, KpiField>,
): MeasureOfColumn | null {
  const column = [...fields].find(([, field]) => field === "cohort")?.[0] ?? -1;
  const heading = valueAt(sheet, headerRow, column);
  if (plain.has(column) || typeof heading !== "string" || !/\p{L}{3}.*\s\p{L}/u.test(heading)) return null;
  return { name: heading.trim(), at: cellRef(sheet.name, headerRow, column), details: [] };
}

/** Columns of values belong to the measure that the title names. */
function withMeasure(column: TableColumn, { name, at, ref, details }: MeasureOfColumn): TableColumn {
  if (column.period === undefined || column.field === null) return column;
  const measure = name.replace(BY_GROUP, "");
  return { ...column, measure: { name: measure, at, ...(ref !== undefined && { ref }), details } };
}

/** The column of the names where a heading says so, else the first that is headed by words; -1 where none is. */
function firstHeading(own: readonly CellValue[], fields: ReadonlyMap<number, KpiField>): number {
  const named = [...fields].find(([, field]) => field === "name" || field === "cohort")?.[0];
  return named ?? own.findIndex((cell) => typeof cell === "string" && cell !== "" && partOfYear(cell) === null);
}

/** Whether at least two cells could head columns of values: months, parts of a period, periods. Spares the other rows. */
function couldBeBottom(sheet: SheetSnapshot, row: number, system: 1900 | 1904): boolean {
  const cells = (sheet.values[row] ?? []).map((_, column) => labelAt(sheet, row, column));
  const lower = cells.filter(
    (cell) =>
      cell !== null &&
      (partOfYear(cell.value) !== null ||
        (typeof cell.value === "string" && (partOf(cell.value) !== null || spanIn(cell.value) !== null)) ||
        readPeriodWords(cell.value, cell.format, system) !== null),
  );
  return lower.length > 1;
}

/** The texts that head the columns: of each column the lowest one that its own cells hold. */
function ownTexts(sheet: SheetSnapshot, topRow: number, headerRow: number): CellValue[] {
  const rows = Array.from({ length: headerRow - topRow + 1 }, (_, i) => headerRow - i);
  return (sheet.values[headerRow] ?? []).map(
    (_, column) =>
      rows.map((row) => valueAt(sheet, row, column)).find((value) => value !== null && value !== "") ?? null,
  );
}

/** A heading such as "Target March 2025" is the measure's target, unless there are several: then they go by period. */
function withoutFields(
  headings: ReadonlyMap<number, PeriodHeading>,
  plain: ReadonlyMap<number, KpiField>,
): ReadonlyMap<number, PeriodHeading> {
  const targets = [...headings.values()].filter(({ part }) => part === "target").length;
  const byPeriod = ["value", "numerator", "denominator", ...(targets > 1 ? ["target"] : [])];
  return new Map([...headings].filter(([column]) => byPeriod.includes(plain.get(column) ?? "value")));
}

function columnOf(
  column: number,
  cell: CellValue,
  field: KpiField | null,
  heading: PeriodHeading | undefined,
): TableColumn[] {
  if (heading === undefined)
    return (cell === null || cell === "") && field === null ? [] : [{ column, header: String(cell ?? ""), field }];
  const { period, part, words, isText, header } = heading;
  if (part === "other") return [{ column, header, field: null }];
  return [{ column, header, field: part, period, periodIsText: isText, ...(words !== null && { periodWords: words }) }];
}

/** How many rows are looked at to see what the columns of the periods hold. */
const SAMPLE = 40;

/**
 * Whether most of what stands below columns headed by periods are values, not the statuses or texts of a plan with a
 * column for each report. Headers of all heights have the same cells below them, so that each column is read once.
 */
function numbersBelow(sheet: SheetSnapshot, headerRow: number): (columns: readonly number[]) => boolean {
  const known = new Map<number, { readonly filled: number; readonly read: number }>();
  const countIn = (column: number) => {
    const cells = rowsBelow(sheet, headerRow, SAMPLE).flatMap((row) => labelAt(sheet, row, column) ?? []);
    const read = cells.filter(({ value, format }) => readValue(value, format) !== null);
    return { filled: cells.length, read: read.length };
  };
  return (columns) => {
    let [filled, read] = [0, 0];
    for (const column of columns) {
      const count = known.get(column) ?? countIn(column);
      known.set(column, count);
      filled += count.filled;
      read += count.read;
    }
    return read * 2 >= filled;
  };
}
