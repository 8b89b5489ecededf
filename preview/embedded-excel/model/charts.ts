import type { Block } from "../../../src/core/workbook";
import { emit, newId } from "./book";
import { cellAt, columnWidth, indexes, rowHeight, valueAt } from "./cells";
import { refuseUnlessAllowed } from "./edits";
import { notFound } from "./errors";
import { blockNow, following } from "./ranges";
import type { Chart, Part, RangeRef, Series, Sheet } from "./types";

/** A part of which nothing was set. */
export const newPart = (): Part => ({ own: new Map(), parts: new Map() });

/** The part of that name below another, made if need be. */
export function partOf(part: Part, name: string): Part {
  const known = part.parts.get(name);
  if (known) return known;
  const made = newPart();
  part.parts.set(name, made);
  return made;
}

/** Refuses to draw on a protected sheet that does not allow it. */
export function refuseDrawing(sheet: Sheet): void {
  refuseUnlessAllowed(sheet, "allowEditObjects");
}

/** A chart of the data, at the size and place that Excel gives a new one. */
export function addChart(
  sheet: Sheet,
  chartType: string,
  data: RangeRef,
  seriesBy: "Auto" | "Columns" | "Rows",
): Chart {
  refuseDrawing(sheet);
  let number = sheet.charts.length + 1;
  while (sheet.charts.some(({ name }) => name === `Chart ${number}`)) number++;
  const chart: Chart = {
    sheet,
    id: newId(sheet.book),
    name: `Chart ${number}`,
    chartType,
    left: 100,
    top: 100,
    width: 360,
    height: 216,
    series: [],
    part: newPart(),
  };
  chart.series = seriesOf(chart, data, seriesBy);
  sheet.charts.push(chart);
  emit(sheet.book, { kind: "other", sheet });
  return chart;
}

/** A series with a name and nothing to show yet. */
export function newSeries(chart: Chart, name: string): Series {
  return { chart, name, values: null, categories: null, part: newPart() };
}

/**
 * Splits data into series as Excel does: a first row or column of texts (or of nothing) is taken for names, not for
 * numbers; without word the longer side of the data becomes the series' length.
 */
export function seriesOf(chart: Chart, data: RangeRef, seriesBy: "Auto" | "Columns" | "Rows"): Series[] {
  const { sheet } = data;
  const block = blockNow(data);
  const named = block.columns > 1 && isWords(sheet, { ...block, columns: 1 }) ? 1 : 0;
  const headed = block.rows > 1 && isWords(sheet, { ...block, rows: 1 }) ? 1 : 0;
  const byColumns = seriesBy === "Auto" ? block.rows >= block.columns : seriesBy === "Columns";
  const body = {
    row: block.row + headed,
    column: block.column + named,
    rows: block.rows - headed,
    columns: block.columns - named,
  };
  const count = byColumns ? body.columns : body.rows;
  return [...indexes(0, count)].map((index) => {
    const values = byColumns
      ? { ...body, column: body.column + index, columns: 1 }
      : { ...body, row: body.row + index, rows: 1 };
    const nameAt = byColumns ? { row: block.row, column: values.column } : { row: values.row, column: block.column };
    const hasName = byColumns ? headed : named;
    const series = newSeries(
      chart,
      hasName ? String(valueAt(sheet, nameAt.row, nameAt.column) ?? "") : `Series${index + 1}`,
    );
    series.values = following(sheet, values);
    const hasCategories = byColumns ? named : headed;
    const categories = byColumns ? { ...body, column: block.column, columns: 1 } : { ...body, row: block.row, rows: 1 };
    series.categories = hasCategories ? following(sheet, categories) : null;
    return series;
  });
}

/** Whether the cells hold no number, date included, but the first may be blank. */
function isWords(sheet: Sheet, block: Block): boolean {
  for (const row of indexes(block.row, block.rows)) {
    for (const column of indexes(block.column, block.columns)) {
      if (typeof cellAt(sheet, row, column)?.value === "number") return false;
    }
  }
  return true;
}

/** The chart of that name or id. */
export function chartOf(sheet: Sheet, nameOrId: string): Chart {
  const chart = sheet.charts.find(({ id, name }) => id === nameOrId || name.toLowerCase() === nameOrId.toLowerCase());
  if (!chart) throw notFound(`the chart "${nameOrId}"`);
  return chart;
}

/** Puts the chart over the cells from the first to the last. */
export function placeOver(chart: Chart, from: Block, to: Block): void {
  refuseDrawing(chart.sheet);
  const { sheet } = chart;
  const left = widthOf(sheet, 0, from.column);
  const top = heightOf(sheet, 0, from.row);
  chart.left = left;
  chart.top = top;
  chart.width = widthOf(sheet, 0, to.column + to.columns) - left;
  chart.height = heightOf(sheet, 0, to.row + to.rows) - top;
  emit(sheet.book, { kind: "other", sheet });
}

/** In points, of so many columns. */
export function widthOf(sheet: Sheet, column: number, columns: number): number {
  let sum = 0;
  for (const index of indexes(column, columns)) sum += columnWidth(sheet, index);
  return sum;
}

/** In points, of so many rows. */
export function heightOf(sheet: Sheet, row: number, rows: number): number {
  let sum = 0;
  for (const index of indexes(row, rows)) sum += rowHeight(sheet, index);
  return sum;
}
