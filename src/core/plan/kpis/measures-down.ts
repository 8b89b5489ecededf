import { splitCellRef, type CellRef } from "../../workbook";
import type { Cell } from "../cells";
import type { KpiField } from "../columns";
import type { TableColumn } from "../plan";
import {
  baselineLabel,
  cohortsOf,
  detailCell,
  describing,
  isSplit,
  othersBeside,
  namedRows,
  readOf,
  withFraction,
  type Entry,
  type Fraction,
  type Measure,
  type Named,
  type Other,
  type PeriodTarget,
  type Table,
} from "./entries";
import { namesOthers } from "./parts";
import { periodsOfRows, yearColumn } from "./period-rows";
import { aimsOfRows } from "./targets-down";

/** The measures of a table with a row for each value. */
export function measuresDown(table: Table): readonly Measure[] {
  const { layout, cellAt } = table;
  const periods = periodsOf(table);
  const rows = namedRows(
    table,
    layout.columns.filter(({ field }) => field === "value").map(({ column }) => column),
  );
  const { named, others } = withoutOthers(table, rows);
  const cohorts = cohortsOf(named);
  const headed = headingOf(layout.columns.find(({ field }) => field === "value"));
  const measures = new Map<string, Measure & { entries: Entry[]; targets: PeriodTarget[]; others: readonly Other[] }>();
  for (const { row, name, cohort } of named) {
    const full = isSplit({ row, name, cohort }, cohorts) ? `${name} – ${cohort}` : name;
    const cells = describing(layout, (column) => cellAt(row, column));
    const measure = measures.get(full) ?? {
      row,
      name: full,
      cells,
      entries: [],
      targets: [],
      under: null,
      others: [],
      ...headed,
    };
    measure.others = othersBeside(layout, (column) => cellAt(row, column));
    measures.set(full, measure);
    const [numerator, denominator] = [cells.get("numerator"), cells.get("denominator")];
    const numbers = { ...(numerator && { numerator }), ...(denominator && { denominator }) };
    const entries = entryDown(table, periods, row, cells.get("period")!, cells.get("value")!, numbers);
    measure.entries.push(...entries);
    const target = cells.get("target");
    if (target) measure.targets.push(...entries.map(({ period }) => ({ period, cell: target })));
  }
  return [...measures.values()].map((measure) => ({
    ...measure,
    ...aimsOfRows(measure.cells, measure.targets),
    others: [...measure.others, ...(others.get(measure.name) ?? [])],
  }));
}

/**
 * The rows without those of others: "England" and "South East" beside the only area of a measure that is none of them. Of each
 * the last value is kept.
 */
function withoutOthers({ layout, cellAt }: Table, rows: readonly Named[]) {
  const value = layout.columns.find(({ field }) => field === "value")?.column ?? 0;
  const own = new Map<string, Set<string>>();
  for (const { name, cohort } of rows)
    if (cohort !== null && !namesOthers(cohort)) own.set(name, (own.get(name) ?? new Set()).add(cohort));
  const isOther = ({ name, cohort }: Named) => cohort !== null && namesOthers(cohort) && own.get(name)?.size === 1;
  const others = new Map<string, Other[]>();
  for (const row of rows.filter(isOther)) {
    const cell = cellAt(row.row, value);
    if (cell.raw === null) continue;
    const before = (others.get(row.name) ?? []).filter(({ who }) => who !== row.cohort);
    others.set(row.name, [...before, { who: row.cohort!, cell }]);
  }
  return { named: rows.filter((row) => !isOther(row)), others };
}

const headingOf = (column: TableColumn | undefined): { readonly valueHeading?: string } =>
  column === undefined ? {} : { valueHeading: column.header };

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
export function measuresOfColumns(table: Table): readonly Measure[] {
  const periods = periodsOf(table);
  const byName = new Map<string, TableColumn[]>();
  for (const column of table.layout.columns) {
    const name = column.measure?.name;
    if (name !== undefined) byName.set(name, [...(byName.get(name) ?? []), column]);
  }
  return [...byName].map(([name, columns]) => measureOfColumns(table, periods, name, columns));
}

function measureOfColumns(table: Table, periods: Periods, name: string, columns: readonly TableColumn[]): Measure {
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
  const isWorkedOut = value === undefined && numerator !== undefined && denominator !== undefined;
  const entries = rows.flatMap((row) => {
    const numbers = {
      ...(numerator !== undefined && { numerator: cellAt(row, numerator) }),
      ...(denominator !== undefined && { denominator: cellAt(row, denominator) }),
    };
    const at = value ?? numerator ?? columns[0]!.column;
    const cell = cellAt(row, at);
    // The first number is no value of a share that is to be worked out.
    const held = isWorkedOut ? { ...cell, raw: null, besides: [cellAt(row, denominator).at] } : cell;
    return entryDown(table, periods, row, cellAt(row, periodColumn), held, numbers);
  });
  const targets = rows.flatMap((row) => {
    const period = periods.get(row)?.period;
    return target === undefined || period === undefined ? [] : [{ period, cell: cellAt(row, target) }];
  });
  const details = columns.flatMap(({ measure }) => measure?.details ?? []);
  const cells = new Map(details.map((detail) => [detail.field, detailCell(table, detail)] as const));
  const { at = null, ref } = columns[0]?.measure ?? {};
  return {
    row: rows[0] ?? layout.headerRow ?? 0,
    name,
    cells: withNameCell(table, cells, at),
    entries,
    targets,
    under: null,
    others: latestOfOthers(table, columns, rows),
    ...(ref !== undefined && { ref }),
    ...baselineLabel(details),
    ...(isWorkedOut
      ? { valueHeading: "%" }
      : headingOf(columns.find(({ column, header }) => column === value && header.trim() !== name))),
  };
}

/** Of each column of others its last value. */
function latestOfOthers({ cellAt }: Table, columns: readonly TableColumn[], rows: readonly number[]): readonly Other[] {
  return columns
    .filter(({ field }) => field === "comparator")
    .flatMap(({ column, header }) => {
      const cell = rows
        .map((row) => cellAt(row, column))
        .filter(({ raw }) => raw !== null)
        .at(-1);
      return cell === undefined ? [] : [{ who: header, cell }];
    });
}

/** The name's own cell is its heading or its title. */
function withNameCell({ cellAt }: Table, cells: Map<KpiField, Cell>, name: CellRef | null): Measure["cells"] {
  if (name === null) return cells;
  const { row, column } = splitCellRef(name);
  return cells.set("name", cellAt(row, column));
}
