import { type Block, blockAddress, FONT, FONT_SIZE, localRef, type SheetSpec, type SpecRow } from "../../core/workbook";
import { drawChart } from "./draw-chart";
import { addressSteps } from "./draw-links";
import { drawPage } from "./draw-page";
import { cellProperties, columnPoints, numberFormatOf, rowPoints } from "./draw-style";
import type { Step } from "./step";
import { typedValue } from "./write-cells";

/** What drawing asks for besides its cells, for tables and the page, and for each chart. */
const FRAME_WEIGHT = 50_000;
const CHART_WEIGHT = 30_000;
/** Rows drawn in one step. */
const STRIP = 50;

/** Draws the sheet onto an empty one, step by step in this order. `freeName` gives a table a name that none has. */
export function drawSteps(sheet: Excel.Worksheet, spec: SheetSpec, freeName: (wanted: string) => string): Step[] {
  const width = Math.max(spec.columns.length, ...spec.rows.map(({ cells }) => cells.length));
  const strips: Step[] = [];
  for (let row = 0; row < spec.rows.length; row += STRIP) {
    const rows = spec.rows.slice(row, row + STRIP);
    strips.push({ weight: weightOf(rows, width), draw: () => drawRows(sheet, row, rows, width) });
  }
  return [
    { weight: 0, draw: () => drawColumns(sheet, spec, width) },
    ...strips,
    ...addressSteps(sheet, spec),
    { weight: FRAME_WEIGHT, draw: () => drawFrame(sheet, spec, freeName) },
    ...spec.charts.map((chart) => ({ weight: CHART_WEIGHT, draw: () => drawChart(sheet, chart) })),
  ];
}

/** A styled cell takes some 300 characters. */
function weightOf(rows: readonly SpecRow[], width: number): number {
  const texts = rows.flatMap(({ cells }) => cells.map((cell) => String(cell?.value ?? "").length));
  return texts.reduce((sum, length) => sum + length, rows.length * width * 300);
}

function drawColumns(sheet: Excel.Worksheet, { rows, columns }: SheetSpec, width: number): void {
  sheet.showGridlines = false;
  if (rows.length === 0 || width === 0) return;
  const { format } = sheet.getRangeByIndexes(0, 0, rows.length, width);
  format.font.name = FONT;
  format.font.size = FONT_SIZE;
  format.verticalAlignment = "Top";
  if (columns.length === 0) return;
  const widths = columns.map((characters) => ({ format: { columnWidth: columnPoints(characters) } }));
  sheet.getRangeByIndexes(0, 0, 1, columns.length).setColumnProperties(widths);
}

/** Number formats go before values: under `@` Excel takes a text as it stands. */
function drawRows(sheet: Excel.Worksheet, row: number, rows: readonly SpecRow[], width: number): void {
  if (width === 0) return;
  const range = sheet.getRangeByIndexes(row, 0, rows.length, width);
  const cells = rows.map((specRow) => Array.from({ length: width }, (_, column) => specRow.cells[column] ?? null));
  range.numberFormat = cells.map((line) => line.map(numberFormatOf));
  range.values = cells.map((line) => line.map((cell) => typedValue(cell?.value ?? null)));
  range.setCellProperties(cells.map((line) => line.map(cellProperties)));
  range.setRowProperties(rows.map(({ height, grows }) => (grows ? {} : { format: { rowHeight: rowPoints(height) } })));
}

function drawFrame(sheet: Excel.Worksheet, spec: SheetSpec, freeName: (wanted: string) => string): void {
  for (const block of spec.merges) rangeOf(sheet, block).merge(false);
  for (const { name, block } of spec.tables) {
    const table = sheet.tables.add(blockAddress(block), true);
    table.name = freeName(name);
    table.style = "TableStyleLight1";
    table.showBandedRows = false;
    table.showFilterButton = false;
  }
  drawPage(sheet, spec.page);
  if (spec.frozen) freeze(sheet, spec.frozen);
}

function freeze({ freezePanes }: Excel.Worksheet, { rows, columns }: NonNullable<SheetSpec["frozen"]>): void {
  if (rows > 0 && columns > 0) freezePanes.freezeAt(`A1:${localRef(rows - 1, columns - 1)}`);
  else if (rows > 0) freezePanes.freezeRows(rows);
  else if (columns > 0) freezePanes.freezeColumns(columns);
}

function rangeOf(sheet: Excel.Worksheet, { row, column, rows, columns }: Block): Excel.Range {
  return sheet.getRangeByIndexes(row, column, rows, columns);
}
