import { cellRef, localRef, valueAt, type CellValue, type SheetSnapshot } from "../../workbook";
import { kpiColumns, type KpiField } from "../columns";
import { assignFields, type ChosenFields } from "../headings";
import { namesOthers, partOf, type Part } from "../kpis/parts";
import { isBareCount, isOtherPart, isShare } from "../kpis/shares";
import { isBareUnit } from "../kpis/heading-units";
import { readPeriodWords, partOfYear, readYear } from "../kpis/period-words";
import { rowsBelow } from "../below-header";
import { periodsOfRows, yearColumn } from "../kpis/period-rows";
import { readValue } from "../kpis/read-value";
import type { TableColumn, MeasureOfColumn } from "../plan";
import { squash } from "../squash";
import { columnsOf, type Candidate } from "./candidate";
import { labelsAbove, type Label } from "./header-labels";
import { describes, detailsBelow, isOfReport, titleOf, titlesMeasure } from "./measure-title";
import { NO_WISHES, type Wishes } from "./wishes";
import { headsYearMatrix } from "./year-matrix";

/** How many rows are looked at to see what the columns hold. */
const SAMPLE = 60;

/** What heads a column of periods, besides nothing at all. */
const PERIOD_HEADING =
  /^(month|months|period|periods|reporting period|date|quarter|term|year|academic year|financial year|week|week ending|month ending|as at|reporting month|kpi|measure|indicator|)$/;

/** What heads the numbers of a document's versions: beside their dates they are no measure. */
const VERSIONS = /^(?:document )?(?:version|revision|issue|edition|draft)(?: no| number)?$/;

type Column = TableColumn & { readonly isNumbers: boolean; readonly isWords: boolean };

/**
 * The row as the header of a table with periods down: one measure under its title or the sheet's name, or measures across.
 * A column of words beside the periods that is no comment makes its rows records of something else, not values.
 */
export function periodsDownAt(
  sheet: SheetSnapshot,
  headerRow: number,
  system: 1900 | 1904,
  wishes: Wishes = NO_WISHES,
): Candidate | null {
  const cells = sheet.values[headerRow] ?? [];
  const chosen = wishes.fields(cells);
  const first = periodColumn(sheet, headerRow, chosen, system);
  if (first < 0 || headsYearMatrix(sheet, headerRow)) return null;
  const left = [...chosen].flatMap(([column, field]) => (field === null ? [column] : []));
  const headed = columnsOf(cells, assignFields<KpiField>(cells, kpiColumns, chosen)).filter(
    ({ column }) => column !== first && !left.includes(column),
  );
  if (headed.length === 0 || headed.some(({ header }) => isNoHeading(header) || VERSIONS.test(squash(header))))
    return null;
  const years = yearColumn(headed);
  const rows = [...periodsOfRows(sheet, first, years, rowsBelow(sheet, headerRow, SAMPLE), system).keys()];
  if (rows.length < 2) return null;
  const columns = headed.map((column) => contentOf(sheet, column, rows));
  const values = columns.filter(({ isNumbers, column }) => isNumbers && column !== years);
  const stray = columns.some(
    ({ isWords, field, header }) => isWords && !isDescribing(field) && partOf(header) !== "other",
  );
  if (values.length === 0 || stray) return null;
  const period: TableColumn = { column: first, header: String(cells[first] ?? ""), field: "period" };
  const rest = [
    ...columns.filter((column) => !values.includes(column)),
    ...left.map((column) => ({ column, header: String(cells[column] ?? "") })),
  ].map(({ column, header }) => ({ column, header, field: null }));
  return tableOf(sheet, headerRow, [period, ...rest], values, chosen);
}

type Kind = Part | "comparator" | null;

/** What somebody may choose for a column of numbers; a chosen value leaves no other one. */
const WISHED = ["value", "numerator", "denominator", "target", "comparator"] as const;

/** What each column holds of one measure. Beside a share a bare count is its numerator, and the rest of the whole is no result. */
function kindsOf(values: readonly Column[], chosen: ChosenFields): readonly Kind[] {
  const isChosen = values.some(({ column }) => chosen.get(column) === "value");
  const bare = values.filter(({ header }) => isBareUnit(header));
  const onlyUnit = bare.length === 1 && values.every(({ header }) => partOf(header) !== "value") ? bare[0] : undefined;
  const own = values.map(({ header, field, column }): Kind => {
    const wish = WISHED.find((kind) => kind === chosen.get(column));
    if (wish !== undefined) return wish;
    if (isChosen && partOf(header) === "value") return "other";
    const part = partOf(header) ?? (field === "target" ? "target" : null);
    if (part === null && column === onlyUnit?.column) return "value";
    return part ?? (namesOthers(header) ? "comparator" : null);
  });
  const isOfShare =
    values.some(({ header }, i) => own[i] === "value" && isShare(header)) &&
    (own.includes("numerator") || own.includes("denominator"));
  if (!isOfShare) return own;
  const counts = values.flatMap(({ header }, i) => (own[i] === null && isBareCount(header) ? [i] : []));
  return own.map((kind, i) => {
    if (kind !== null) return kind;
    if (isOtherPart(values[i]!.header)) return "other";
    return counts.length === 1 && counts[0] === i && !own.includes("numerator") ? "numerator" : null;
  });
}

function tableOf(
  sheet: SheetSnapshot,
  headerRow: number,
  others: readonly TableColumn[],
  values: readonly Column[],
  chosen: ChosenFields,
): Candidate {
  const kinds = kindsOf(values, chosen);
  const groups = groupsAbove(sheet, headerRow, values, kinds);
  const times = (wanted: Kind) => kinds.filter((kind) => kind === wanted).length;
  // The two numbers of a share are one measure where the share itself is left to be worked out.
  const isOfNumbers = times("value") === 0 && times("numerator") === 1 && times("denominator") === 1;
  const isOne = groups === null && times(null) === 0 && (times("value") === 1 || isOfNumbers);
  const isShare = groups === null && times("value") === 1 && hasBareShare(values);
  const { measures, why } =
    isOne || (isShare && titlesMeasure(sheet, headerRow))
      ? underTitle(sheet, headerRow, others[0]!.column, values, kinds)
      : underHeadings(sheet, headerRow, others[0]!.column, values, groups === null ? null : { groups, kinds });
  const count = new Set(measures.map(({ measure }) => measure?.name)).size;
  return {
    role: "kpis",
    headerRow,
    ...(groups !== null && { topRow: headerRow - 1 }),
    columns: [...others, ...measures].sort((one, other) => one.column - other.column),
    layout: count === 1 ? "one-measure" : "across",
    score: 5 + Math.min(count, 10),
    why,
  };
}

/** The names above columns that are "Num", "Den" and "%" of a measure each; null where the columns are no such groups. */
function groupsAbove(
  sheet: SheetSnapshot,
  headerRow: number,
  values: readonly Column[],
  kinds: readonly Kind[],
): readonly Label[] | null {
  if (headerRow === 0 || kinds.includes(null)) return null;
  const above = labelsAbove(sheet, headerRow - 1, -1);
  const labels = values.flatMap(({ column }) => above[column] ?? []);
  if (
    labels.length < values.length ||
    labels.some(({ value }) => typeof value !== "string" || describes(value) !== null)
  )
    return null;
  const froms = [...new Set(labels.map(({ from }) => from))];
  const isGroup = (from: number) => {
    const own = kinds.filter((_, i) => labels[i]!.from === from);
    return own.length > 1 && own.filter((kind) => kind === "value").length === 1;
  };
  return froms.every(isGroup) ? labels : null;
}

/** A heading such as "%" names no measure by itself: the title above the table does. */
const hasBareShare = (values: readonly Column[]) =>
  values.some(({ header }) => /^(%|percentage|per ?cent|% on time|rate|result|value|actual)$/i.test(header.trim()));

function underTitle(
  sheet: SheetSnapshot,
  headerRow: number,
  periods: number,
  values: readonly Column[],
  kinds: readonly Kind[],
) {
  const { name, at, ref, details, why } = titleOf(sheet, headerRow);
  const below = detailsBelow(sheet, headerRow, periods);
  const measures = values.map((column, i) => {
    const heading = cellRef(sheet.name, headerRow, column.column);
    if (kinds[i] === null)
      return valueColumn(column, "value", { name: `${name} – ${column.header}`, at: heading, details: [] });
    const own = kinds[i] === "value" ? below.map((detail) => ({ ...detail, column: column.column })) : [];
    return valueColumn(column, kinds[i]!, {
      name,
      at,
      ...(ref !== undefined && { ref }),
      details: [...details, ...own],
    });
  });
  return { measures, why };
}

function underHeadings(
  sheet: SheetSnapshot,
  headerRow: number,
  periods: number,
  values: readonly Column[],
  grouped: { readonly groups: readonly Label[]; readonly kinds: readonly Kind[] } | null,
) {
  const below = detailsBelow(sheet, headerRow, periods);
  const owners = values.map(
    (_, i) =>
      values
        .slice(0, i)
        .filter((one) => !namesOthers(one.header))
        .at(-1) ?? null,
  );
  const measures = values.map((column, i) => {
    const group = grouped?.groups[i];
    const owner = grouped === null && namesOthers(column.header) ? owners[i]! : null;
    if (owner !== null) return valueColumn(column, "comparator", measureAt(sheet, headerRow, periods, owner));
    const kind = grouped?.kinds[i] ?? "value";
    const name = group
      ? String(group.value).trim()
      : `${prefixOf(sheet, headerRow, periods, column.column)}${column.header.trim()}`;
    const at = group ? cellRef(sheet.name, headerRow - 1, group.from) : cellRef(sheet.name, headerRow, column.column);
    const details = kind === "value" ? below.map((detail) => ({ ...detail, column: column.column })) : [];
    return valueColumn(column, kind, { name, at, details });
  });
  const count = new Set(measures.map(({ measure }) => measure?.name)).size;
  return { measures, why: `${count === 1 ? "one measure" : `${count} measures`} across, periods down` };
}

/** What a column is called by its heading and the one above it. */
const measureAt = (
  sheet: SheetSnapshot,
  headerRow: number,
  periods: number,
  { column, header }: Column,
): MeasureOfColumn => ({
  name: `${prefixOf(sheet, headerRow, periods, column)}${header.trim()}`,
  at: cellRef(sheet.name, headerRow, column),
  details: [],
});

function valueColumn({ column, header }: Column, kind: Part | "comparator", measure: MeasureOfColumn): TableColumn {
  const field = kind === "other" ? null : kind;
  return { column, header, field, ...(field !== null && { measure }) };
}

/** A heading above several columns names what their measures have in common, unless it is the title of the sheet. */
function prefixOf(sheet: SheetSnapshot, headerRow: number, periods: number, column: number): string {
  if (headerRow === 0) return "";
  const isMerged = (sheet.merges ?? []).some(
    (one) => one.row === headerRow - 1 && one.rows === 1 && column >= one.column && column < one.column + one.columns,
  );
  const label = labelsAbove(sheet, headerRow - 1, periods)[column] ?? null;
  const text = typeof label?.value === "string" ? label.value.trim() : "";
  return text !== "" && describes(text) === null && (isMerged || !isOfReport(text)) ? `${text} – ` : "";
}

/** The column that was chosen for the periods, else the first that holds them; -1 where there is none. */
function periodColumn(sheet: SheetSnapshot, headerRow: number, chosen: ChosenFields, system: 1900 | 1904): number {
  const wanted = [...chosen].find(([, field]) => field === "period")?.[0];
  if (wanted !== undefined) return wanted;
  const cells = sheet.values[headerRow] ?? [];
  return cells.findIndex(
    (value, column) => !chosen.has(column) && isPeriodColumn(sheet, headerRow, column, value, system),
  );
}

function isPeriodColumn(
  sheet: SheetSnapshot,
  headerRow: number,
  column: number,
  heading: CellValue,
  system: 1900 | 1904,
): boolean {
  if (heading !== null && (typeof heading !== "string" || !PERIOD_HEADING.test(squash(heading)))) return false;
  if (heading === null && column > 0) return false;
  // Without a heading of its own the periods must begin at once; below one a row of targets may come first.
  const next = (heading === null ? [1] : [1, 2, 3]).map((i) => headerRow + i);
  return next.some((row) => {
    const value = valueAt(sheet, row, column);
    const format = sheet.formats.get(localRef(row, column)) ?? "";
    return partOfYear(value) !== null || readYear(value) !== null || readPeriodWords(value, format, system) !== null;
  });
}

/** Numbers and periods are no headings of a measure. */
function isNoHeading(header: string): boolean {
  return /^[\d\s.,%£-]*$/.test(header) ? header.trim() !== "%" : readPeriodWords(header, "", 1900) !== null;
}

function isDescribing(field: TableColumn["field"]): boolean {
  return (
    field === "comment" || field === "source" || field === "leads" || field === "frequency" || field === "definition"
  );
}

function contentOf(sheet: SheetSnapshot, column: TableColumn, rows: readonly number[]): Column {
  const cells = rows.map((row) => ({ value: valueAt(sheet, row, column.column), ref: localRef(row, column.column) }));
  const filled = cells.filter(({ value }) => value !== null && value !== "");
  const read = filled.filter(
    ({ value, ref }) => sheet.errors.has(ref) || readValue(value, sheet.formats.get(ref) ?? "") !== null,
  );
  const isNumbers = filled.length > 0 && read.length * 2 > filled.length;
  return { ...column, isNumbers, isWords: filled.length > 0 && !isNumbers };
}
