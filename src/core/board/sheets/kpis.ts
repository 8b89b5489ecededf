import type { IsoDay, Kpi, KpiPoint } from "../../plan";
import { longPeriod } from "../../plan/dates/day";
import {
  isPercentage,
  onFew,
  readingOf,
  targetFor,
  verdictOf,
  type Reading,
  type Reported,
} from "../../plan/kpis/reading";
import type { Finding } from "../../rules";
import { counted, listed } from "../../words";
import { shortRef, type CellRef } from "../../workbook";
import { figure, formatOf } from "../../plan/kpis/figure";
import { changeOf } from "../measure";
import type { BoardBlock, BoardCell, BoardInput, BoardSheet } from "../pack";
import { notStated, shorten, textCell } from "./cells";
import { nameOf, targetCell, valueCell } from "./measure-cells";

const TABLE = "Board_KPIs";
const CHART_TABLE = "Board_KPI_targets";
const CHART_HEADER = ["Measure in percent", "Latest %", "Target %"] as const;

/** How many periods or cells a note names before it counts the rest. */
const NAMED = 3;

const CAUTION =
  "Each value is compared with its target, for the one period named; below the target stands the cell that it comes from. That says nothing of other " +
  "periods, and a target may be a step towards a statutory standard, not the standard itself. Green: met. Amber: not met, " +
  "its date still to come. Red: not met, its date passed or not stated. Grey: not compared. A change between two periods " +
  "is a difference, not a trend.";

/** Each measure with its latest value against its target, and what one must know to read the value. */
export function kpis(input: BoardInput, subtitle: string): BoardSheet {
  const { plan, asAt, withheld } = input;
  const readings = read(plan.kpis, input);
  const none = "No measures could be read in the workbook, so there is nothing to show here.";
  return {
    id: "kpis",
    title: "KPIs",
    about: "Measures, targets and the latest change",
    orientation: "landscape",
    ...(readings.length > 0 && { repeat: TABLE }),
    blocks: [
      { kind: "title", text: "Measures and their targets" },
      { kind: "text", text: subtitle, look: "quiet" },
      ...(readings.length === 0
        ? [{ kind: "text", text: none } as const]
        : [
            { kind: "text", text: CAUTION } as const,
            ...chartOf(barsOf(readings, asAt.date).filter((bar) => mayBeSaid(bar, withheld))),
            tableOf(readings, input),
          ]),
    ],
  };
}

/** A measure, its values on the as-at date, and the open errors about any of its cells. */
type Read = { readonly kpi: Kpi; readonly reading: Reading; readonly open: readonly Finding[] };

function read(kpis: readonly Kpi[], { findings, asAt }: BoardInput): readonly Read[] {
  const errors = findings.filter(({ severity }) => severity === "error");
  return kpis.map((kpi) => ({ kpi, reading: readingOf(kpi, asAt.date), open: errorsAbout(kpi, errors) }));
}

function errorsAbout({ at, points }: Kpi, errors: readonly Finding[]): readonly Finding[] {
  const cells = new Set<CellRef>([...Object.values(at), ...points.map((point) => point.at)]);
  return errors.filter((error) => error.at.some((cell) => cells.has(cell)));
}

/** What a table of measures tells of each, with the widths of its columns. */
export const MEASURE_COLUMNS = [
  "Measure",
  "Latest",
  "Period",
  "Target",
  "Against target",
  "Change since the value before",
  "Notes",
  "Cell",
] as const;
export const MEASURE_WIDTHS = [34, 9, 16, 18, 17, 22, 28, 11] as const;

/** The rows of such a table. */
export const measureRows = (kpis: readonly Kpi[], input: BoardInput): readonly (readonly BoardCell[])[] =>
  read(kpis, input).map((each) => rowOf(each, input));

function tableOf(readings: readonly Read[], input: BoardInput): BoardBlock {
  return {
    kind: "table",
    name: TABLE,
    caption: "Each measure, its latest value and its target",
    header: [...MEASURE_COLUMNS],
    rows: readings.map((each) => rowOf(each, input)),
    widths: [...MEASURE_WIDTHS],
  };
}

function rowOf({ kpi, reading, open }: Read, { asAt: { date: asAt }, grading }: BoardInput): readonly BoardCell[] {
  const { latest } = reading;
  const verdict = verdictOf(kpi, reading, asAt);
  const values = [reading.previous?.at, latest?.at];
  return [
    textCell(nameOf(kpi), kpi.at.ref, kpi.at.name),
    valueCell(kpi, reading),
    latest === null ? notStated() : textCell(longPeriod(latest.period), latest.at),
    targetCell(kpi, reading, asAt),
    { ...textCell(verdict.words, latest?.at, kpi.at.target), look: { rag: verdict.rag } },
    textCell(changeOf(kpi, reading), ...values),
    textCell([...questions(open), ...notesOf(kpi, reading, grading?.profile !== "public")].join("\n"), latest?.at),
    latest === null ? notStated() : textCell(latest.at, latest.at),
  ];
}

/** Open errors in their own words; after the second the reader is sent to the cover, which has them all. */
function questions(open: readonly Finding[]): readonly string[] {
  const told = open.slice(0, 2).map(({ message }) => `In question: ${message}`);
  return open.length > 2 ? [...told, `${counted(open.length - 2, "more question")} on the cover.`] : told;
}

/** What a reader must know about the values, from what the cells hold. */
function notesOf(kpi: Kpi, { latest, points, ahead }: Reading, quotes: boolean): readonly string[] {
  const estimates = points.filter(({ value, estimate }) => value !== null && estimate === true);
  const reported = points.filter(({ value, estimate }) => value !== null && estimate !== true);
  const first = points.findIndex(({ value }) => value !== null);
  const told = points.filter(({ missing }) => missing !== null);
  const blank = points.filter((point, i) => i > first && first >= 0 && point.value === null && point.missing === null);
  const marked = reported.filter(({ footnote }) => footnote);
  return [
    `${periodCount(reported)} of ${counted(periodCount(points), "period")} with a value.`,
    ...(latest?.denominator != null && latest.numerator !== null
      ? [`${longPeriod(latest.period)}: ${latest.numerator} of ${latest.denominator}.`]
      : []),
    ...rescaledNotes(
      kpi,
      reported.filter(({ rescaled }) => rescaled),
    ),
    ...[...new Set(told.map(({ missing }) => missing))].map(
      (words) =>
        `The workbook says ${quotes ? `“${words}”` : "why there is no value"} for ${periodsOf(told.filter(({ missing }) => missing === words))}.`,
    ),
    ...(blank.length > 0 ? [`No value for ${periodsOf(blank)}.`] : []),
    ...(latest?.covers ? [`${longPeriod(latest.period)} covers ${latest.covers.words}.`] : []),
    ...(marked.length > 0 ? [`Marked with a footnote: ${periodsOf(marked)}${quotes ? meaningsOf(marked) : ""}.`] : []),
    ...(estimates.length > 0 ? [`Forecast or estimated, so no result: ${periodsOf(estimates)}.`] : []),
    ...(kpi.breaks ?? [])
      .slice(0, NAMED)
      .map(({ why, at }) => `Break in the series (${shortRef(at)})${quotes ? `: ${shorten(why, 160)}` : "."}`),
    ...(ahead.length > 0 ? [`Left out, as they lie after the as-at date: ${periodsOf(ahead)}.`] : []),
    ...(kpi.betterFrom !== null && kpi.betterFrom !== "stated" && kpi.target !== null
      ? [`That ${kpi.better} is better is taken from ${TAKEN_FROM[kpi.betterFrom]}.`]
      : []),
  ];
}

/** What the workbook says that the marks mean. */
function meaningsOf(marked: readonly KpiPoint[]): string {
  const words = [...new Set(marked.flatMap(({ marked: says }) => (says ? [`“${says.mark} ${says.words}”`] : [])))];
  return words.length === 0 ? "" : ` (${listed(words)})`;
}

const TAKEN_FROM = {
  chosen: "the settings",
  name: "the measure's name",
  target: "the words of its target",
  baseline: "the way from its baseline to its targets",
} as const;

/** Values that were typed on another scale: what the cell holds, and as what it was read. */
function rescaledNotes(kpi: Kpi, points: readonly KpiPoint[]): readonly string[] {
  const sign = isPercentage(kpi) ? "%" : "";
  const notes = points
    .slice(0, NAMED)
    .map(
      ({ raw, value, at }) => `${shortRef(at)} holds ${raw}, read as ${value}${sign} on the scale of the other values.`,
    );
  return points.length > NAMED
    ? [...notes, `The same holds for ${counted(points.length - NAMED, "more value")}.`]
    : notes;
}

function periodCount(points: readonly KpiPoint[]): number {
  return new Set(points.map(({ period }) => period)).size;
}

function periodsOf(points: readonly KpiPoint[]): string {
  const named = points.slice(0, NAMED).map(({ period }) => longPeriod(period));
  const more = points.length - NAMED;
  return more > 0 ? `${named.join(", ")} and ${counted(more, "more period")}` : listed(named);
}

/** A percentage that can be held against a number. */
type Bar = { readonly kpi: Kpi; readonly latest: Reported; readonly target: number };

function barsOf(readings: readonly Read[], asAt: IsoDay): readonly Bar[] {
  return readings.flatMap(({ kpi, reading: { latest } }) => {
    const target = targetFor(kpi, latest, asAt);
    const fits = isPercentage(kpi) && latest !== null && !onFew(kpi, latest) && target !== null;
    if (!fits || target.value === null || target.operator === "between") return [];
    return [{ kpi, latest, target: target.value }];
  });
}

/** Latest values beside their targets; the table next to the chart has the same numbers. */
function chartOf(bars: readonly Bar[]): readonly BoardBlock[] {
  if (bars.length === 0) return [];
  const periods = new Set(bars.map(({ latest }) => latest.period));
  const when = periods.size === 1 ? longPeriod([...periods][0]!) : "the latest period of each measure";
  const title = `Percentages and their targets, ${when}`;
  const spoken = bars.map(({ kpi, latest, target }) => `${nameOf(kpi)}: ${figure(kpi, latest)}, target ${target}%.`);
  return [
    { kind: "heading", text: title },
    {
      kind: "table",
      name: CHART_TABLE,
      caption: title,
      header: [...CHART_HEADER],
      rows: bars.map(barRow),
      widths: [34, 9, 10],
    },
    {
      kind: "chart",
      name: "Board chart of percentages",
      chart: "bar",
      title,
      altText: `Two bars for each measure, the latest value and the target. ${spoken.join(" ")}`,
      table: CHART_TABLE,
      categories: CHART_HEADER[0],
      series: [
        { column: CHART_HEADER[1], colour: "#1D4F91" },
        { column: CHART_HEADER[2], colour: "#B1B4B6" },
      ],
      beside: true,
    },
  ];
}

/** The chart names its measures in words of its own: a bar whose name or value is left out is not drawn. */
const mayBeSaid = ({ kpi: { at }, latest }: Bar, withheld: ReadonlySet<CellRef> = new Set()) =>
  ![latest.at, at.ref, at.name].some((cell) => cell !== undefined && withheld.has(cell));

function barRow({ kpi, latest, target }: Bar): readonly BoardCell[] {
  const { at, better } = kpi;
  const name = nameOf(kpi) + (better === "lower" ? " (lower is better)" : "");
  return [
    textCell(name, at.ref, at.name),
    { value: latest.value, format: formatOf(kpi, latest.value), look: "number", from: [latest.at] },
    { value: target, format: formatOf(kpi, target), look: "number", ...(at.target && { from: [at.target] }) },
  ];
}
