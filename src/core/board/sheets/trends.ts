import { counted, listed } from "../../words";
import { longPeriod } from "../../plan/dates/day";
import { assuranceWords, drawnPlaces, sentencesOf, variationWords, type IconWords, type KpiTrend } from "../../trends";
import type { CellRef } from "../../workbook";
import type { BoardBlock, BoardCell, BoardInput, BoardSheet } from "../pack";
import { SIGNAL_LOOKS } from "../signal-looks";
import { notStated, textCell } from "./cells";
import { nameOf, targetCell, valueCell } from "./measure-cells";
import { cellsBehind, ownCells } from "./trend-cells";
import { chartsOf, isDrawn, NUMBERS_TITLE, numbersOf, type Drawn } from "./trend-charts";

const TABLE = "Board_KPI_trends";
const CHART_COLUMN = "Chart";
const HEADER = [
  "Measure",
  "Variation",
  "Assurance",
  "Latest",
  "Period",
  "Target",
  "Cell",
  "What it says",
  CHART_COLUMN,
] as const;
const WIDTHS = [20, 13, 14, 8, 11, 13, 11, 38, 52];

/** Height of a row with a chart in it, in points. */
const CHART_HEIGHT = 166;

const HOW_TO_READ =
  "Variation: ▲ ▼ the latest value is part of a signal, upwards or downwards; ● no signal, so no change is claimed. " +
  "Assurance: ✓ as the measure varies now, it meets the target every time; ✗ it will not; ? in some periods only. △ ▽ ○ say the " +
  "same by limits on trial, drawn from 6 to 12 values. – nothing is claimed. A signal says that something has changed, not what.";
const HOW_DRAWN =
  "Charts: line with points, values; grey line, their mean; dashed, the limits between which values are to be expected; " +
  "dotted, the target; a value that is part of a signal is " +
  `${listed([...new Set(Object.values(SIGNAL_LOOKS).map(({ words }) => words))], "or")}. A period` +
  " without a value is a gap. No limit is drawn beyond what the " +
  "measure can reach; it is judged as it is. The numbers behind the charts stand below the table, each with its cell, and are " +
  "not printed; a blank cell among them: that period has no value, limits, target or signal.";

/**
 * What the values of each measure say over time: icons as symbol and words, the sentence, and a chart beside it; below, the
 * numbers that the charts show. Null where no measure has a value.
 */
export function trends(input: BoardInput, subtitle: string): BoardSheet | null {
  const hidden: ReadonlySet<CellRef> = input.withheld ?? new Set();
  const shown = input.trends.filter(({ reading }) => reading.latest !== null);
  if (shown.length === 0) return null;
  const drawn = shown.flatMap((trend, row): Drawn[] => {
    const one = { trend, row, isWhole: !isTouched(trend, hidden), places: drawnPlaces(trend, hidden) };
    return isDrawn(one) && !ownCells(trend).some((at) => hidden.has(at)) ? [one] : [];
  });
  return {
    id: "trends",
    title: "KPI trends",
    about: "What the measures say over time, with charts",
    orientation: "landscape",
    repeat: TABLE,
    printsTo: TABLE,
    blocks: [
      { kind: "title", text: "What the measures say over time" },
      { kind: "text", text: subtitle, look: "quiet" },
      { kind: "text", text: HOW_TO_READ },
      { kind: "text", text: HOW_DRAWN },
      tableOf(shown, drawn),
      ...(drawn.length === 0
        ? []
        : [
            { kind: "heading", text: NUMBERS_TITLE } as const,
            numbersOf(drawn, WIDTHS),
            ...chartsOf(drawn, { table: TABLE, column: CHART_COLUMN }),
          ]),
    ],
  };
}

function tableOf(shown: readonly KpiTrend[], drawn: readonly Drawn[]): BoardBlock {
  const charted = new Set(drawn.map(({ row }) => row));
  return {
    kind: "table",
    name: TABLE,
    caption: "What each measure says over time, with its chart",
    header: [...HEADER],
    rows: shown.map((trend, row) => rowOf(trend, charted.has(row))),
    widths: WIDTHS,
    leastHeights: shown.map((_, row) => (charted.has(row) ? CHART_HEIGHT : 0)),
  };
}

function rowOf(trend: KpiTrend, isCharted: boolean): readonly BoardCell[] {
  const { kpi, reading } = trend;
  const { latest } = reading;
  const from = cellsBehind(trend);
  const onTrial = trend.analysis?.phases.at(-1)!.limits?.trial === true ? " (limits on trial)" : "";
  const iconCell = ({ sign, words }: IconWords) => textCell(`${sign} ${words}${sign === NONE ? "" : onTrial}`, ...from);
  return [
    textCell(nameOf(kpi), kpi.at.ref, kpi.at.name),
    iconCell(variationWords(trend)),
    iconCell(assuranceWords(trend) ?? whyNotAssured(trend)),
    valueCell(kpi, reading),
    latest === null ? notStated() : textCell(longPeriod(latest.period), latest.at),
    targetCell(kpi, reading, trend.asAt),
    latest === null ? notStated() : textCell(latest.at, latest.at),
    textCell(sentencesOf(trend).join("\n"), ...from),
    isCharted ? { value: null } : { value: noChart(trend), look: "quiet" },
  ];
}

const NONE = "–";

/** Why the limits say nothing of the target. */
function whyNotAssured({ target, analysis }: KpiTrend): IconWords {
  if (target === null) return { sign: NONE, words: "No target" };
  return { sign: NONE, words: analysis === null ? "No trend claimed" : "Not compared with the target" };
}

const noChart = ({ series }: KpiTrend) => {
  const count = series.places.filter(({ value }) => value !== null).length;
  return count < 2 ? `No chart: ${counted(count, "value")}.` : "No chart: too much is left out.";
};

const isTouched = (trend: KpiTrend, hidden: ReadonlySet<CellRef>) => cellsBehind(trend).some((at) => hidden.has(at));
