import { cellRef, isBlank, localRef, valueAt, type CellValue, type SheetSnapshot } from "../../workbook";
import { rowsBelow } from "../below-header";
import { kpiColumns, type KpiField } from "../columns";
import { assignFields } from "../headings";
import { kindOfYears, placesIn, yearSaid } from "../kpis/matrix-places";
import { namesOthers, partOf } from "../kpis/parts";
import { partOfYear, type YearLabel } from "../kpis/period-words";
import { readValue } from "../kpis/read-value";
import type { MeasureOfColumn, TableColumn } from "../plan";
import { squash } from "../squash";
import type { Candidate } from "./candidate";
import { isNoMeasure } from "./measure-block";
import { detailsBelow, titleOf } from "./measure-title";
import { NO_WISHES, type Wishes } from "./wishes";

/** Fewer parts of a year one way, or fewer years the other, may be anything. */
const [FEWEST_PARTS, FEWEST_YEARS] = [3, 2];

/** How many rows are looked at: twelve months of some measures. */
const SAMPLE = 60;

/** The words that say which kind of years they are stand no further above. */
const ABOVE = 4;

/** What says when: years down and their parts across, or the other way round. */
type Axes = {
  readonly down: "years" | "parts";
  /** The columns of values. */
  readonly across: readonly number[];
  /** The column of what runs down, and the rows in which it is named. */
  readonly labels: number;
  readonly rows: readonly number[];
};

/**
 * The row as the header of a block that has years one way and their months, quarters or terms the other: one measure
 * under its title, or several that a column names. Each value has its year from one side and its part from the other.
 */
export function yearMatrixAt(sheet: SheetSnapshot, headerRow: number, wishes: Wishes = NO_WISHES): Candidate | null {
  const axes = axesAt(sheet, headerRow);
  if (axes === null || wishes.fields(sheet.values[headerRow] ?? []).size > 0) return null;
  if (!holdsNumbers(sheet, axes)) return null;
  const fields = fieldsBeside(sheet, headerRow, axes);
  const isNamed = [...fields.values()].includes("name");
  const title = isNamed ? null : titleIn(sheet, headerRow, axes.labels);
  if (title !== null && isNoMeasure(title.name, sheet.name)) return null;
  const open = openYears(sheet, headerRow, axes);
  const columns = (sheet.values[headerRow] ?? []).flatMap((cell, column): TableColumn[] => {
    const header = String(cell ?? "");
    if (column === axes.labels) return [{ column, header, field: "period", ...(open !== null && { open }) }];
    if (axes.across.includes(column))
      return [{ column, header, field: "value", half: axes.down === "years" ? "part" : "year", ...measureOf(title) }];
    const field = fields.get(column) ?? null;
    return isBlank(cell) && field === null ? [] : [{ column, header, field }];
  });
  const [down, across] = axes.down === "years" ? ["year", "part of the year"] : ["part of the year", "year"];
  const whose = title === null ? "a column of measures" : "the values of one measure, which its title names,";
  const why = `${whose} with a row for each ${down} and a column for each ${across}`;
  return { role: "kpis", headerRow, columns, layout: "matrix", score: 6 + Math.min(axes.across.length, 10), why };
}

const measureOf = (measure: MeasureOfColumn | null) => (measure === null ? {} : { measure });

/** Which way years and their parts run; null where a row heads no such block. The headings are looked at first. */
function axesAt(sheet: SheetSnapshot, headerRow: number): Axes | null {
  const headings = sheet.values[headerRow] ?? [];
  const parts = headings.flatMap((cell, column) => (partOfYear(cell) === null ? [] : [column]));
  const years = headings.flatMap((cell, column) => (yearSaid(cell) === null ? [] : [column]));
  const rows = () => rowsBelow(sheet, headerRow, SAMPLE);
  if (headsHeadings(sheet, headerRow, [...parts, ...years])) return null;
  if (parts.length >= FEWEST_PARTS && years.length === 0) {
    const isYear = (cell: CellValue) => yearSaid(cell) !== null;
    return axis(
      sheet,
      rows(),
      "years",
      upToRepeat(parts, (column) => partOfYear(headings[column]!)),
      isYear,
      FEWEST_YEARS,
    );
  }
  if (years.length < FEWEST_YEARS || parts.length > 0) return null;
  return axis(
    sheet,
    rows(),
    "parts",
    upToRepeat(years, (column) => JSON.stringify(yearSaid(headings[column]!))),
    (cell) => partOfYear(cell) !== null,
    FEWEST_PARTS,
  );
}

/** The columns up to the one that says again what one before it said: there another block begins. */
function upToRepeat(columns: readonly number[], said: (column: number) => string | null): readonly number[] {
  const seen = new Set<string | null>();
  const end = columns.findIndex((column) => seen.size === seen.add(said(column)).size);
  return end < 0 ? columns : columns.slice(0, end);
}

/** Whether the row below has headings of its own under these: then each of them holds several columns. */
const headsHeadings = (sheet: SheetSnapshot, headerRow: number, columns: readonly number[]): boolean =>
  columns.some((column) => {
    const below = valueAt(sheet, headerRow + 1, column);
    return typeof below === "string" && /^[^\d]*\p{L}{3}[^\d]*$/u.test(below) && readValue(below, "") === null;
  });

/** The first column left of the values that names what runs down in enough rows. */
function axis(
  sheet: SheetSnapshot,
  rows: readonly number[],
  down: Axes["down"],
  across: readonly number[],
  names: (cell: CellValue) => boolean,
  fewest: number,
): Axes | null {
  for (let labels = 0; labels < across[0]!; labels++) {
    const own = rows.filter((row) => names(valueAt(sheet, row, labels)));
    if (own.length >= fewest) return { down, across, labels, rows: own };
  }
  return null;
}

/** Most of the cells that both sides place are numbers, or say that there is none. */
function holdsNumbers(sheet: SheetSnapshot, { across, rows }: Axes): boolean {
  const cells = rows.flatMap((row) => across.map((column) => ({ row, column })));
  const filled = cells.filter(({ row, column }) => !isBlank(valueAt(sheet, row, column)));
  const read = filled.filter(({ row, column }) => {
    const format = sheet.formats.get(localRef(row, column)) ?? "";
    return readValue(valueAt(sheet, row, column), format) !== null;
  });
  return filled.length > 0 && read.length * 2 > filled.length;
}

/** What describes a measure beside its values; "Total" and "Average" are none of its values. */
const DESCRIBES: readonly KpiField[] = [
  "ref",
  "name",
  "definition",
  "area",
  "unit",
  "better",
  "baseline",
  "targetDate",
  "standard",
  "comparator",
  "target",
  "source",
  "frequency",
  "leads",
  "comment",
];

/**
 * What the other columns hold. Left of the values a column of "Actual" and "Target" says what its rows hold; one of words that
 * no heading explains names the measures.
 */
function fieldsBeside(sheet: SheetSnapshot, headerRow: number, axes: Axes): ReadonlyMap<number, KpiField> {
  const { labels, across, rows } = axes;
  const headings = (sheet.values[headerRow] ?? []).map((cell, at) =>
    at === labels || across.includes(at) ? null : cell,
  );
  const assigned = assignFields<KpiField>(headings, kpiColumns);
  const fields = new Map([...assigned].filter(([, field]) => DESCRIBES.includes(field)));
  const left = headings.flatMap((_, at) => (at < across[0]! && at !== labels ? [at] : []));
  for (const at of left) {
    const words = rows.flatMap((row) => {
      const value = valueAt(sheet, row, at);
      return typeof value === "string" && /\p{L}{2}/u.test(value) ? [value] : [];
    });
    if (words.length === 0) continue;
    if (words.every((word) => partOf(word) !== null || namesOthers(word))) fields.set(at, "cohort");
    else if (!fields.has(at) && ![...fields.values()].includes("name") && at < labels) fields.set(at, "name");
  }
  return fields;
}

/** What heads years or months, and no measure. */
const TIME =
  /^(?:reporting |academic |financial |school |fiscal |calendar )?(?:years?|months?|periods?|quarters?|terms?|fy|ay|date)$/;

/** The title above the block or, where the corner of the block names the measure, the corner. */
function titleIn(sheet: SheetSnapshot, headerRow: number, labels: number): MeasureOfColumn {
  const corner = valueAt(sheet, headerRow, labels);
  const details = detailsBelow(sheet, headerRow, labels).filter(({ field }) => field !== "target");
  const said = details.map((detail) => ({ ...detail, column: labels + 1 }));
  if (typeof corner === "string" && !TIME.test(squash(corner)) && /\p{L}{3}.*\s\p{L}/u.test(corner))
    return { name: corner.trim(), at: cellRef(sheet.name, headerRow, labels), details: said };
  const { why: _, ...title } = titleOf(sheet, headerRow);
  return { ...title, details: [...title.details, ...said] };
}

/** What kind of years a block has, by the corner and the words above it. */
export function kindOfBlock(sheet: SheetSnapshot, headerRow: number, labels: number): YearLabel["kind"] {
  const above = sheet.values.slice(Math.max(0, headerRow - ABOVE), headerRow);
  const titles = above.filter((row) => row.filter((cell) => !isBlank(cell)).length === 1);
  const corner = squash(String(valueAt(sheet, headerRow, labels) ?? ""));
  const own = /^fy$|^ay$/.test(corner) ? `${corner === "fy" ? "financial" : "academic"} year` : corner;
  return kindOfYears([own]) ?? kindOfYears(titles.flat());
}

/** Why the years of a block are not placed in time; null where at least one is. */
function openYears(sheet: SheetSnapshot, headerRow: number, { down, across, labels, rows }: Axes): string | null {
  const kind = kindOfBlock(sheet, headerRow, labels);
  const [years, parts] =
    down === "years"
      ? [rows.map((row) => valueAt(sheet, row, labels)), across.map((at) => valueAt(sheet, headerRow, at))]
      : [across.map((at) => valueAt(sheet, headerRow, at)), rows.map((row) => valueAt(sheet, row, labels))];
  const ofYear = parts.flatMap((cell) => partOfYear(cell) ?? []);
  const once = ofYear.slice(0, ofYear.indexOf(ofYear[0]!, 1) < 0 ? undefined : ofYear.indexOf(ofYear[0]!, 1));
  const said = years.flatMap((cell) => yearSaid(cell) ?? []);
  if (said.some(({ year }) => placesIn({ ...year, kind: year.kind ?? kind }, once) !== null)) return null;
  return `it is not clear in which month “${String(years.find((cell) => yearSaid(cell) !== null))}” begins: write “Financial year” or “Academic year” above the years, and the months in the order of that year`;
}

/** Why such a block is no table of measures. */
export const YEAR_MATRIX =
  "it has a row for each year and a column for each part of the year, and its title names money or a calendar, or its cells hold words: give each month or quarter a heading with its year (“Apr 2025”) to have it read";

/** Whether a row heads parts of the year for rows that are years, or the other way round, whatever it is a block of. */
export const headsYearMatrix = (sheet: SheetSnapshot, headerRow: number): boolean => axesAt(sheet, headerRow) !== null;
