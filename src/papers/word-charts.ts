import { SIGNAL_LOOKS } from "../core/board/signal-looks";
import { inkOn } from "../core/plan/contrast";
import { chartNumbers, type ChartNumbers, type NumberedSeries } from "./chart-numbers";
import type { PaperChart } from "./paper";
import { escaped } from "./plain-text";
import { INK } from "./svg-parts";

/** How large a chart is on the page, in points. */
export type PictureSize = { readonly width: number; readonly height: number };

/** The height of its words in points, and whether its title stands above it. */
export type ChartLook = { readonly text: number; readonly titled: boolean };

const EMU = 12700;
const NAMESPACES = [
  'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
].join(" ");

/** The place of a chart in the text: its size, its name and what somebody who does not see it should know. */
export function chartPlace({ title, altText }: PaperChart, id: number, relation: string, size: PictureSize): string {
  const [cx, cy] = [size.width, size.height].map((points) => Math.round(points * EMU));
  const drawing = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing";
  const [main, chart] = ["main", "chart"].map((of) => `http://schemas.openxmlformats.org/drawingml/2006/${of}`);
  const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  return [
    `<w:drawing><wp:inline xmlns:wp="${drawing}" distT="0" distB="0" distL="0" distR="0">`,
    `<wp:extent cx="${cx}" cy="${cy}"/><wp:effectExtent l="0" t="0" r="0" b="0"/>`,
    `<wp:docPr id="${id}" name="Chart ${id}" title="${escaped(title)}" descr="${escaped(altText)}"/><wp:cNvGraphicFramePr/>`,
    `<a:graphic xmlns:a="${main}"><a:graphicData uri="${chart}">`,
    `<c:chart xmlns:c="${chart}" xmlns:r="${relations}" r:id="${relation}"/>`,
    `</a:graphicData></a:graphic></wp:inline></w:drawing>`,
  ].join("");
}

/**
 * A chart of Word's own, sharp at any size and with the reader's own means: its numbers stand inside it, so that it needs
 * no workbook beside it and no picture made of points. ECMA-376 part 1, 21.2.
 */
export function chartXml(chart: PaperChart, { text: textSize, titled }: ChartLook): string {
  const numbers = chartNumbers(chart);
  const plot = chart.chart === "line" ? linePlot(numbers) : barPlot(chart, numbers, textSize);
  const legend =
    numbers.series.length < 2 || chart.axes?.noLegend === true
      ? ""
      : `<c:legend><c:legendPos val="b"/><c:overlay val="0"/>${text(textSize)}</c:legend>`;
  return [
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<c:chartSpace ${NAMESPACES}>`,
    `<c:roundedCorners val="0"/><c:chart>${titled ? titleXml(chart.title, textSize) : ""}<c:autoTitleDeleted val="${titled ? 0 : 1}"/>`,
    `<c:plotArea><c:layout/>${plot}${axes(chart, numbers, textSize)}</c:plotArea>${legend}`,
    `<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>`,
    `<c:spPr><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill><a:ln><a:noFill/></a:ln></c:spPr></c:chartSpace>`,
  ].join("");
}

const type = (size: number, bold = false, colour = INK) =>
  `sz="${size * 100}" b="${bold ? 1 : 0}"><a:solidFill><a:srgbClr val="${hex(colour)}"/></a:solidFill>`;

/** `level`: never on end. Words under a chart may be, where a program finds no room for them. */
function text(size: number, colour = INK, level = true): string {
  return `<c:txPr><a:bodyPr${level ? ' rot="0" vert="horz"' : ""}/><a:p><a:pPr><a:defRPr ${type(size, false, colour)}</a:defRPr></a:pPr><a:endParaRPr lang="en-GB"/></a:p></c:txPr>`;
}

function titleXml(title: string, size: number): string {
  const run = `<a:r><a:rPr lang="en-GB" ${type(size + 1, true)}</a:rPr><a:t>${escaped(title)}</a:t></a:r>`;
  return `<c:title><c:tx><c:rich><a:bodyPr/><a:p>${run}</a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`;
}

const hex = (colour: string) => escaped(colour.replace("#", ""));

function lineXml({ colour, line = "with-points" }: NumberedSeries): string {
  const dash = line === "dashed" ? "dash" : line === "dotted" ? "sysDot" : "solid";
  const fill = `<a:solidFill><a:srgbClr val="${hex(colour)}"/></a:solidFill>`;
  const width = line === "with-points" ? 19050 : 12700;
  const marker =
    line === "with-points"
      ? `<c:symbol val="circle"/><c:size val="4"/><c:spPr>${fill}<a:ln><a:noFill/></a:ln></c:spPr>`
      : `<c:symbol val="none"/>`;
  return `<c:spPr><a:ln w="${width}">${fill}<a:prstDash val="${dash}"/></a:ln></c:spPr><c:marker>${marker}</c:marker>`;
}

/** The points that a signal marks, each in its shape. */
function markedPoints({ marks = [], numbers }: NumberedSeries): string {
  return marks
    .map((mark, i) => {
      if (mark === null || numbers[i] == null) return "";
      const { shape, colour } = SIGNAL_LOOKS[mark];
      const fill = `<a:solidFill><a:srgbClr val="${hex(colour)}"/></a:solidFill>`;
      const marker = `<c:symbol val="${shape}"/><c:size val="5"/><c:spPr>${fill}<a:ln>${fill}</a:ln></c:spPr>`;
      return `<c:dPt><c:idx val="${i}"/><c:marker>${marker}</c:marker><c:bubble3D val="0"/></c:dPt>`;
    })
    .join("");
}

function linePlot({ categories, series }: ChartNumbers): string {
  const all = series.map((one, i) => {
    const values = `${categoriesXml(categories)}${valuesXml(one)}`;
    return `<c:ser>${headXml(one, i)}${lineXml(one)}${markedPoints(one)}${values}<c:smooth val="0"/></c:ser>`;
  });
  return `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${all.join("")}<c:marker val="1"/>${AXES}</c:lineChart>`;
}

const AXES = `<c:axId val="1"/><c:axId val="2"/>`;

const headXml = ({ called }: NumberedSeries, i: number) =>
  `<c:idx val="${i}"/><c:order val="${i}"/><c:tx><c:v>${escaped(called)}</c:v></c:tx>`;

function barPlot({ chart }: PaperChart, { categories, series }: ChartNumbers, textSize: number): string {
  const isStacked = chart === "bar-stacked";
  const all = series.map((one, i) => {
    const fill = `<c:spPr><a:solidFill><a:srgbClr val="${hex(one.colour)}"/></a:solidFill><a:ln w="6350"><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill></a:ln></c:spPr><c:invertIfNegative val="0"/>`;
    return `<c:ser>${headXml(one, i)}${fill}${labels(one, isStacked, textSize)}${categoriesXml(categories)}${valuesXml(one)}</c:ser>`;
  });
  return [
    `<c:barChart><c:barDir val="${chart === "column" ? "col" : "bar"}"/>`,
    `<c:grouping val="${isStacked ? "stacked" : "clustered"}"/><c:varyColors val="0"/>${all.join("")}`,
    `<c:gapWidth val="60"/>${isStacked ? '<c:overlap val="100"/>' : ""}${AXES}</c:barChart>`,
  ].join("");
}

/** The number of each bar: inside its piece, where nought says nothing, or behind its end. */
function labels({ colour, cells }: NumberedSeries, isStacked: boolean, textSize: number): string {
  const format = formatOf(cells);
  const shown = escaped(isStacked ? `${format};;` : format);
  const look = text(textSize, isStacked ? inkOn(colour) : INK);
  const flags = ["LegendKey", "Val", "CatName", "SerName", "Percent", "BubbleSize"].map(
    (name) => `<c:show${name} val="${name === "Val" ? 1 : 0}"/>`,
  );
  const place = `<c:dLblPos val="${isStacked ? "ctr" : "outEnd"}"/>`;
  return `<c:dLbls><c:numFmt formatCode="${shown}" sourceLinked="0"/>${look}${place}${flags.join("")}</c:dLbls>`;
}

const formatOf = (cells: NumberedSeries["cells"]) => cells.find((cell) => cell?.format !== undefined)?.format ?? "0";

function categoriesXml(categories: readonly string[]): string {
  const points = categories.map((words, i) => `<c:pt idx="${i}"><c:v>${escaped(words)}</c:v></c:pt>`);
  return `<c:cat><c:strLit><c:ptCount val="${categories.length}"/>${points.join("")}</c:strLit></c:cat>`;
}

function valuesXml({ numbers, cells }: NumberedSeries): string {
  const format = formatOf(cells);
  const points = numbers.map((value, i) => (value === null ? "" : `<c:pt idx="${i}"><c:v>${value}</c:v></c:pt>`));
  const count = `<c:ptCount val="${numbers.length}"/>`;
  return `<c:val><c:numLit><c:formatCode>${escaped(format)}</c:formatCode>${count}${points.join("")}</c:numLit></c:val>`;
}

/** So many periods stand side by side under the chart of a table's cell. */
const LABELS = 4;

/** Level bars are read from the top, so their categories run downwards and the values' axis stays below. */
function axes(
  { chart, axes: look, series, source }: PaperChart,
  { scale, categories }: ChartNumbers,
  textSize: number,
): string {
  const isLevel = chart === "bar" || chart === "bar-stacked";
  const most = Math.ceil(categories.length / LABELS);
  const every = look?.labelEvery === undefined ? "" : `<c:tickLblSkip val="${Math.max(look.labelEvery, most)}"/>`;
  const at = source.header.indexOf(series[0]?.column ?? "");
  const own = source.rows.map((row) => row[at]?.format).find((format) => format !== undefined);
  const format = look?.valueFormat ?? own ?? "0";
  const grid = `<c:majorGridlines><c:spPr><a:ln w="6350"><a:solidFill><a:srgbClr val="D3D6D8"/></a:solidFill></a:ln></c:spPr></c:majorGridlines>`;
  const category = [
    `<c:catAx><c:axId val="1"/><c:scaling><c:orientation val="${isLevel ? "maxMin" : "minMax"}"/></c:scaling>`,
    `<c:delete val="0"/><c:axPos val="${isLevel ? "l" : "b"}"/><c:numFmt formatCode="General" sourceLinked="0"/>`,
    `<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>${text(textSize, INK, isLevel)}`,
    `<c:crossAx val="2"/><c:crosses val="autoZero"/>${every}<c:noMultiLvlLbl val="1"/></c:catAx>`,
  ];
  const values = [
    `<c:valAx><c:axId val="2"/><c:scaling><c:orientation val="minMax"/><c:max val="${scale.to}"/><c:min val="${scale.from}"/></c:scaling>`,
    `<c:delete val="0"/><c:axPos val="${isLevel ? "b" : "l"}"/>${grid}<c:numFmt formatCode="${escaped(format)}" sourceLinked="0"/>`,
    `<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>${text(textSize)}`,
    `<c:crossAx val="1"/><c:crosses val="${isLevel ? "max" : "min"}"/><c:crossBetween val="between"/><c:majorUnit val="${scale.step}"/></c:valAx>`,
  ];
  return [...category, ...values].join("");
}
