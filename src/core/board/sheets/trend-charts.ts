import type { Kpi } from "../../plan";
import { longPeriod, shortPeriod } from "../../plan/dates/day";
import { decimalsOf, formatOf } from "../../plan/kpis/figure";
import { isPercentage } from "../../plan/kpis/reading";
import {
  measureCalled,
  placesInWords,
  sentenceOf,
  type DrawnNumber,
  type DrawnPlace,
  type KpiTrend,
} from "../../trends";
import { counted, listed } from "../../words";
import type { BoardBlock, BoardCell, ChartAxes, ChartSeries, SignalMark } from "../pack";
import { SIGNAL_LOOKS } from "../signal-looks";
import { shorten, textCell } from "./cells";
import { nameOf } from "./measure-cells";

const NUMBERS = "Board_KPI_numbers";
export const NUMBERS_TITLE = "The numbers behind the charts";

/** A measure with a chart: its row of the table of trends, and whether all that is said of it may be shown. */
export type Drawn = {
  readonly trend: KpiTrend;
  readonly row: number;
  readonly isWhole: boolean;
  readonly places: readonly DrawnPlace[];
};

const HEADER = ["Measure", "Period", "Value", "Mean", "Lower limit", "Upper limit", "Target", "Note", "Cell"] as const;
type Column = (typeof HEADER)[number];

/** The width of a column that holds the points of a signal; it stands right of what is printed. */
const MARK_WIDTH = 11;

/** The columns of points of a signal that some chart has, in the order of the shapes. */
function markColumns(drawn: readonly Drawn[]): readonly string[] {
  const marks = new Set(drawn.flatMap((one) => marksIn(one).filter((mark) => mark !== null)));
  const looks = (Object.keys(SIGNAL_LOOKS) as SignalMark[]).flatMap((mark) =>
    marks.has(mark) ? [SIGNAL_LOOKS[mark].column] : [],
  );
  return [...new Set(looks)];
}

const COLOURS = { value: "#1D4F91", mean: "#505A5F", target: "#B35900" } as const;
const TEXT_SIZE = 9;
const TITLE_LIMIT = 56;
/** So many labels stand side by side under a chart. */
const LABELS = 6;

/** A line needs two values. */
export const isDrawn = ({ places }: Pick<Drawn, "places">) => valuesIn(places).length > 1;

const valuesIn = (places: readonly DrawnPlace[]) =>
  places.flatMap(({ value }) => (value === null ? [] : [value.value]));

/** One table of all numbers that the charts show, a row for each period. */
export function numbersOf(drawn: readonly Drawn[], widths: readonly number[]): BoardBlock {
  const columns = markColumns(drawn);
  const rows = drawn.flatMap((one) => {
    const marks = marksIn(one);
    return one.places.map((place, i) => [
      ...rowOf(one.trend.kpi, place),
      ...columns.map((column) => markedCell(one.trend.kpi, place, marks[i] ?? null, column)),
    ]);
  });
  return {
    ...{ kind: "table", name: NUMBERS, caption: NUMBERS_TITLE, rows },
    header: [...HEADER, ...columns],
    widths: [...widths, ...columns.map(() => MARK_WIDTH)],
  };
}

/** The value once more where it is part of a signal of this column. */
function markedCell(kpi: Kpi, { value }: DrawnPlace, mark: SignalMark | null, column: string): BoardCell {
  return numberCell(kpi, mark !== null && SIGNAL_LOOKS[mark].column === column ? value : null, value);
}

function rowOf(kpi: Kpi, { period, place: { point }, value, limits, target, note }: DrawnPlace): readonly BoardCell[] {
  const isShown = value !== null;
  return [
    textCell(measureCalled(kpi), kpi.at.ref, kpi.at.name),
    textCell(shortPeriod(period), point?.periodCell?.at),
    numberCell(kpi, value, value),
    numberCell(kpi, limits?.mean ?? null, value),
    numberCell(kpi, limits?.lower ?? null, value),
    numberCell(kpi, limits?.upper ?? null, value),
    numberCell(kpi, target, target),
    note === null ? { value: null } : textCell(note, isShown ? undefined : point?.at),
    point === null ? { value: null } : textCell(point.at, point.at),
  ];
}

/** The number as the engine has it; one decimal more than the value has is shown of a mean and of limits. */
function numberCell(kpi: Kpi, number: DrawnNumber | null, beside: DrawnNumber | null): BoardCell {
  if (number === null) return { value: null, look: "number" };
  const { value, from } = number;
  const isOwn = number === beside;
  const decimals = isOwn ? decimalsOf(kpi, value) : 1;
  return { value, format: isOwn ? formatOf(kpi, value) : worked(kpi, decimals), look: "number", from };
}

const worked = (kpi: Kpi, decimals: number) =>
  isPercentage(kpi) ? `0.${"0".repeat(decimals)}"%"` : `#,##0.${"0".repeat(decimals)}`;

/** A line chart for each measure, in its row of the table of trends. */
export function chartsOf(
  drawn: readonly Drawn[],
  { table, column }: { readonly table: string; readonly column: string },
): readonly BoardBlock[] {
  let from = 0;
  return drawn.map((one, i): BoardBlock => {
    const rows = { from, count: one.places.length };
    from += one.places.length;
    return {
      kind: "chart",
      name: `Board chart of trend ${i + 1}`,
      chart: "line",
      title: shorten(nameOf(one.trend.kpi), TITLE_LIMIT),
      altText: altTextOf(one),
      table: NUMBERS,
      categories: "Period" satisfies Column,
      series: seriesOf(one),
      rows,
      inCell: { table, row: one.row, column },
      axes: axesOf(one),
    };
  });
}

function seriesOf(one: Drawn): readonly ChartSeries[] {
  const { places, trend } = one;
  const limits = places.filter((place) => place.limits !== null);
  const onTrial = trialIn(trend);
  const hasTarget = places.some(({ target }) => target !== null);
  const limit = { colour: COLOURS.mean, line: "dashed" } as const;
  const marks = marksIn(one);
  const all: readonly ((ChartSeries & { readonly column: Column }) | false)[] = [
    {
      column: "Value",
      colour: COLOURS.value,
      line: "with-points",
      ...(marks.some((mark) => mark !== null) && { marks }),
    },
    limits.length > 0 && { column: "Mean", colour: COLOURS.mean, line: "plain" },
    limits.length > 0 && { column: "Lower limit", name: `Lower limit${onTrial}`, ...limit },
    limits.length > 0 && { column: "Upper limit", name: `Upper limit${onTrial}`, ...limit },
    hasTarget && { column: "Target", colour: COLOURS.target, line: "dotted" },
  ];
  return [...all.filter((series) => series !== false), ...markSeries(marks)];
}

/** What signal marks each point; nothing where something of the measure is left out. */
function marksIn({ trend, places, isWhole }: Drawn): readonly (SignalMark | null)[] {
  if (!isWhole) return [];
  return placesInWords(trend).map(({ shape }, i) => (shape === "plain" || places[i]?.value == null ? null : shape));
}

/** The points of each kind of signal as a series of its own. */
function markSeries(marks: readonly (SignalMark | null)[]): readonly ChartSeries[] {
  const shown = (Object.keys(SIGNAL_LOOKS) as SignalMark[]).filter((mark) => marks.includes(mark));
  const byColumn = new Map(shown.map((mark) => [SIGNAL_LOOKS[mark].column, mark]));
  return [...byColumn].map(([column, mark]) => ({ column, colour: SIGNAL_LOOKS[mark].colour, mark }));
}

/** Which of the limits are on trial: all of them, or those since they were last drawn anew. */
function trialIn({ analysis }: KpiTrend): string {
  const all = (analysis?.phases ?? []).flatMap((phase) => (phase.limits === null ? [] : [phase.limits.trial]));
  if (all.at(-1) !== true) return "";
  return all.includes(false) ? " (latest on trial)" : " (trial)";
}

/** Left to itself an axis of percentages near 100 ends at 120, and the labels of many months stand on end. */
function axesOf({ trend: { kpi }, places }: Drawn): ChartAxes {
  const numbers = places.flatMap(({ value, limits, target }) =>
    [value, limits?.lower, limits?.upper, target].flatMap((number) => (number ? [number.value] : [])),
  );
  const most = Math.max(...numbers);
  const span = most - Math.min(...numbers);
  const digits = span < 4 ? "0.0" : "0";
  return {
    ...(isPercentage(kpi) && most <= 100 && most > 90 && { endsAt: 100 }),
    valueFormat: isPercentage(kpi) ? `${digits}"%"` : `#,##${digits}`,
    labelEvery: Math.ceil(places.length / LABELS),
    textSize: TEXT_SIZE,
    noLegend: true,
  };
}

/** What somebody who does not see the chart should know. */
function altTextOf({ trend, places, isWhole }: Drawn): string {
  const [first, last] = [places[0]!, places.at(-1)!];
  const lines = seriesOf({ trend, places, isWhole, row: 0 })
    .slice(1)
    .filter(({ mark }) => mark === undefined)
    .map(({ name, column }) => (name ?? column).toLowerCase());
  const beside = lines.length === 0 ? "" : `, with ${lines.join(", ")}`;
  const values = counted(valuesIn(places).length, "value");
  const shown = `Line chart of ${values}, ${longPeriod(first.period)} to ${longPeriod(last.period)}${beside}.`;
  const marked = new Set(
    marksIn({ trend, places, isWhole, row: 0 }).flatMap((mark) => (mark === null ? [] : [SIGNAL_LOOKS[mark].words])),
  );
  const signals = marked.size === 0 ? "" : ` A value that is part of a signal is ${listed([...marked], "or")}.`;
  return isWhole ? `${shown}${signals} ${sentenceOf(trend)}` : shown;
}
