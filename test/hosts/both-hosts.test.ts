import { readFileSync } from "node:fs";
import { join } from "node:path";
import { EmbeddedExcel, type Chart, type Sheet } from "../../preview/embedded-excel";
import { cellAt, columnWidth, formatAt, rowHeight } from "../../preview/embedded-excel/model/cells";
import { partOf } from "../../preview/embedded-excel/model/charts";
import { boardPack, layOut } from "../../src/core/board";
import { review } from "../../src/core/review";
import { type Block, cellsInFormula, type SheetSpec } from "../../src/core/workbook";
import { readXlsx, writeXlsx } from "../../src/hosts/xlsx";
import { bookOf } from "../book";
import { readWorkbookFile, type Range, type ReadCell, type ReadSheet } from "../checklist/read-workbook";
import { bookOfSnapshot } from "./excel/book-of-snapshot";
import { closeAll, openOn } from "./excel/open";

afterAll(closeAll);

const SAMPLES = ["clean-plan.xlsx", "monitoring-plan.xlsx", "plan-with-registers.xlsx"];
const READERS = ["partnership-board", "stocktake", "public"] as const;
const PACKS = SAMPLES.flatMap((sample) => READERS.map((reader) => [sample, reader] as const));

function packOf(sample: string, profile: (typeof READERS)[number]): readonly SheetSpec[] {
  const bytes = new Uint8Array(readFileSync(join(__dirname, "../../samples", sample)));
  return layOut(boardPack(review(readXlsx(bytes, sample), { asAt: null, today: "2026-11-27", grading: { profile } })));
}

/** The sheets as Excel holds them once they are drawn, in a workbook without others. */
async function inExcel(specs: readonly SheetSpec[]): Promise<readonly Sheet[]> {
  const { host, excel } = await openOn(new EmbeddedExcel(bookOfSnapshot(bookOf({ "None of ours": [] }))));
  await host.putSheets(specs);
  return excel.book.sheets.slice(1);
}

const block = ({ top, left, bottom, right }: Range): Block => ({
  ...{ row: top - 1, column: left - 1, rows: bottom - top + 1, columns: right - left + 1 },
});
const inOrder = <T>(things: readonly T[]) => things.map((thing) => JSON.stringify(thing)).sort();
const ALIGNED: { readonly [word: string]: string } = {
  general: "General",
  left: "Left",
  right: "Right",
  center: "Center",
};
const bare = (colour: string) => colour.replace("#", "").toUpperCase();

/** A cell as both can tell it. What Excel takes for a link has its style, which the file states itself. */
function cellInFile({ row, column, value, type, style }: ReadCell, isLink: boolean) {
  const { font, pattern, fill, format, align = "general", wrap, indent, vertical, borders } = style;
  return {
    ...{ row, column, value: type === "b" ? value === "1" : value, format, wrap, indent, vertical, isLink },
    ...{ font: font.name, size: font.size, bold: font.bold, italic: font.italic, colour: font.colour.toUpperCase() },
    underlined: font.underlined,
    ...{ fill: pattern === "none" ? "none" : fill.toUpperCase(), align: ALIGNED[align], borders },
  };
}

function cellInExcel(sheet: Sheet, row: number, column: number): ReturnType<typeof cellInFile> {
  const cell = cellAt(sheet, row - 1, column - 1);
  const { font, fill, numberFormat, horizontalAlignment, verticalAlignment, wrapText, indentLevel, borders } = formatAt(
    ...([sheet, row - 1, column - 1] as const),
  );
  const line = ({ style, color }: (typeof borders)["top"]) => (style === "None" ? "" : `thin ${bare(color)}`);
  return {
    ...{ row, column, value: cell?.value ?? null, format: numberFormat, wrap: wrapText, indent: indentLevel },
    ...{ vertical: verticalAlignment.toLowerCase(), isLink: cell?.link != null },
    ...{ font: font.name, size: font.size, bold: font.bold, italic: font.italic, colour: bare(font.color) },
    underlined: font.underline === "Single",
    ...{ fill: fill.pattern === "None" ? "none" : bare(fill.color), align: horizontalAlignment },
    borders: [borders.top, borders.bottom, borders.left, borders.right].map(line),
  };
}

/**
 * The one difference: a cell that says nothing but the address of one of its cells leads there in Excel, where that cell
 * is, and is underlined. In a file that is handed over alone the link would be dead.
 */
function asInExcel(cell: ReturnType<typeof cellInFile>, spec: SheetSpec): ReturnType<typeof cellInFile> {
  return addressAt(spec, cell) === undefined ? cell : { ...cell, isLink: true, underlined: true };
}

const addressAt = ({ rows }: SheetSpec, { row, column }: Pick<ReadCell, "row" | "column">) => {
  const cell = rows[row - 1]?.cells[column - 1];
  return cell?.from?.find((at) => at === cell.value);
};

/** Everything that Excel holds or shows where the file has no cell. */
function strays(sheet: Sheet, file: ReadSheet) {
  return [...sheet.cells].flatMap(([at, { value }]) => {
    const [row, column] = [Math.floor(at / 16_384), at % 16_384];
    if (file.at(row + 1, column + 1) !== undefined) return [];
    const { fill, borders } = formatAt(sheet, row, column);
    const isSeen = value !== null || fill.pattern !== "None" || borders.top.style !== "None";
    return isSeen ? [[row, column, value]] : [];
  });
}

function pageInFile({ page, fits, header, footer, margins, repeated, printed }: ReadSheet) {
  return {
    orientation: page.orientation,
    paper: page.paperSize === "9" ? "A4" : page.paperSize,
    wide: fits && page.fitToHeight === "0" ? Number(page.fitToWidth) : null,
    head: header.replace(/^&L/, ""),
    foot: footer.replace(/^&L/, "").split("&R"),
    margins: ["left", "right", "top", "bottom", "header", "footer"].map((side) => margins[side]! * 72),
    repeated: repeated?.replace(/^.*!/, "") ?? null,
    printed: printed === undefined ? [] : [block(printedRange(printed))],
  };
}

function printedRange(name: string): Range {
  const [a, b] = name.replace(/^.*!/, "").replaceAll("$", "").split(":");
  const corner = (cell: string) => /^([A-Z]+)(\d+)$/.exec(cell)!;
  const column = (letters: string) => [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  const [first, last] = [corner(a!), corner(b ?? a!)];
  return { top: Number(first[2]), left: column(first[1]!), bottom: Number(last[2]), right: column(last[1]!) };
}

function pageInExcel({ page }: Sheet): ReturnType<typeof pageInFile> {
  const { leftHeader, leftFooter, rightFooter } = page.headersFooters.all;
  const { leftMargin, rightMargin, topMargin, bottomMargin, headerMargin, footerMargin, titleRows } = page;
  return {
    orientation: page.orientation.toLowerCase(),
    ...{ paper: page.paperSize, head: leftHeader, foot: [leftFooter, rightFooter] },
    wide: (page.zoom as { horizontalFitToPages?: number }).horizontalFitToPages ?? null,
    margins: [leftMargin, rightMargin, topMargin, bottomMargin, headerMargin, footerMargin],
    repeated: titleRows === null ? null : `$${titleRows.row + 1}:$${titleRows.row + titleRows.rows}`,
    printed: [...page.printArea],
  };
}

type Axes = ReadSheet["charts"][number]["axes"];

const KINDS: { readonly [type: string]: string } = {
  ...{ BarStacked: "barChart", BarClustered: "barChart", ColumnClustered: "barChart", LineMarkers: "lineChart" },
};
const DASHES: { readonly [style: string]: string } = { Continuous: "solid", Dash: "dash", RoundDot: "sysDot" };

function chartInFile({ kind, title, frame, series, place, axes, bars }: ReadSheet["charts"][number], sheet: Sheet) {
  const until = (count: number, size: (sheet: Sheet, at: number) => number) =>
    Array.from({ length: count }, (_, at) => size(sheet, at)).reduce((sum, one) => sum + one, 0);
  const point = ([row, column]: readonly number[]) => [until(row!, rowHeight), until(column!, columnWidth)];
  const corners = [...point(place.from), ...point(place.to)].map(Math.round);
  const drawn = series.map(({ name, colour, values, categories, drawn: line }) => ({
    ...{ name, colour: colour.toUpperCase(), values, categories, line: kind === "lineChart" ? line : "" },
  }));
  const { format = "General", ...others }: Axes = axes;
  return { kind, title, name: frame, series: drawn, corners, bars, axes: { ...others, format } as Axes };
}

const BARS: { readonly [type: string]: string } = {
  ...{
    BarStacked: "bar stacked",
    BarClustered: "bar clustered",
    ColumnClustered: "col clustered",
    LineMarkers: " standard",
  },
};

/** The axes and the legend, in the words of a file. */
function axesInExcel(part: Chart["part"]): Axes {
  const axes = partOf(part, "Axes");
  const [values, categories] = [partOf(axes, "ValueAxis").own, partOf(axes, "CategoryAxis").own];
  const said = (value: unknown) => (typeof value === "number" ? String(value) : undefined);
  return {
    ...{
      from: said(values.get("Minimum")),
      to: said(values.get("Maximum")),
      every: said(categories.get("TickLabelSpacing")),
    },
    format: String(values.get("NumberFormat") ?? "General"),
    legend: partOf(part, "Legend").own.get("Visible") === false ? undefined : "b",
  };
}

function chartInExcel({
  chartType,
  name,
  part,
  series,
  left,
  top,
  width,
  height,
  sheet,
}: Chart): ReturnType<typeof chartInFile> {
  const isLine = KINDS[chartType] === "lineChart";
  const drawn = series.map((one) => {
    const format = partOf(one.part, "Format");
    const [line, fill] = [partOf(format, "Line").own, partOf(format, "Fill").own];
    const refer = (at: Block | null | undefined) => (at == null ? undefined : cellsInFormula(at, sheet.name));
    const marker = String(one.part.own.get("MarkerStyle")).toLowerCase();
    const isOfPoints = line.get("LineStyle") === "None";
    const colour = isOfPoints ? one.part.own.get("MarkerBackgroundColor") : (isLine ? line : fill).get("Color");
    const stroke = isOfPoints
      ? "no line"
      : `${Number(line.get("Weight")) * 12_700} ${DASHES[String(line.get("LineStyle"))]}`;
    return {
      ...{ name: one.name, colour: bare(String(colour)) },
      ...{ values: refer(one.values?.at), categories: refer(one.categories?.at) },
      line: isLine ? `${stroke} ${marker}` : "",
    };
  });
  const title = String(partOf(part, "Title").own.get("Text"));
  const corners = [top, left, top + height, left + width].map(Math.round);
  return {
    kind: KINDS[chartType]!,
    title,
    name,
    series: drawn,
    corners,
    bars: BARS[chartType]!,
    axes: axesInExcel(part),
  };
}

test("points of a signal are series of their own, without a line and in a shape, in both", async () => {
  const specs = packOf("plan-with-registers.xlsx", "partnership-board");
  const file = readWorkbookFile(await writeXlsx(specs, "2026-10-31"));
  const inFile = file.sheets.flatMap(({ charts }) => charts.flatMap(({ series }) => series.map(lookOf)));
  const excel = await inExcel(specs);
  const drawn = excel.flatMap((sheet) => sheet.charts.map(chartInExcel).flatMap(({ series }) => series));
  for (const look of ["Signal: better – no line diamond", "Signal: worse – no line square"]) {
    expect(inFile).toContain(look);
    expect(drawn.map(({ name, line }) => `${name} – ${line}`)).toContain(look);
  }
});

const lookOf = ({ name, drawn }: ReadSheet["charts"][number]["series"][number]) => `${name} – ${drawn}`;

test.each(PACKS)(
  "%s for %s: drawn in Excel and written to a file it is the same, cell by cell, chart by chart",
  async (sample, reader) => {
    const specs = packOf(sample, reader);
    const file = readWorkbookFile(await writeXlsx(specs, "2026-10-31"));
    const excel = await inExcel(specs);
    expect(excel.map(({ name }) => name)).toEqual(file.sheets.map(({ name }) => name));
    for (const [i, written] of file.sheets.entries()) {
      const drawn = excel[i]!;
      const linked = new Map(written.links.map(({ cell, to }) => [`${cell.top},${cell.left}`, to]));
      const cells = written.cells.filter(({ value, style }) => value !== null || style.pattern !== "none");
      const isLink = ({ row, column }: ReadCell) => linked.has(`${row},${column}`);
      expect([written.name, cells.map(({ row, column }) => cellInExcel(drawn, row, column))]).toEqual([
        ...[written.name, cells.map((cell) => asInExcel(cellInFile(cell, isLink(cell)), specs[i]!))],
      ]);
      expect([written.name, strays(drawn, written)]).toEqual([written.name, []]);
      const links = [...drawn.cells.values()].flatMap(({ link }) => link?.documentReference ?? []);
      const named = cells.flatMap((cell) => addressAt(specs[i]!, cell) ?? []);
      expect(links.sort()).toEqual([...linked.values(), ...named].sort());
      expect(inOrder(drawn.merges)).toEqual(inOrder(written.merges.map(block)));
      const tables = drawn.tables.map(({ name, range }) => ({ name, at: range.at }));
      expect(inOrder(tables)).toEqual(inOrder(written.tables.map(({ name, range }) => ({ name, at: block(range) }))));
      for (const [column, width] of written.widths)
        expect(columnWidth(drawn, column - 1)).toBeCloseTo((width * 8 + 5) * 0.75, 6);
      for (const [row, height] of written.heights) expect([row, rowHeight(drawn, row - 1)]).toEqual([row, height]);
      expect([written.name, pageInExcel(drawn)]).toEqual([written.name, pageInFile(written)]);
      expect(drawn.charts.map(chartInExcel)).toEqual(written.charts.map((chart) => chartInFile(chart, drawn)));
    }
  },
);
