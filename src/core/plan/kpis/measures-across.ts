import { cellRef, splitCellRef } from "../../workbook";
import { textOf, type Cell } from "../cells";
import type { KpiField } from "../columns";
import type { TableColumn } from "../plan";
import {
  baselineLabel,
  cohortsOf,
  describing,
  isSplit,
  detailCell,
  namedRows,
  othersBeside,
  readOf,
  withFraction,
  type Entry,
  type Measure,
  type Named,
  type Other,
  type PeriodTarget,
  type Table,
} from "./entries";
import { namesAll, namesOthers, partAndWhat, partOf } from "./parts";
import { NOTHING, readValue } from "./read-value";
import { partsOfRows, type RowPart } from "./row-parts";
import { isBareCount, isShare } from "./shares";

/** The parts of one period: its value, the numbers behind it, its target. */
type Parts = Partial<Record<"value" | "numerator" | "denominator" | "target", TableColumn>>;

/** One row of a table with periods across. `part`: its label says that it is a part of the measure around it. */
type Line = Named & { readonly part: RowPart };

/** The measures of a table with periods across: a row each, with rows of its numbers, targets and others' results folded in. */
export function measuresAcross(table: Table): readonly Measure[] {
  const bands = [...new Set(table.layout.columns.flatMap(({ band }) => band ?? []))];
  if (bands.length === 0) return measuresIn(table);
  const byBand = bands.map((band, i) =>
    measuresIn(ofBand(table, band)).map((measure) => ({
      measure: { ...measure, name: `${measure.name} – ${band}` },
      i,
    })),
  );
  return byBand
    .flat()
    .sort((a, b) => a.measure.row - b.measure.row || a.i - b.i)
    .map(({ measure }) => measure);
}

/** The table with the columns of one group alone, and those that describe its measures. */
function ofBand(table: Table, band: string): Table {
  const columns = table.layout.columns.filter((column) => column.band === undefined || column.band === band);
  return { ...table, layout: { ...table.layout, columns } };
}

function measuresIn(table: Table): readonly Measure[] {
  const { layout } = table;
  const valued = layout.columns.filter(({ period }) => period !== undefined).map(({ column }) => column);
  const lines = runsOf(namedRows(table, valued)).flatMap((run) => linesOf(table, run));
  const cohorts = cohortsOf(lines.filter(({ part }) => part === null));
  const [groups, headings] = [groupsByPeriod(layout.columns), headingsAbove(table)];
  return linesByMeasure(lines).flatMap((own) => measureOf(table, own, groups, cohorts, headings));
}

/** Names that can be no measure's own: "On time", "Total" and "Rate" below a measure may well be measures themselves. */
const PART_NAME = /^(num\.?|numerator|den\.?|denom\.?|denominator|target|milestone|trajectory)$/i;

/** A row with a reference of its own is a measure of its own, whatever it is called. */
function partOfLine({ layout, cellAt }: Table, { name, cohort, row }: Named): Line["part"] {
  if (namesOthers(cohort ?? name)) return "others";
  if (cohort !== null || PART_NAME.test(name.trim())) return partOf(cohort ?? name);
  const ref = layout.columns.find(({ field }) => field === "ref");
  return ref !== undefined && textOf(cellAt(row, ref.column)) !== null ? null : partAndWhat(name);
}

/** Rows beside each other that stand for one measure. */
function runsOf(rows: readonly Named[]): readonly (readonly Named[])[] {
  const runs: Named[][] = [];
  for (const row of rows) {
    const open = runs.at(-1);
    if (open !== undefined && row.cohort !== null && open[0]!.cohort !== null && open[0]!.name === row.name)
      open.push(row);
    else runs.push([row]);
  }
  return runs;
}

/** The rows of one measure with what each of them holds: parts of it, or a group of its own. */
function linesOf(table: Table, run: readonly Named[]): readonly Line[] {
  const { layout, cellAt } = table;
  const [only, ...more] = run;
  if (only === undefined || more.length === 0)
    return run.map((named) => ({ ...named, part: partOfLine(table, named) }));
  const columns = layout.columns.filter(({ field, period }) => field === "value" && period !== undefined);
  const valuesOf = (row: number) =>
    columns.map(({ column }) => {
      const cell = cellAt(run[row]!.row, column);
      return cell.isError ? null : (readValue(cell.raw, cell.format)?.value ?? null);
    });
  const parts = partsOfRows(
    run.map(({ cohort }) => cohort ?? ""),
    valuesOf,
  );
  return run.map((named, i) => ({ ...named, part: parts[i] ?? null }));
}

/** A row whose label says a part belongs to the rows of its name around it or, where it has no other name, to the row above. */
function linesByMeasure(lines: readonly Line[]): readonly (readonly Line[])[] {
  const groups: Line[][] = [];
  for (const line of lines) {
    const open = groups.at(-1);
    const same = open !== undefined && (line.cohort === null ? line.part !== null : open[0]!.name === line.name);
    const isPart = line.part !== null || (line.cohort !== null && open?.every(({ part }) => part !== null));
    if (open && same && isPart) open.push(line);
    else groups.push([line]);
  }
  return groups;
}

function measureOf(
  table: Table,
  lines: readonly Line[],
  groups: ReturnType<typeof groupsByPeriod>,
  cohorts: ReturnType<typeof cohortsOf>,
  headings: ReadonlyMap<number, string>,
): readonly Measure[] {
  const { layout, cellAt } = table;
  const withPart = (wanted: Line["part"]) => lines.find(({ part }) => part === wanted);
  const numerator = withPart("numerator");
  const main = withPart("value") ?? withPart(null) ?? numerator ?? withPart("denominator") ?? lines[0]!;
  if (main.part === "other") return [];
  const cellsOf = ({ row }: Line) => describing(layout, (column) => cellAt(row, column));
  const entriesOf = (line: Line) => groups.map(({ period, parts }) => entryOf(table, line.row, period, parts));
  const own = entriesOf(main);
  const counted = main === numerator && lines.length > 1;
  const entries = own.flatMap(({ entry }) => entry).map((entry) => (counted ? { ...entry, read: NOTHING } : entry));
  const numbers = lines.filter(isNumber).filter((line) => withPart(line.part) === line && (line !== main || counted));
  const ofTarget = withPart("target");
  const below = ofTarget && ofTarget !== main ? targetsIn(table, ofTarget.row, groups) : [];
  const splits = main.part === null && isSplit(main, cohorts);
  const measure: Measure = {
    row: lines[0]!.row,
    name: splits ? `${main.name} – ${main.cohort}` : main.name,
    cells: withUnit(table, main, lines, withTitle(table, mergedCells([main, ...lines].map(cellsOf)))),
    entries,
    targets: [...own.flatMap(({ target }) => target), ...below],
    under:
      headings.get(main.row) ?? ((cohorts.get(main.name)?.size ?? 0) > 1 || main.part !== null ? null : groupOf(main)),
    others: othersOf(table, main, lines, groups),
    ...titleRef(layout),
    ...headingOf(layout),
    ...baselineLabel(layout.columns.find((column) => column.measure !== undefined)?.measure?.details ?? []),
  };
  const withLine = (one: Measure, line: Line & { readonly part: NumberPart }) => {
    const read = entriesOf(line).flatMap(({ entry }) => entry);
    const said = cellsOf(line);
    const label = said.get("cohort") ?? said.get("name");
    return withNumbers(label ? { ...one, cells: new Map([...one.cells, [line.part, label]]) } : one, line.part, read);
  };
  return [numbers.reduce(withLine, measure)];
}

/** What stands beside the values of a measure, and in the rows for it. */
function othersOf(table: Table, main: Line, lines: readonly Line[], groups: ReturnType<typeof groupsByPeriod>) {
  return [
    ...othersBeside(table.layout, (column) => table.cellAt(main.row, column)),
    ...lines.filter(({ part }) => part === "others").flatMap((line) => othersIn(table, line, groups)),
  ];
}

type NumberPart = "numerator" | "denominator";
const isNumber = (line: Line): line is Line & { readonly part: NumberPart } =>
  line.part === "numerator" || line.part === "denominator";

/** The service or cohort whose measure it is. */
const groupOf = ({ cohort }: Named) => (cohort === null || namesAll(cohort) || isBareCount(cohort) ? null : cohort);

/** Where nothing else says the unit, the label of the row does: "% on time", "Number", "Rate" of a numerator and denominator. */
function withUnit(
  { layout, cellAt }: Table,
  { row, cohort, part }: Line,
  lines: readonly Line[],
  cells: Measure["cells"],
): Measure["cells"] {
  const column = layout.columns.find(({ field }) => field === "cohort")?.column;
  if (column === undefined || cohort === null || (cells.get("unit")?.raw ?? null) !== null) return cells;
  const parts = lines.map((line) => line.part);
  const isOfNumbers = parts.includes("numerator") && parts.includes("denominator");
  const isPercent = part === "value" && (/%|per ?cent/i.test(cohort) || (isOfNumbers && saysShareOfOne(cohort)));
  if (!isPercent && !saysPercent(cohort) && !/^numbers?$/i.test(cohort.trim())) return cells;
  const cell = cellAt(row, column);
  return new Map([...cells, ["unit", { ...cell, raw: /^numbers?$/i.test(cohort.trim()) ? "number" : "%" }]]);
}

/** A rate "per 10,000" is none in per cent. */
const saysShareOfOne = (label: string) => isShare(label) && !/\bper\s+\d/i.test(label);

const saysPercent = (label: string) => partOf(label) === "value" && /%|per ?cent/i.test(label);

/** Where a title names the only measure: its cell, and what is said of the measure beside it. */
function withTitle({ layout, cellAt }: Table, cells: Measure["cells"]): Measure["cells"] {
  const title = layout.columns.find(({ measure }) => measure !== undefined)?.measure;
  if (title === undefined) return cells;
  const name = title.at === null ? null : splitCellRef(title.at);
  return new Map([
    ...title.details.map((detail) => [detail.field, detailCell({ cellAt }, detail)] as const),
    ...(name === null ? [] : [["name", cellAt(name.row, name.column)] as const]),
    ...cells,
  ]);
}

/** What all columns of values are headed by besides their periods: "%" below each month. */
function headingOf({ columns }: Table["layout"]): { readonly valueHeading?: string } {
  const said = new Set(
    columns.flatMap(({ field, period, valueWords }) =>
      field === "value" && period !== undefined ? [valueWords ?? ""] : [],
    ),
  );
  const [only] = said;
  return said.size === 1 && only ? { valueHeading: only } : {};
}

/** The reference in the title of a table of one measure. */
function titleRef({ columns }: Table["layout"]): { readonly ref?: string } {
  const ref = columns.find(({ measure }) => measure !== undefined)?.measure?.ref;
  return ref === undefined ? {} : { ref };
}

/** Of the rows of one measure the first filled cell for each field. */
function mergedCells(rows: readonly Measure["cells"][]): Measure["cells"] {
  const [first = new Map<KpiField, Cell>()] = rows;
  return new Map(
    [...first].map(([field, cell]) => {
      const filled = rows.map((cells) => cells.get(field)).find((one) => one !== undefined && one.raw !== null);
      return [field, filled ?? cell];
    }),
  );
}

function targetsIn({ cellAt }: Table, row: number, groups: ReturnType<typeof groupsByPeriod>): readonly PeriodTarget[] {
  return groups.flatMap(({ period, parts }) =>
    parts.value === undefined ? [] : [{ period, cell: cellAt(row, parts.value.column) }],
  );
}

/** The last result of others in a row of their own. */
function othersIn(
  { cellAt }: Table,
  { row, name, cohort }: Line,
  groups: ReturnType<typeof groupsByPeriod>,
): readonly Other[] {
  const cells = groups.flatMap(({ parts }) => (parts.value === undefined ? [] : [cellAt(row, parts.value.column)]));
  const cell = cells.filter(({ raw }) => raw !== null).at(-1);
  return cell === undefined ? [] : [{ who: cohort ?? name, cell }];
}

/** For each row the heading that stands above it in the table. */
function headingsAbove({ layout, cellAt }: Table): ReadonlyMap<number, string> {
  const headings = new Map<number, string>();
  let heading: string | null = null;
  for (const { row, kind } of layout.rows) {
    if (kind === "heading")
      heading =
        layout.columns.map(({ column }) => textOf(cellAt(row, column))).find((text) => text !== null) ?? heading;
    if (heading !== null) headings.set(row, heading);
  }
  return headings;
}

function groupsByPeriod(
  columns: readonly TableColumn[],
): readonly { readonly period: string; readonly parts: Parts }[] {
  const groups: { period: string; parts: Parts }[] = [];
  for (const column of columns) {
    const { period, field } = column;
    if (
      period === undefined ||
      (field !== "value" && field !== "numerator" && field !== "denominator" && field !== "target")
    )
      continue;
    const open = groups.find((group) => group.period === period && group.parts[field] === undefined);
    if (open) open.parts = { ...open.parts, [field]: column };
    else groups.push({ period, parts: { [field]: column } });
  }
  return groups;
}

function entryOf(
  table: Table,
  row: number,
  period: string,
  parts: Parts,
): { readonly entry: readonly Entry[]; readonly target: readonly PeriodTarget[] } {
  const { cellAt, layout, sheet } = table;
  const target = parts.target ? [{ period, cell: cellAt(row, parts.target.column) }] : [];
  const column = parts.value ?? parts.numerator ?? parts.denominator;
  if (column === undefined) return { entry: [], target };
  const { periodWords } = column;
  const heading = () => cellRef(sheet.name, layout.headerRow ?? 0, column.column);
  const words = periodWords === undefined ? null : { text: periodWords, at: heading() };
  const cell = cellAt(row, column.column);
  const numbers = {
    ...(parts.numerator && { numerator: cellAt(row, parts.numerator.column) }),
    ...(parts.denominator && { denominator: cellAt(row, parts.denominator.column) }),
  };
  const read = withFraction(parts.value ? readOf(cell, table.unread) : NOTHING, numbers);
  return { entry: [{ period, cell, read, words }], target };
}

/** A row of numerators or denominators below its measure. */
function withNumbers(measure: Measure, part: "numerator" | "denominator", numbers: readonly Entry[]): Measure {
  const entries = measure.entries.map((entry) => {
    const number = numbers.find(({ period }) => period === entry.period)?.read.value ?? null;
    return { ...entry, read: { ...entry.read, [part]: entry.read[part] ?? number } };
  });
  return { ...measure, entries };
}
