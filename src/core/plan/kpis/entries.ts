import type { CellRef, SheetSnapshot } from "../../workbook";
import { textOf, type Cell } from "../cells";
import type { KpiField } from "../columns";
import type { DetailAt, SheetLayout, Unread } from "../plan";
import { namesAll } from "./parts";
import { isBareCount } from "./shares";
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
  /** What others reach. */
  readonly others: readonly Other[];
  /** The reference that its title gives it. */
  readonly ref?: string;
  /** The heading of its values, where that names no measure. */
  readonly valueHeading?: string;
  /** The words beside its baseline, where that has a cell of its own with a label. */
  readonly baselineLabel?: string;
};

/** The result of others, and who they are. */
export type Other = { readonly who: string; readonly cell: Cell };

/** A table while it is read. */
export type Table = {
  readonly layout: SheetLayout;
  readonly cellAt: (row: number, column: number) => Cell;
  readonly sheet: SheetSnapshot;
  readonly system: 1900 | 1904;
  readonly unread: Unread[];
};

/** A row that holds values, and whose they are. */
export type Named = { readonly row: number; readonly name: string; readonly cohort: string | null };

/**
 * The rows that hold values, with the names of their measures. A blank name beside a cohort, a period or below a tall cell
 * is the name above, as long as no heading or blank row comes between.
 */
export function namedRows({ layout, cellAt }: Table, values: readonly number[]): readonly Named[] {
  const column = (field: KpiField) =>
    layout.columns.find((one) => one.field === field && one.period === undefined)?.column;
  const [names, periods] = [column("name"), column("period")];
  const cohorts = layout.columns.filter(({ field, period }) => field === "cohort" && period === undefined);
  const cellOf = (row: number, at: number | undefined) => (at === undefined ? null : cellAt(row, at));
  const found: Named[] = [];
  // Where a title names the only measure, its rows are its parts.
  const title = names === undefined ? (layout.columns.find(({ measure }) => measure)?.measure?.name ?? null) : null;
  let above: string | null = title;
  for (const { row, kind } of layout.rows) {
    const cell = cellOf(row, names);
    const own = cell === null || cell.raw === null ? null : (textOf(cell) ?? "");
    const cohort = groupNamed(cohorts.flatMap((one) => textOf(cellAt(row, one.column)) ?? []));
    const belongs = kind === "note" && (own !== null || cohort !== null || cellOf(row, periods)?.raw != null);
    const hasValue = kind === "data" || (belongs && values.some((at) => cellAt(row, at).raw !== null));
    if (!hasValue) above = kind === "note" ? above : title;
    else {
      above = own ?? above;
      if (above !== null) found.push({ row, name: above, cohort });
    }
  }
  return found;
}

/** The group that several columns name together: "North, Girls"; a column that says "All" narrows nothing. */
function groupNamed(words: readonly string[]): string | null {
  const narrower = words.length > 1 ? words.filter((word) => !namesAll(word)) : words;
  return narrower.length > 0 ? narrower.join(", ") : (words[0] ?? null);
}

/** The cell that describes a measure, without its own label: "80%" of "Target: 80%". */
export function detailCell({ cellAt }: Pick<Table, "cellAt">, { row, column, labelled }: DetailAt): Cell {
  const cell = cellAt(row, column);
  if (labelled !== true || typeof cell.raw !== "string") return cell;
  return { ...cell, raw: cell.raw.slice(cell.raw.indexOf(":") + 1).trim() };
}

/** The label of the baseline among the cells that describe a measure. */
export function baselineLabel(details: readonly DetailAt[]): { readonly baselineLabel?: string } {
  const label = details.find(({ field }) => field === "baseline")?.label;
  return label === undefined ? {} : { baselineLabel: label };
}

/** For each name the cohorts that it stands for. */
export function cohortsOf(named: readonly Named[]): ReadonlyMap<string, ReadonlySet<string | null>> {
  const cohorts = new Map<string, Set<string | null>>();
  for (const { name, cohort } of named) cohorts.set(name, (cohorts.get(name) ?? new Set()).add(cohort));
  return cohorts;
}

/**
 * Whether the group belongs to a measure's name. Where it tells some measures of a table apart it is part of what the
 * others are called, too: "Median wait" of one service alone is not that of all of them.
 */
export function isSplit({ cohort }: Named, cohorts: ReturnType<typeof cohortsOf>): boolean {
  return (
    cohort !== null && !namesAll(cohort) && !isBareCount(cohort) && [...cohorts.values()].some(({ size }) => size > 1)
  );
}

/** The cells of the numbers behind a percentage. */
export type Fraction = { readonly numerator?: Cell; readonly denominator?: Cell };

/** Numerator and denominator of their own cells, where the value's cell does not hold them. */
export function withFraction(read: ReadValue, cells: Fraction): ReadValue {
  const number = (cell: Cell | undefined) =>
    cell && !cell.isError ? (readValue(cell.raw, cell.format)?.value ?? null) : null;
  return {
    ...read,
    numerator: read.numerator ?? number(cells.numerator),
    denominator: read.denominator ?? number(cells.denominator),
  };
}

/** The cells of a row that describe its measure; what others reach may stand in several columns. */
export function describing(layout: SheetLayout, cellAt: (column: number) => Cell): ReadonlyMap<KpiField, Cell> {
  const fields = layout.columns.flatMap(({ field, column, period }) =>
    field === null || period !== undefined ? [] : [[field as KpiField, cellAt(column)] as const],
  );
  return new Map(fields.filter(([field], i) => fields.findIndex(([one]) => one === field) === i));
}

/** What others reach, from the columns that tell it. */
export function othersBeside(layout: SheetLayout, cellAt: (column: number) => Cell): readonly Other[] {
  return layout.columns.flatMap(({ field, column, header, period }) =>
    field === "comparator" && period === undefined ? [{ who: header, cell: cellAt(column) }] : [],
  );
}

/** The value of a cell; one that cannot be read is kept in `unread` and counts as none. */
export function readOf(cell: Cell, unread: Unread[]): ReadValue {
  const read = cell.isError ? null : readValue(cell.raw, cell.format);
  if (read === null) unread.push({ at: cell.at, field: "value", raw: cell.raw });
  return read ?? NOTHING;
}
