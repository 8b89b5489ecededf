import { type Block, GRID_COLOUR, type SpecChart } from "../../core/workbook";

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
  chart.title.format.font.size = 12;
  chart.legend.visible = spec.series.length > 1;
  chart.legend.position = "Bottom";
  spec.series.forEach(({ name, values, colour }, index) => {
    const series = index === 0 ? chart.series.getItemAt(0) : chart.series.add(name);
    series.name = name;
    series.setValues(rangeOf(values));
    series.setXAxisValues(rangeOf(spec.categories));
    colourSeries(series, spec.kind, colour);
  });
  drawAxes(chart, spec);
  const { row, column, rows, columns } = spec.place;
  chart.setPosition(
    sheet.getRangeByIndexes(row, column, 1, 1),
    sheet.getRangeByIndexes(row + rows - 1, column + columns - 1, 1, 1),
  );
}

function colourSeries(series: Excel.ChartSeries, kind: SpecChart["kind"], colour: string): void {
  if (kind !== "line") return series.format.fill.setSolidColor(colour);
  series.format.line.color = colour;
  series.smooth = false;
  series.markerStyle = "Circle";
  series.markerSize = 5;
  series.markerBackgroundColor = colour;
  series.markerForegroundColor = colour;
}

function drawAxes(chart: Excel.Chart, { kind, startsAt }: SpecChart): void {
  const { axes } = chart;
  if (startsAt !== undefined) axes.valueAxis.minimum = startsAt;
  axes.valueAxis.majorGridlines.visible = true;
  axes.valueAxis.majorGridlines.format.line.color = GRID_COLOUR;
  for (const axis of [axes.valueAxis, axes.categoryAxis]) axis.majorTickMark = "None";
  if (kind === "line") chart.displayBlanksAs = "NotPlotted";
  if (kind === "bar" || kind === "bar-stacked") {
    // Bars are drawn from the bottom up; turned round, the first category is on top as in the table, the axis below.
    axes.categoryAxis.reversePlotOrder = true;
    axes.categoryAxis.position = "Maximum";
  }
}
