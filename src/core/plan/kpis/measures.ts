import { cellRef, splitCellRef, type CellRef, type SheetSnapshot } from "../../workbook";
import { cellReader, textOf, type Cell } from "../cells";
import type { KpiField } from "../columns";
import type { ColumnLayout, SheetLayout, Unread } from "../plan";
import { partOf } from "./parts";
import { periodsOfRows, yearColumn } from "./period-rows";
import { NOTHING, readValue, type ReadValue } from "./read-value";

/** A value cell with its period, before the scale of its series is known. */
export type Entry = {
  readonly period: string;
  readonly cell: Cell;
  readonly read: ReadValue;
  readonly periodCell?: Cell;
  /** What the heading or the cell of the period says besides, and where. */
  readonly words: { readonly text: string; readonly at: CellRef } | null;
};

/** A target of one period, from a column of its own. */
export type PeriodTarget = { readonly period: string; readonly cell: Cell };

/** The cells that describe a measure, and its values. */
export type Measure = {
  readonly row: number;
  readonly name: string;
  readonly cells: ReadonlyMap<KpiField, Cell>;
  readonly entries: readonly Entry[];
  readonly targets: readonly PeriodTarget[];
  /** The heading above it in the table. */
  readonly under: string | null;
};

type Table = {
  readonly layout: SheetLayout;
  readonly cellAt: (row: number, column: number) => Cell;
  readonly sheet: SheetSnapshot;
  readonly system: 1900 | 1904;
  readonly unread: Unread[];
};

/** The measures of a table with their cells; what cannot be read goes to `unread`. */
export function measuresOf(
  sheet: SheetSnapshot,
  layout: SheetLayout,
  system: 1900 | 1904,
  unread: Unread[],
): readonly Measure[] {
  const table = { layout, cellAt: cellReader(sheet, system), sheet, system, unread };
  if (layout.layout === "wide") return measuresAcross(table);
  return layout.layout === "long" ? measuresDown(table) : measuresOfColumns(table);
}

/** The parts of one period: its value, the numbers behind it, its target. */
type Parts = Partial<Record<"value" | "numerator" | "denominator" | "target", ColumnLayout>>;

function measuresAcross(table: Table): readonly Measure[] {
  const { layout, cellAt } = table;
  const groups = groupsByPeriod(layout.columns);
  const named = namedRows(
    table,
    layout.columns.filter(({ period }) => period !== undefined).map(({ column }) => column),
  );
  const cohorts = cohortsOf(named);
  const headings = headingsAbove(table);
  const measures: Measure[] = [];
  for (const { row, name, cohort } of named) {
    const cells = describing(layout, (column) => cellAt(row, column));
    const read = groups.map(({ period, parts }) => entryOf(table, row, period, parts));
    const entries = read.flatMap(({ entry }) => entry);
    const part = partOf(cohort ?? name);
    const above = measures.at(-1);
    const isBelow = above !== undefined && (cohort === null || above.name === name);
    if ((part === "numerator" || part === "denominator") && isBelow) {
      measures[measures.length - 1] = withNumbers(above, part, entries);
      continue;
    }
    const splits = cohort !== null && part !== "value" && cohorts.get(name)!.size > 1;
    const targets = read.flatMap(({ target }) => target);
    measures.push({
      row,
      name: splits ? `${name} – ${cohort}` : name,
      cells,
      entries,
      targets,
      under: headings.get(row) ?? null,
    });
  }
  return measures;
}

type Named = { readonly row: number; readonly name: string; readonly cohort: string | null };

/**
 * The rows that hold values, with the names of their measures. A blank name beside a cohort, a period or below a tall cell
 * is the name above, as long as no heading or blank row comes between.
 */
function namedRows({ layout, cellAt }: Table, values: readonly number[]): readonly Named[] {
  const column = (field: KpiField) =>
    layout.columns.find((one) => one.field === field && one.period === undefined)?.column;
  const [names, cohorts, periods] = [column("name"), column("cohort"), column("period")];
  const cellOf = (row: number, at: number | undefined) => (at === undefined ? null : cellAt(row, at));
  const found: Named[] = [];
  let above: string | null = null;
  for (const { row, kind } of layout.rows) {
    const cell = cellOf(row, names);
    const own = cell === null || cell.raw === null ? null : (textOf(cell) ?? "");
    const cohortCell = cellOf(row, cohorts);
    const cohort = cohortCell === null ? null : textOf(cohortCell);
    const belongs = kind === "note" && (own !== null || cohort !== null || cellOf(row, periods)?.raw != null);
    const hasValue = kind === "data" || (belongs && values.some((at) => cellAt(row, at).raw !== null));
    if (!hasValue) above = kind === "note" ? above : null;
    else {
      above = own ?? above;
      if (above !== null) found.push({ row, name: above, cohort });
    }
  }
  return found;
}

/** For each name the cohorts that it stands for. */
function cohortsOf(named: readonly Named[]): ReadonlyMap<string, ReadonlySet<string | null>> {
  const cohorts = new Map<string, Set<string | null>>();
  for (const { name, cohort } of named) cohorts.set(name, (cohorts.get(name) ?? new Set()).add(cohort));
  return cohorts;
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
  columns: readonly ColumnLayout[],
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
  const heading = cellRef(sheet.name, layout.headerRow ?? 0, column.column);
  const words = column.periodWords === undefined ? null : { text: column.periodWords, at: heading };
  const cell = cellAt(row, column.column);
  const numbers = {
    ...(parts.numerator && { numerator: cellAt(row, parts.numerator.column) }),
    ...(parts.denominator && { denominator: cellAt(row, parts.denominator.column) }),
  };
  const read = withFraction(parts.value ? readOf(cell, table.unread) : NOTHING, numbers);
  return { entry: [{ period, cell, read, words }], target };
}

/** The cells of the numbers behind a percentage. */
type Fraction = { readonly numerator?: Cell; readonly denominator?: Cell };

/** Numerator and denominator of their own cells, where the value's cell does not hold them. */
function withFraction(read: ReadValue, cells: Fraction): ReadValue {
  const number = (cell: Cell | undefined) =>
    cell && !cell.isError ? (readValue(cell.raw, cell.format)?.value ?? null) : null;
  return {
    ...read,
    numerator: read.numerator ?? number(cells.numerator),
    denominator: read.denominator ?? number(cells.denominator),
  };
}

/** A row of numerators or denominators below its measure. */
function withNumbers(measure: Measure, part: "numerator" | "denominator", numbers: readonly Entry[]): Measure {
  const entries = measure.entries.map((entry) => {
    const number = numbers.find(({ period }) => period === entry.period)?.read.value ?? null;
    return { ...entry, read: { ...entry.read, [part]: entry.read[part] ?? number } };
  });
  return { ...measure, entries };
}

function measuresDown(table: Table): readonly Measure[] {
  const { layout, cellAt } = table;
  const periods = periodsOf(table);
  const named = namedRows(
    table,
    layout.columns.filter(({ field }) => field === "value").map(({ column }) => column),
  );
  const cohorts = cohortsOf(named);
  const measures = new Map<string, Measure & { entries: Entry[]; targets: PeriodTarget[] }>();
  for (const { row, name, cohort } of named) {
    const full = cohort !== null && cohorts.get(name)!.size > 1 ? `${name} – ${cohort}` : name;
    const cells = describing(layout, (column) => cellAt(row, column));
    const measure = measures.get(full) ?? { row, name: full, cells, entries: [], targets: [], under: null };
    measures.set(full, measure);
    const [numerator, denominator] = [cells.get("numerator"), cells.get("denominator")];
    const numbers = { ...(numerator && { numerator }), ...(denominator && { denominator }) };
    measure.entries.push(...entryDown(table, periods, row, cells.get("period")!, cells.get("value")!, numbers));
  }
  return [...measures.values()];
}

type Periods = ReturnType<typeof periodsOfRows>;

/** The periods of the rows; tall merges and rows that hold only a year count too. */
function periodsOf({ layout, sheet, system }: Table): Periods {
  const column = layout.columns.find(({ field }) => field === "period")?.column ?? 0;
  return periodsOfRows(
    sheet,
    column,
    yearColumn(layout.columns),
    layout.rows.map(({ row }) => row),
    system,
  );
}

function entryDown(
  table: Table,
  periods: Periods,
  row: number,
  periodCell: Cell,
  cell: Cell,
  numbers: Fraction,
): readonly Entry[] {
  const own = periods.get(row) ?? periods.get(splitCellRef(periodCell.at).row) ?? null;
  if (own === null) {
    if (periodCell.raw !== null) table.unread.push({ at: periodCell.at, field: "period", raw: periodCell.raw });
    return [];
  }
  const words = own.words === null ? null : { text: own.words, at: periodCell.at };
  return [{ period: own.period, cell, read: withFraction(readOf(cell, table.unread), numbers), periodCell, words }];
}

/** Tables whose measures are named by headings or by a title, with the periods down. */
function measuresOfColumns(table: Table): readonly Measure[] {
  const periods = periodsOf(table);
  const byName = new Map<string, ColumnLayout[]>();
  for (const column of table.layout.columns) {
    const name = column.measure?.name;
    if (name !== undefined) byName.set(name, [...(byName.get(name) ?? []), column]);
  }
  return [...byName].map(([name, columns]) => measureOfColumns(table, periods, name, columns));
}

function measureOfColumns(table: Table, periods: Periods, name: string, columns: readonly ColumnLayout[]): Measure {
  const { layout, cellAt } = table;
  const periodColumn = layout.columns.find(({ field }) => field === "period")?.column ?? 0;
  const rows = layout.rows.filter(({ kind }) => kind === "data").map(({ row }) => row);
  const columnOf = (field: KpiField) => columns.find((column) => column.field === field)?.column;
  const [value, numerator, denominator, target] = [
    columnOf("value"),
    columnOf("numerator"),
    columnOf("denominator"),
    columnOf("target"),
  ];
  const entries = rows.flatMap((row) => {
    const numbers = {
      ...(numerator !== undefined && { numerator: cellAt(row, numerator) }),
      ...(denominator !== undefined && { denominator: cellAt(row, denominator) }),
    };
    const at = value ?? numerator ?? columns[0]!.column;
    return entryDown(table, periods, row, cellAt(row, periodColumn), cellAt(row, at), numbers);
  });
  const targets = rows.flatMap((row) => {
    const period = periods.get(row)?.period;
    return target === undefined || period === undefined ? [] : [{ period, cell: cellAt(row, target) }];
  });
  const details = columns.flatMap(({ measure }) => measure?.details ?? []);
  const cells = new Map(details.map(({ field, row, column }) => [field, cellAt(row, column)] as const));
  return {
    row: rows[0] ?? layout.headerRow ?? 0,
    name,
    cells: withNameCell(table, cells, columns[0]?.measure?.at ?? null),
    entries,
    targets,
    under: null,
  };
}

/** The name's own cell is its heading or its title. */
function withNameCell({ cellAt }: Table, cells: Map<KpiField, Cell>, name: CellRef | null): Measure["cells"] {
  if (name === null) return cells;
  const { row, column } = splitCellRef(name);
  return cells.set("name", cellAt(row, column));
}

function describing(layout: SheetLayout, cellAt: (column: number) => Cell): ReadonlyMap<KpiField, Cell> {
  return new Map(
    layout.columns.flatMap(({ field, column, period }) =>
      field === null || period !== undefined ? [] : [[field as KpiField, cellAt(column)] as const],
    ),
  );
}

function readOf(cell: Cell, unread: Unread[]): ReadValue {
  const read = cell.isError ? null : readValue(cell.raw, cell.format);
  if (read === null) unread.push({ at: cell.at, field: "value", raw: cell.raw });
  return read ?? NOTHING;
}
