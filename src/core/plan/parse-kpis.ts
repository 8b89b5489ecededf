import { cellRef, type CellRef, type CellValue, type SheetSnapshot } from "../workbook";
import { textOf, type Cell } from "./cells";
import type { KpiField } from "./columns";
import type { DateSettings } from "./dates/milestones";
import { periodStart, readPeriod, termEnd } from "./dates/periods";
import { breakNotes, breaksOf, type BreakNote } from "./kpis/breaks";
import { directionOf } from "./kpis/direction";
import { markMeanings, meaningOfMark, type MarkMeaning } from "./kpis/mark-legend";
import { aboutValue } from "./kpis/marks";
import type { Entry, Measure } from "./kpis/entries";
import { measuresOf } from "./kpis/measures";
import { asCumulative, cumulativeNotes, type CumulativeNote } from "./kpis/cumulative";
import { coveredBy } from "./kpis/period-spans";
import { notesOf } from "./kpis/notes-of-table";
import { NOTHING, readValue, tidy, type ReadValue } from "./kpis/read-value";
import { onOneScale, type Scale } from "./kpis/scale";
import { targetsOf } from "./kpis/targets";
import { areOtherTimes } from "./kpis/unit-names";
import { unitOfMeasure } from "./kpis/units";
import type { Kpi, KpiPoint, Polarity, SheetLayout, Unread } from "./plan";
import { rowsStruck } from "./struck";
import { readTarget } from "./targets/read-target";

/** Which way of a measure is better where somebody chose it, else null. */
export type ChosenDirection = (measure: { readonly ref: string | null; readonly name: string }) => Polarity | null;

type Parsed = { readonly kpis: readonly Omit<Kpi, "key">[]; readonly unread: readonly Unread[] };

/** What is the same for all measures of a table. */
type Around = {
  readonly sheet: string;
  readonly baselinePeriod: string | null;
  readonly names: readonly string[];
  readonly refs: readonly string[];
  readonly notes: readonly BreakNote[];
  readonly cumulative: readonly CumulativeNote[];
  readonly dates: DateSettings;
  readonly chosen: ChosenDirection;
  readonly marks: ReadonlyMap<string, MarkMeaning>;
};

/** Reads the measures of a KPI table, however its periods run. */
export function parseKpis(
  sheet: SheetSnapshot,
  layout: SheetLayout,
  system: 1900 | 1904,
  dates: DateSettings = {},
  chosen: ChosenDirection = () => null,
): Parsed {
  const unread: Unread[] = withoutYear(sheet, layout);
  const measures = measuresOf(sheet, layout, system, unread);
  const besides = notesOf(sheet, layout, system);
  const around = {
    marks: markMeanings(besides),
    sheet: sheet.name,
    baselinePeriod: periodOfHeading(layout),
    names: measures.map(({ name }) => name),
    refs: measures.flatMap(({ ref, cells }) => ref ?? (cells.has("ref") ? (textOf(cells.get("ref")!) ?? []) : [])),
    notes: breakNotes(besides),
    cumulative: cumulativeNotes(besides, layout.columns),
    dates,
    chosen,
  };
  const withdrawn = new Set(rowsStruck({ sheet, layout }).map(({ row }) => row));
  const kpis = measures.map((measure) => kpiOf(inOneTime(measure, unread), around));
  const holds = (kpi: Omit<Kpi, "key">) => !withdrawn.has(kpi.row) || kpi.points.some(({ value }) => value !== null);
  return { kpis: withdrawn.size === 0 ? kpis : kpis.filter(holds), unread };
}

/** The headings of columns of values that leave open when they are. */
function withoutYear(sheet: SheetSnapshot, { columns, headerRow }: SheetLayout): Unread[] {
  return columns.flatMap(({ column, header, field, open }) =>
    field === null && open !== undefined
      ? [{ at: cellRef(sheet.name, headerRow ?? 0, column), field: "period" as const, raw: header }]
      : [],
  );
}

/** "Baseline (Sept 2023)" names the period of the baseline. */
function periodOfHeading({ columns }: SheetLayout): string | null {
  return periodInWords(columns.find(({ field }) => field === "baseline")?.header ?? "");
}

const BASELINE =
  /(?:the )?(?:baseline|start(?:ing)? (?:point|position|value))(?: (?:value|figure|position|year|data|as))?\s*[:,–-]?/i;
const AT = /^\W*(?:(?:as )?at|in|for|of|from|as of|end(?: of)?|year to)\b/i;

function periodInWords(words: string): string | null {
  const inside = /\(([^)]+)\)/.exec(words)?.[1] ?? words.replace(BASELINE, "").trim();
  const bare = inside
    .replace(/\b(academic|financial|school) year\b/i, "")
    .replace(AT, "")
    .trim()
    .replace(/^(\d{2}[/-]\d{2})$/, "20$1");
  return readPeriod(inside, "", 1900)?.period ?? readPeriod(bare, "", 1900, true)?.period ?? null;
}

/** The measure without the values in another unit of time than the one that is stated for it; those are told. */
function inOneTime(measure: Measure, unread: Unread[]): Measure {
  const cell = measure.cells.get("unit");
  const unit = cell === undefined ? null : textOf(cell);
  const isOther = ({ read }: Entry) => read.value !== null && areOtherTimes(read.unit, unit);
  if (!measure.entries.some(isOther)) return measure;
  for (const { cell: value } of measure.entries.filter(isOther))
    unread.push({ at: value.at, field: "value", raw: value.raw });
  return { ...measure, entries: measure.entries.filter((entry) => !isOther(entry)) };
}

function kpiOf(measure: Measure, around: Around): Omit<Kpi, "key"> {
  const { row, name, entries } = measure;
  const cells = withTargetCell(measure);
  const text = (field: KpiField) => (cells.has(field) ? textOf(cells.get(field)!) : null);
  const reads = entries.map(({ read }) => read);
  const [target, baseline] = [numberOf(cells.get("target")), numberOf(cells.get("baseline"))];
  const unit = unitOfMeasure(
    text("unit"),
    name,
    reads,
    percentOf(text("target"), [target, baseline], reads),
    measure.valueHeading ?? null,
  );
  const values = unit === "%" ? reads.map(fromItsNumbers) : reads;
  const scale = onOneScale(unit, values, [target, baseline]);
  const ref = text("ref") ?? measure.ref ?? null;
  const polarity = directionOf(name, {
    chosen: around.chosen({ ref, name }),
    stated: text("better"),
    target: text("target"),
    from: scale.levelled(baseline),
    to: numberAimedAt(cells.get("target"), text("target"), unit, scale.levelled),
    steps: stepsOf(measure, scale.levelled),
  });
  const read = inOrderOfTime(entries.map((entry, i) => pointOf(entry, scale.values[i]!, around)));
  const points = asCumulative(read, { ref, name, cells: measure.cells }, around.cumulative, around);
  const told = (["comment", "definition", "name"] as const).flatMap((field) => cells.get(field) ?? []);
  const own = breakNotes(told);
  const { sheet, names, notes, baselinePeriod } = around;
  return {
    sheet,
    row,
    ref,
    name,
    area: text("area") ?? measure.under,
    unit,
    ...polarity,
    baseline: {
      value: scale.levelled(baseline),
      period: baselinePeriod ?? periodInWords(measure.baselineLabel ?? "") ?? periodInWords(baseline.note ?? ""),
    },
    ...targetsOf(measure, unit, polarity.better, scale.levelled, around.dates),
    breaks: breaksOf(name, names, entries, points, own, notes),
    points,
    frequency: text("frequency"),
    source: text("source"),
    at: Object.fromEntries([...cells].map(([field, { at }]) => [field, at])) as { readonly [F in KpiField]?: CellRef },
    raw: Object.fromEntries([...cells].map(([field, { raw }]) => [field, raw])) as {
      readonly [F in KpiField]?: CellValue;
    },
  };
}

/**
 * The per cent sign of a target or baseline is the measure's: a share aims at a share. Not where the values are no shares,
 * and not that of a change ("20% reduction").
 */
function percentOf(target: string | null, others: readonly ReadValue[], reads: readonly ReadValue[]): string | null {
  const isShare = reads.every(({ value }) => value === null || (value >= 0 && value <= 100));
  const aim = target === null ? null : readTarget(target, null, null, null, null);
  const said = others.some(({ percent }) => percent) || (aim?.unit === "%" && aim.value !== null);
  return isShare && said ? "%" : null;
}

/**
 * The cells that describe a measure. Where its targets stand with the periods, in rows or columns of their own, that of the
 * last period is its target cell: a rule about targets looks there.
 */
function withTargetCell({ cells, targets }: Measure): Measure["cells"] {
  if (cells.has("target")) return cells;
  const inOrder = [...targets].sort((a, b) => compare(periodStart(a.period), periodStart(b.period)));
  const last = inOrder.filter(({ cell }) => cell.raw !== null).at(-1);
  return last === undefined ? cells : new Map([...cells, ["target", last.cell]]);
}

/** The targets of single periods as numbers, in the order of time. */
function stepsOf({ targets }: Measure, level: Scale["levelled"]): readonly number[] {
  const inOrder = [...targets].sort((a, b) => compare(periodStart(a.period), periodStart(b.period)));
  return inOrder.flatMap(({ cell }) => level(numberOf(cell)) ?? []);
}

/** The number that a target names on the scale of the measure; null where it names a change, several numbers or none. */
function numberAimedAt(cell: Cell | undefined, text: string | null, unit: string | null, level: Scale["levelled"]) {
  if (cell === undefined || text === null) return null;
  if (typeof cell.raw !== "string") return level(numberOf(cell));
  const { value, upper, steps } = readTarget(text, null, unit, null, null);
  return upper === null && steps === undefined ? value : null;
}

/** What the cell holds as a number; nothing where there is no cell, or no number in it. */
function numberOf(cell: Cell | undefined): ReadValue {
  return (cell && !cell.isError ? readValue(cell.raw, cell.format) : null) ?? NOTHING;
}

/** A percentage of which only the two numbers are kept is their quotient. */
function fromItsNumbers(read: ReadValue): ReadValue {
  const { value, missing, numerator, denominator } = read;
  if (value !== null || missing !== null || numerator === null || denominator === null || denominator <= 0) return read;
  return { ...read, value: tidy((numerator / denominator) * 100), percent: true };
}

function inOrderOfTime(points: readonly KpiPoint[]): readonly KpiPoint[] {
  const dated = points.map((point) => ({ point, from: periodStart(point.period) }));
  return dated.sort((a, b) => compare(a.from, b.from)).map(({ point }) => point);
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

function pointOf(
  { period, cell, read, periodCell, words }: Entry,
  { value, rescaled }: { readonly value: number | null; readonly rescaled: boolean },
  { dates: { terms }, marks }: Around,
): KpiPoint {
  const { numerator, denominator, missing, missingKind, footnote, asText, note } = read;
  const heading = words === null ? null : aboutValue(words.text);
  const covers = words === null ? null : coveredBy(words.text);
  const ends = termEnd(period, terms);
  const marked = footnote ? meaningOfMark(cell.raw, marks) : null;
  return {
    period,
    value,
    numerator,
    denominator,
    missing,
    missingKind,
    footnote: footnote || /^[*†‡^]+$/.test(words?.text ?? ""),
    asText,
    rescaled,
    estimate: read.estimate || heading?.estimate === true,
    part: read.part ?? heading?.part ?? null,
    note,
    ...(marked !== null && { marked }),
    ...(covers !== null && { covers }),
    ...(ends !== null && { ends }),
    raw: cell.raw,
    at: cell.at,
    ...(periodCell && { periodCell: { at: periodCell.at, raw: periodCell.raw } }),
  };
}
