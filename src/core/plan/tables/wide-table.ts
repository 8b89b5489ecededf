import { cellRef, valueAt, type CellValue, type SheetSnapshot } from "../../workbook";
import { kpiColumns, type KpiField } from "../columns";
import { periodStart } from "../dates/periods";
import { assignFields, type ChosenFields } from "../headings";
import { partOf } from "../kpis/parts";
import { rowsBelow } from "../below-header";
import { spanIn } from "../kpis/period-spans";
import { partOfYear, partOfYearSaid, readPeriodWords } from "../kpis/period-words";
import { readValue } from "../kpis/read-value";
import type { TableColumn, MeasureOfColumn } from "../plan";
import type { Candidate } from "./candidate";
import { labelAt, labelsAbove, type Label } from "./header-labels";
import { measureFields } from "./measure-fields";
import { titleOf } from "./measure-title";
import { mayBeBareYear, ofHistory, periodHeadings, withoutOverall, type PeriodHeading } from "./period-headings";
import { yearOfHeadings, yearOfTitle } from "./title-years";
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
  const inTitle = () => yearOfTitle(sheet, topRow) ?? yearOfHeadings(own, partsOfYearIn(own));
  const { headings, open } = periodHeadings(labels, system, inTitle);
  const chosen = wishes.fields(own.map((cell, column) => headings.get(column)?.header ?? cell));
  const plain = assignFields<KpiField>(own, kpiColumns, chosen);
  const unchosen = new Map([...headings].filter(([column]) => !chosen.has(column)));
  const periods = ofHistory(withoutOverall(withoutFields(unchosen, plain)));
  const values = [...periods.values()].filter(({ part }) => part !== "other");
  if (new Set(values.map(({ period }) => period)).size < 2)
    return open.length < FEWEST_OPEN ? null : openTable(sheet, headerRow, own, open, chosen, holdNumbers);
  if (!holdNumbers([...periods.keys()])) return null;
  const others = own.map((cell, column) => (periods.has(column) ? null : cell));
  const fields = measureFields(sheet, headerRow, others, [...periods.keys()], chosen);
  if (fields === null) return null;
  const read = columnsRead(own, open, fields, periods);
  const title = [...fields.values()].includes("name")
    ? null
    : (namedByHeading(sheet, headerRow, fields, plain) ?? titleOf(sheet, topRow));
  const columns = title === null ? read : read.map((column) => withMeasure(column, title));
  const first = title === null ? "a column of measures" : "the parts of one measure, which its title names,";
  const why = `${first} and ${values.length} columns headed by periods${height > 1 ? `, under a header of ${height} rows` : ""}`;
  const score = fields.size + values.length + 1;
  const table: Candidate = { role: "kpis", layout: "wide", headerRow, topRow, columns, score, why };
  return { table, gain: values.length * 10 + values.filter(({ words }) => words !== null).length + bandGain(periods) };
}

/** What stands above columns speaks for a header of more rows, as far as it tells what they hold. */
function bandGain(periods: ReadonlyMap<number, PeriodHeading>): number {
  const others = [...periods.values()].filter(({ who }) => who !== null).length;
  return others * 11 + bandsOf(periods).size;
}

/** The columns with what they hold; months and quarters without a year are not read, and say why. */
function columnsRead(
  own: readonly CellValue[],
  open: readonly number[],
  fields: ReadonlyMap<number, KpiField>,
  periods: ReadonlyMap<number, PeriodHeading>,
): readonly TableColumn[] {
  const [bands, latest] = [bandsOf(periods), latestOfOthers(periods)];
  return own.flatMap((cell, column) => {
    if (open.includes(column) && !fields.has(column))
      return [
        {
          column,
          header: String(cell ?? ""),
          field: null,
          open: String(cell).length < 20 && unplaced(cell) ? NO_NAME : NO_YEAR,
        },
      ];
    const band = bands.get(column);
    const read = columnOf(column, cell, fields.get(column) ?? null, periods.get(column), latest.has(column));
    return band === undefined ? read : read.map((one) => ({ ...one, band }));
  });
}

const unplaced = (cell: CellValue) => typeof cell === "string" && partOfYear(cell)?.startsWith("?") === true;

/** Of the columns of others' results the latest of each. */
function latestOfOthers(periods: ReadonlyMap<number, PeriodHeading>): ReadonlySet<number> {
  const latest = new Map<string, string>();
  for (const { who, period } of periods.values())
    if (who !== null && periodStart(period) > (latest.get(who) ?? "")) latest.set(who, periodStart(period));
  return new Set(
    [...periods].flatMap(([column, { who, period }]) =>
      who !== null && latest.get(who) === periodStart(period) ? [column] : [],
    ),
  );
}

/**
 * What stands above the columns of values where it tells columns of one period apart: "North" and "South" above the same
 * months are groups, and a row below them holds a measure of each.
 */
function bandsOf(periods: ReadonlyMap<number, PeriodHeading>): ReadonlyMap<number, string> {
  const values = [...periods].filter(([, { part }]) => part !== "other");
  const keys = (of: string | null) =>
    new Set(values.flatMap(([, { band, part, period }]) => (band === of ? [`${part} ${period}`] : [])));
  const bands = [...new Set(values.map(([, { band }]) => band))];
  if (bands.length < 2 || bands.includes(null)) return new Map();
  const [first, ...others] = bands.map(keys);
  const isRepeated = others.every((own) => [...own].some((key) => first!.has(key)));
  return isRepeated ? new Map(values.map(([column, { band }]) => [column, band!.trim()])) : new Map();
}

const partsOfYearIn = (own: readonly CellValue[]) =>
  own.flatMap((cell, column) => (typeof cell === "string" && partOfYearSaid(cell) !== null ? [column] : []));

/** Fewer months or quarters without a year may be anything. */
const FEWEST_OPEN = 3;

const NO_YEAR =
  "it is not clear of which year they are: write it in each heading (“Q1 2024/25”, “Apr 2025”) or in the title (“Financial year 2024/25”)";

const NO_NAME =
  "it is not clear which months they are: write the whole term (“Autumn 2024”) or the months (“Sep-Oct 2024”) in each heading";

/** A table of measures under months or quarters of which nothing says the year: its values are not placed, and that is told. */
function openTable(
  sheet: SheetSnapshot,
  headerRow: number,
  own: readonly CellValue[],
  open: readonly number[],
  chosen: ChosenFields,
  holdNumbers: (columns: readonly number[]) => boolean,
): Found | null {
  if (open.some((column) => chosen.has(column)) || !holdNumbers(open)) return null;
  const others = own.map((cell, column) => (open.includes(column) ? null : cell));
  const fields = measureFields(sheet, headerRow, others, open, chosen);
  if (fields === null || ![...fields.values()].includes("name")) return null;
  const columns = columnsRead(own, open, fields, new Map());
  const why = `a column of measures and ${open.length} columns headed by parts of a year that is not named`;
  return { table: { role: "kpis", layout: "wide", headerRow, columns, score: fields.size + 1, why }, gain: 1 };
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
      (mayBeBareYear(cell.value) ||
        (typeof cell.value === "string" &&
          (partOfYearSaid(cell.value) !== null || partOf(cell.value) !== null || spanIn(cell.value) !== null)) ||
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
  isLatest = false,
): TableColumn[] {
  if (heading === undefined)
    return (cell === null || cell === "") && field === null ? [] : [{ column, header: String(cell ?? ""), field }];
  const { period, part, words, isText, header, said, who } = heading;
  if (who !== null) return [{ column, header, field: isLatest ? "comparator" : null }];
  if (part === "other") return [{ column, header, field: null }];
  return [
    {
      column,
      header,
      field: part,
      period,
      periodIsText: isText,
      ...(words !== null && { periodWords: words }),
      ...(part === "value" && said !== "" && { valueWords: said }),
    },
  ];
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
