import { cellRef } from "../../workbook";
import { textOf } from "../cells";
import type { TableColumn } from "../plan";
import {
  cohortsOf,
  describing,
  namedRows,
  readOf,
  withFraction,
  type Entry,
  type Measure,
  type PeriodTarget,
  type Table,
} from "./entries";
import { partOf } from "./parts";
import { NOTHING } from "./read-value";

/** The parts of one period: its value, the numbers behind it, its target. */
type Parts = Partial<Record<"value" | "numerator" | "denominator" | "target", TableColumn>>;

/** The measures of a table with periods across: a row each, with rows of their numbers below them folded in. */
export function measuresAcross(table: Table): readonly Measure[] {
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
