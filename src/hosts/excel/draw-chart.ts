import { type Block, FONT, GRID_COLOUR, type Line, type Marker, type SpecChart } from "../../core/workbook";

const KINDS = {
  "bar-stacked": "BarStacked",
  bar: "BarClustered",
  column: "ColumnClustered",
  line: "LineMarkers",
} as const;

/**
 * Draws a native chart over the cells of its place. Excel gives add-ins no member for the alternative text of a chart:
 * what the chart shows must also stand in the cells beside it.
 */
export function drawChart(sheet: Excel.Worksheet, spec: SpecChart): void {
  const [first] = spec.series;
  if (first === undefined) return;
  const rangeOf = ({ row, column, rows, columns }: Block) => sheet.getRangeByIndexes(row, column, rows, columns);
  // The cells of one series alone make a chart of exactly one series, whatever stands around them.
  const seriesBy = first.values.columns > 1 ? "Rows" : "Columns";
  const chart = sheet.charts.add(KINDS[spec.kind], rangeOf(first.values), seriesBy);
  chart.name = spec.name;
  chart.title.text = spec.title;
  chart.title.format.font.size = spec.textSize ?? 12;
  for (const { format } of [chart.title, chart.legend, chart.axes.valueAxis, chart.axes.categoryAxis])
    format.font.name = FONT;
  chart.legend.visible = spec.series.length > 1 && spec.noLegend !== true;
  chart.legend.position = "Bottom";
  if (spec.textSize !== undefined) chart.legend.format.font.size = spec.textSize;
  spec.series.forEach(({ name, values, colour, line = "with-points", marker }, index) => {
    const series = index === 0 ? chart.series.getItemAt(0) : chart.series.add(name);
    series.name = name;
    series.setValues(rangeOf(values));
    series.setXAxisValues(rangeOf(spec.categories));
    if (marker !== undefined) drawMarkers(series, marker, colour);
    else if (spec.kind === "line") drawLine(series, line, colour);
    else series.format.fill.setSolidColor(colour);
  });
  drawAxes(chart, spec);
  const { row, column, rows, columns } = spec.place;
  chart.setPosition(
    sheet.getRangeByIndexes(row, column, 1, 1),
    sheet.getRangeByIndexes(row + rows - 1, column + columns - 1, 1, 1),
  );
}

/** As the file writer draws them. */
const LINES = {
  "with-points": { weight: 2.25, lineStyle: "Continuous" },
  plain: { weight: 1.25, lineStyle: "Continuous" },
  dashed: { weight: 1.25, lineStyle: "Dash" },
  dotted: { weight: 2, lineStyle: "RoundDot" },
} as const;

function drawLine(series: Excel.ChartSeries, kind: Line, colour: string): void {
  const { line } = series.format;
  line.color = colour;
  line.weight = LINES[kind].weight;
  line.lineStyle = LINES[kind].lineStyle;
  series.smooth = false;
  if (kind !== "with-points") {
    series.markerStyle = "None";
    return;
  }
  series.markerStyle = "Circle";
  series.markerSize = 5;
  series.markerBackgroundColor = colour;
  series.markerForegroundColor = colour;
}

const MARKERS = { diamond: "Diamond", square: "Square", x: "X", triangle: "Triangle" } as const;

/** A little larger than the points of a line, so that they cover these. */
function drawMarkers(series: Excel.ChartSeries, marker: Marker, colour: string): void {
  series.format.line.lineStyle = "None";
  series.smooth = false;
  series.markerStyle = MARKERS[marker];
  series.markerSize = 7;
  series.markerBackgroundColor = colour;
  series.markerForegroundColor = colour;
}

function drawAxes(chart: Excel.Chart, spec: SpecChart): void {
  const { axes } = chart;
  const { kind, startsAt, endsAt, valueFormat, labelEvery, textSize } = spec;
  if (startsAt !== undefined) axes.valueAxis.minimum = startsAt;
  if (endsAt !== undefined) axes.valueAxis.maximum = endsAt;
  if (valueFormat !== undefined) axes.valueAxis.numberFormat = valueFormat;
  if (labelEvery !== undefined) axes.categoryAxis.tickLabelSpacing = labelEvery;
  axes.valueAxis.majorGridlines.visible = true;
  axes.valueAxis.majorGridlines.format.line.color = GRID_COLOUR;
  for (const axis of [axes.valueAxis, axes.categoryAxis]) {
    axis.majorTickMark = "None";
    if (textSize !== undefined) axis.format.font.size = textSize;
  }
  if (kind === "line") chart.displayBlanksAs = "NotPlotted";
  if (kind === "bar" || kind === "bar-stacked") {
    // Bars are drawn from the bottom up; turned round, the first category is on top as in the table, the axis below.
    axes.categoryAxis.reversePlotOrder = true;
    axes.categoryAxis.position = "Maximum";
  }
}
