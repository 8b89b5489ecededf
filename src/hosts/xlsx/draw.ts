import type { Cell, CellStyle, SheetChart, TableDefinition, WriteSheet } from "hucre/xlsx";
import {
  type Block,
  blockAddress,
  cellsInFormula,
  type CellValue,
  DRAWING_LIMITS,
  FONT,
  FONT_SIZE,
  LINK_COLOUR,
  localRef,
  type Marker,
  marginText,
  PAGE_MARGINS,
  type Page,
  quoteSheet,
  type SheetSpec,
  type SpecCell,
  type SpecChart,
  type SpecRow,
  type SpecTable,
  type Style,
} from "../../core/workbook";
import { drawEntries } from "./draw-entries";
import { NO_LINE } from "./finish";
import { escapeText, printable } from "./xml";

/** More than this is no row that is still blank: it holds words, and is as high as they are from the beginning. */
const ONE_LINE = 18;

/** Whether a row has a height from the beginning; a blank one to be filled in has the height of the program that opens it. */
const isHigh = ({ height, grows }: SpecRow) => grows !== true || height > ONE_LINE;

/** The rows, counted from 1, that have a height and may become higher by what is typed into them. */
export const growingRows = ({ rows }: SheetSpec): readonly number[] =>
  rows.flatMap((row, at) => (row.grows && isHigh(row) ? [at + 1] : []));

/** A sheet as the writer wants it. `titles` are the sheets' titles by their ids, for links. */
export function drawSheet(spec: SheetSpec, title: string, titles: ReadonlyMap<string, string>): WriteSheet {
  const headers = uniqueHeaders(spec);
  const cells = new Map<string, Partial<Cell>>();
  spec.rows.forEach((row, r) =>
    row.cells.forEach((cell, c) => {
      if (cell !== null) cells.set(`${r},${c}`, drawCell(cell, headers.get(localRef(r, c)), titles));
    }),
  );
  return {
    name: title,
    rows: spec.rows.map(() => []),
    cells,
    columns: spec.columns.map((width) => ({ width: Math.min(width, DRAWING_LIMITS.width) })),
    rowDefs: new Map(
      spec.rows.flatMap((own, row) =>
        isHigh(own) ? [[row, { height: Math.min(own.height, DRAWING_LIMITS.height) }]] : [],
      ),
    ),
    merges: spec.merges.map(corners),
    tables: spec.tables.map((table) => drawTable(table, headers)),
    charts: spec.charts.map((chart) => drawChart(chart, title)),
    view: { showGridLines: false },
    ...(spec.frozen && { freezePane: spec.frozen }),
    ...drawEntries(spec, titles),
    ...drawPage(spec.page),
  };
}

function drawCell(
  { value, style, link }: SpecCell,
  header: string | undefined,
  titles: ReadonlyMap<string, string>,
): Partial<Cell> {
  const target = link === undefined ? undefined : titles.get(link);
  const shown = header ?? value;
  const drawn = { ...drawValue(shown), style: drawStyle(style, shown, target !== undefined) };
  if (target === undefined) return drawn;
  return { ...drawn, hyperlink: { target: "", location: `${quoteSheet(target)}!A1`, tooltip: `Go to ${target}` } };
}

/** The writer takes a text such as `#N/A` for an error; as a run of rich text it stays a text. */
function drawValue(value: CellValue): Partial<Cell> {
  if (typeof value !== "string") return { value };
  const text = escapeText(value);
  return text.startsWith("#") ? { value: text, richText: [{ text }] } : { value: text };
}

function drawStyle(style: Style, value: CellValue, isLink: boolean): CellStyle {
  const {
    size = FONT_SIZE,
    bold = false,
    colour = isLink ? LINK_COLOUR : undefined,
    fill,
    border,
    align,
    wrap = false,
    indent,
  } = style;
  const format = typeof value === "string" ? "@" : style.format;
  const side = border === undefined ? undefined : { style: "thin" as const, color: { rgb: digits(border) } };
  return {
    font: {
      name: FONT,
      size,
      bold,
      underline: isLink,
      ...(colour !== undefined && { color: { rgb: digits(colour) } }),
    },
    alignment: {
      vertical: "top",
      wrapText: wrap,
      ...(align !== undefined && { horizontal: align === "centre" ? "center" : align }),
      ...(indent !== undefined && { indent }),
    },
    ...(fill !== undefined && { fill: { type: "pattern", pattern: "solid", fgColor: { rgb: digits(fill) } } }),
    ...(side !== undefined && { border: { top: side, right: side, bottom: side, left: side } }),
    ...(format !== undefined && { numFmt: format }),
  };
}

/** `#RRGGBB` -> `RRGGBB`. */
function digits(colour: string): string {
  return colour.replace("#", "").toUpperCase();
}

function corners({ row, column, rows, columns }: Block) {
  return { startRow: row, startCol: column, endRow: row + rows - 1, endCol: column + columns - 1 };
}

function drawTable({ name, block }: SpecTable, headers: ReadonlyMap<string, string>): TableDefinition {
  const columns = Array.from(
    { length: block.columns },
    (_, n) => headers.get(localRef(block.row, block.column + n)) ?? "",
  );
  return {
    name,
    range: blockAddress(block),
    columns: columns.map((header) => ({ name: escapeText(header).replaceAll("\n", "_x000a_") })),
    style: "TableStyleLight1",
    showRowStripes: false,
    showAutoFilter: false,
  };
}

/**
 * The header cells of a sheet's tables. Excel repairs a file in which two columns of a table have one name (it compares
 * without case), or in which one has none, so such headers are numbered, as Excel itself numbers them.
 */
function uniqueHeaders({ tables, rows }: SheetSpec): ReadonlyMap<string, string> {
  const headers = new Map<string, string>();
  for (const { block } of tables) {
    const used = new Set<string>();
    for (let n = 0; n < block.columns; n++) {
      const value = rows[block.row]?.cells[block.column + n]?.value ?? null;
      const wanted = value === null || value === "" ? `Column${n + 1}` : String(value);
      let header = wanted;
      for (let count = 2; used.has(header.toLowerCase()); count++) header = `${wanted}${count}`;
      used.add(header.toLowerCase());
      headers.set(localRef(block.row, block.column + n), header);
    }
  }
  return headers;
}

const KINDS = {
  "bar-stacked": { type: "bar", barGrouping: "stacked", overlap: 100 },
  bar: { type: "bar", barGrouping: "clustered" },
  column: { type: "column", barGrouping: "clustered" },
  line: { type: "line", lineGrouping: "standard", dispBlanksAs: "gap" },
} as const;

const NO_POINTS = { marker: { symbol: "none" } } as const;

/** Lines that can be told apart in grey: by their points, their dashes and their width. */
const LINES = {
  "with-points": { stroke: { width: 2.25 }, marker: { symbol: "circle", size: 5 } },
  plain: { stroke: { width: 1.25 }, ...NO_POINTS },
  dashed: { stroke: { width: 1.25, dash: "dash" }, ...NO_POINTS },
  dotted: { stroke: { width: 2, dash: "sysDot" }, ...NO_POINTS },
} as const;

/** Points without a line, a little larger than those of a line, so that they cover these. */
const pointsOf = (symbol: Marker, colour: string) => ({
  stroke: { cap: NO_LINE },
  marker: { symbol, size: 7, fill: digits(colour), line: digits(colour) },
});

const NO_TICKS = { majorTickMark: "none", minorTickMark: "none" } as const;

function drawChart(spec: SpecChart, sheetTitle: string): SheetChart {
  const { name, kind, title, altText, categories, series, textSize, place } = spec;
  // Bars are drawn from the bottom up; turned round, the first category is on top as in the table, and the axis below.
  const isBar = KINDS[kind].type === "bar";
  return {
    ...KINDS[kind],
    title: printable(title),
    titleFontSize: textSize ?? 12,
    titleFontFamily: FONT,
    legendFontFamily: FONT,
    ...(textSize !== undefined && { legendFontSize: textSize }),
    altText: printable(altText),
    frameTitle: printable(name),
    legend: series.length > 1 && spec.noLegend !== true ? "bottom" : false,
    anchor: {
      from: { row: place.row, col: place.column },
      to: { row: place.row + place.rows, col: place.column + place.columns },
    },
    axes: drawAxes(spec, isBar),
    series: series.map(({ name: label, values, colour, line = "with-points", marker }) => ({
      name: printable(label),
      values: cellsInFormula(values, sheetTitle),
      categories: cellsInFormula(categories, sheetTitle),
      color: digits(colour),
      ...(kind === "line" && { smooth: false, ...(marker === undefined ? LINES[line] : pointsOf(marker, colour)) }),
    })),
  };
}

function drawAxes(
  { startsAt, endsAt, valueFormat, labelEvery, textSize }: SpecChart,
  isBar: boolean,
): NonNullable<SheetChart["axes"]> {
  const common = { ...NO_TICKS, labelFontFamily: FONT, ...(textSize !== undefined && { labelFontSize: textSize }) };
  const scale = { ...(startsAt !== undefined && { min: startsAt }), ...(endsAt !== undefined && { max: endsAt }) };
  return {
    x: { reverse: isBar, ...common, ...(labelEvery !== undefined && { tickLblSkip: labelEvery }) },
    y: {
      gridlines: { major: true },
      ...common,
      ...(Object.keys(scale).length > 0 && { scale }),
      ...(valueFormat !== undefined && { numberFormat: { formatCode: valueFormat, sourceLinked: false } }),
      ...(isBar && { crosses: "max" }),
    },
  };
}

function drawPage({
  orientation,
  header,
  footer,
  pagesWide = 1,
}: Page): Pick<WriteSheet, "pageSetup" | "headerFooter"> {
  return {
    pageSetup: {
      paperSize: "a4",
      orientation,
      fitToPage: true,
      fitToWidth: pagesWide,
      fitToHeight: 0,
      margins: PAGE_MARGINS,
    },
    headerFooter: {
      oddHeader: `&L${marginText(printable(header))}`,
      oddFooter: `&L${marginText(printable(footer))}&RPage &P of &N`,
    },
  };
}
