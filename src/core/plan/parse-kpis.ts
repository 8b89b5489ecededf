import type { CellRef, CellValue, SheetSnapshot } from "../workbook";
import { cellReader, textOf, type Cell } from "./cells";
import type { KpiField } from "./columns";
import { periodStart, readPeriod } from "./dates/periods";
import { polarityOfName, readPolarity } from "./kpis/polarity";
import { readValue, tidy, type ReadValue } from "./kpis/read-value";
import { onOneScale } from "./kpis/scale";
import { milestonesIn } from "./read-action";
import type { Kpi, KpiPoint, Polarity, SheetLayout, Target, Unread } from "./plan";
import { readTarget } from "./targets/read-target";

type Parsed = { readonly kpis: readonly Omit<Kpi, "key">[]; readonly unread: readonly Unread[] };

/** A value cell with its period, before the scale of its series is known. */
type Entry = { readonly period: string; readonly cell: Cell; readonly read: ReadValue; readonly periodCell?: Cell };

/** The cells that describe a measure, and its values. */
type Measure = {
  readonly row: number;
  readonly cells: ReadonlyMap<KpiField, Cell>;
  readonly entries: readonly Entry[];
};

/** Reads the measures of a KPI sheet, whose periods run across or down. */
export function parseKpis(sheet: SheetSnapshot, layout: SheetLayout, system: 1900 | 1904): Parsed {
  const unread: Unread[] = [];
  const cellAt = cellReader(sheet, system);
  const measures =
    layout.layout === "wide" ? measuresAcross(layout, cellAt, unread) : measuresDown(layout, cellAt, unread);
  const baselinePeriod = periodOfHeading(layout);
  return { kpis: measures.map((measure) => kpiOf(sheet.name, measure, baselinePeriod)), unread };
}

function measuresAcross(
  layout: SheetLayout,
  cellAt: (row: number, column: number) => Cell,
  unread: Unread[],
): Measure[] {
  const values = layout.columns.filter(({ period }) => period !== undefined);
  return dataRows(layout).map((row) => ({
    row,
    cells: describing(layout, (column) => cellAt(row, column)),
    entries: values.flatMap(({ column, period }) => entryOf(period!, cellAt(row, column), unread)),
  }));
}

function measuresDown(layout: SheetLayout, cellAt: (row: number, column: number) => Cell, unread: Unread[]): Measure[] {
  const measures = new Map<string, { row: number; cells: ReadonlyMap<KpiField, Cell>; entries: Entry[] }>();
  for (const row of dataRows(layout)) {
    const cells = describing(layout, (column) => cellAt(row, column));
    const name = textOf(cells.get("name")!);
    if (name === null) continue;
    const measure = measures.get(name) ?? { row, cells, entries: [] };
    measures.set(name, measure);
    const periodCell = cells.get("period")!;
    const period = readPeriod(periodCell.raw, periodCell.format, periodCell.system);
    if (period === null) {
      if (periodCell.raw !== null) unread.push({ at: periodCell.at, field: "period", raw: periodCell.raw });
      continue;
    }
    const [entry] = entryOf(period.period, cells.get("value")!, unread);
    if (entry) measure.entries.push({ ...entry, periodCell, read: withFraction(entry.read, cells) });
  }
  return [...measures.values()];
}

/** Numerator and denominator of their own columns, where the value's cell does not hold them. */
function withFraction(read: ReadValue, cells: ReadonlyMap<KpiField, Cell>): ReadValue {
  const number = (field: KpiField) => {
    const cell = cells.get(field);
    return cell ? (readValue(cell.raw, "")?.value ?? null) : null;
  };
  return {
    ...read,
    numerator: read.numerator ?? number("numerator"),
    denominator: read.denominator ?? number("denominator"),
  };
}

const dataRows = (layout: SheetLayout) => layout.rows.filter(({ kind }) => kind === "data").map(({ row }) => row);

function describing(layout: SheetLayout, cellAt: (column: number) => Cell): ReadonlyMap<KpiField, Cell> {
  return new Map(
    layout.columns.flatMap(({ field, column, period }) =>
      field === null || period !== undefined ? [] : [[field as KpiField, cellAt(column)] as const],
    ),
  );
}

function entryOf(period: string, cell: Cell, unread: Unread[]): Entry[] {
  const read = cell.isError ? null : readValue(cell.raw, cell.format);
  if (read === null) unread.push({ at: cell.at, field: "value", raw: cell.raw });
  return [{ period, cell, read: read ?? readValue(null, "")! }];
}

/** "Baseline (Sept 2023)" names the period of the baseline. */
function periodOfHeading({ columns }: SheetLayout): string | null {
  const heading = columns.find(({ field }) => field === "baseline")?.header ?? "";
  const inside = /\(([^)]+)\)/.exec(heading)?.[1] ?? heading.replace(/baseline/i, "").trim();
  return readPeriod(inside, "", 1900)?.period ?? null;
}

function kpiOf(sheet: string, measure: Measure, baselinePeriod: string | null): Omit<Kpi, "key"> {
  const { row, cells, entries } = measure;
  const text = (field: KpiField) => (cells.has(field) ? textOf(cells.get(field)!) : null);
  const name = text("name") ?? "";
  const unit = text("unit") ?? (saysPercent(name, entries) ? "%" : null);
  const stated = readPolarity(text("better") ?? "");
  const better = stated ?? polarityOfName(name);
  const [target, baseline] = (["target", "baseline"] as const).map((field) => numberOf(cells.get(field))) as [
    ReadValue,
    ReadValue,
  ];
  const scale = onOneScale(
    unit,
    entries.map(({ read }) => read),
    [target, baseline],
  );
  const points = entries.map((entry, i) => pointOf(entry, scale.values[i]!));
  return {
    sheet,
    row,
    ref: text("ref"),
    name,
    area: text("area"),
    unit,
    better,
    betterFrom: better === null ? null : stated === null ? "name" : "stated",
    baseline: { value: scale.levelled(baseline), period: baselinePeriod },
    target: targetOf(cells, scale.levelled(target), unit, better),
    points: points.sort((a, b) => compare(periodStart(a.period), periodStart(b.period))),
    frequency: text("frequency"),
    source: text("source"),
    at: Object.fromEntries([...cells].map(([field, { at }]) => [field, at])) as { readonly [F in KpiField]?: CellRef },
    raw: Object.fromEntries([...cells].map(([field, { raw }]) => [field, raw])) as {
      readonly [F in KpiField]?: CellValue;
    },
  };
}

/** What the cell holds as a number; nothing where there is no cell, or no number in it. */
function numberOf(cell: Cell | undefined): ReadValue {
  return (cell && !cell.isError ? readValue(cell.raw, cell.format) : null) ?? readValue(null, "")!;
}

function saysPercent(name: string, entries: readonly Entry[]): boolean {
  return entries.some(({ read }) => read.percent) || /%|\bper ?cent(age)?\b|\bproportion\b/i.test(name);
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** A number is the target itself; a text is read for its operator, its number and its date. */
function targetOf(
  cells: Measure["cells"],
  number: number | null,
  unit: string | null,
  better: Polarity | null,
): Target | null {
  const cell = cells.get("target");
  const shown = cell ? textOf(cell) : null;
  if (cell === undefined || shown === null) return null;
  const date = cells.get("targetDate");
  const by = date ? (milestonesIn(date).find((milestone) => milestone.date !== null)?.date ?? null) : null;
  const plain = typeof cell.raw === "number" ? number : null;
  return readTarget(plain === null ? shown : withUnit(plain, unit), plain, unit, better, by);
}

const withUnit = (value: number, unit: string | null) => (unit === "%" ? `${tidy(value)}%` : String(tidy(value)));

function pointOf(
  { period, cell, read, periodCell }: Entry,
  { value, rescaled }: { readonly value: number | null; readonly rescaled: boolean },
): KpiPoint {
  const { numerator, denominator, missing, footnote, asText } = read;
  const point = {
    period,
    value,
    numerator,
    denominator,
    missing,
    footnote,
    asText,
    rescaled,
    raw: cell.raw,
    at: cell.at,
  };
  return periodCell ? { ...point, periodCell: { at: periodCell.at, raw: periodCell.raw } } : point;
}
