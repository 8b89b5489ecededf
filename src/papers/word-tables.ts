import {
  AlignmentType,
  LineRuleType,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from "docx";
import { styleOf } from "../core/board/layout/looks";
import type { BoardCell } from "../core/board";
import type { SchemeLook } from "../core/plan/scheme-look";
import { chartIn, isEmptyCell, type PaperChart, type PaperTable } from "./paper";
import { NOTHING, isRightToLeft, plainText, shownIn } from "./plain-text";

/** Sets a chart into the text, so many points wide; what it gives stands in its place until the document is finished. */
export type PlaceChart = (chart: PaperChart, width: number) => TextRun;

/** Where a table stands: its room in twentieths of a point, how charts are set in, and how the states are coloured. */
export type Setting = { readonly room: number; readonly place: PlaceChart; readonly scheme: SchemeLook };

type Look = { readonly bold?: boolean | undefined; readonly colour?: string | undefined };

/** The runs of a text, a line break for each new line. Lines that run from right to left are said to. */
export function runsOf(text: string, { bold, colour }: Look = {}): readonly TextRun[] {
  return plainText(text)
    .split("\n")
    .map(
      (line, i) =>
        new TextRun({
          ...{ text: line, ...(i > 0 && { break: 1 }) },
          ...(bold && { bold }),
          ...(colour !== undefined && { color: colour.replace("#", "") }),
          ...(isRightToLeft(line) && { rightToLeft: true }),
        }),
    );
}

/** A table of so many twips with its caption above it, its headings again on each page, and no row on two pages. */
export function wordTable(table: PaperTable, { room, place, scheme }: Setting): readonly (Paragraph | Table)[] {
  const { header, rows, shares } = table;
  const columns = shares.map((share) => Math.floor(room * share));
  const heads = header.map((words, i) => headCell(words, columns[i]!, table.numeric[i]!));
  const small = rows.length <= SMALL && table.charts.length === 0;
  const body = rows.map((_, row) => {
    const keep = small && row < rows.length - 1;
    const cells = header.map((_, i) => bodyCell(table, row, i, { width: columns[i]!, place, scheme, keep }));
    return new TableRow({ cantSplit: true, children: cells });
  });
  const drawn = new Table({
    ...{ style: "TableGrid", columnWidths: columns, layout: TableLayoutType.FIXED },
    width: { size: columns.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    tableLook: { firstRow: true, firstColumn: true, noHBand: true, noVBand: true },
    rows: [new TableRow({ tableHeader: true, cantSplit: true, children: heads }), ...body],
  });
  const hasEmpty = rows.some((_, row) => header.some((_, i) => isEmptyCell(table, row, i)));
  const note = `“${NOTHING}” in table ${table.number}: there is nothing to show.`;
  return [
    new Paragraph({ style: "Caption", children: runsOf(`Table ${table.number}: ${table.caption}`) }),
    drawn,
    // Word needs a paragraph behind a table; an empty one must not begin a page of its own.
    hasEmpty
      ? new Paragraph({ children: runsOf(note) })
      : new Paragraph({ spacing: { before: 0, after: 0, line: 20, lineRule: LineRuleType.EXACT } }),
  ];
}

/** A table of so few rows is not divided between two pages, unless charts make its rows high. */
const SMALL = 8;

const cellWidth = (size: number) => ({ size, type: WidthType.DXA });
const shaded = (fill: string) => ({ type: ShadingType.CLEAR, color: "auto", fill: fill.replace("#", "") });

function headCell(words: string, width: number, numeric: boolean): TableCell {
  const alignment = numeric ? AlignmentType.RIGHT : AlignmentType.LEFT;
  return new TableCell({
    ...{ width: cellWidth(width), shading: shaded("#1D3557"), verticalAlign: VerticalAlignTable.BOTTOM },
    children: [
      new Paragraph({ alignment, keepNext: true, children: runsOf(words, { bold: true, colour: "#FFFFFF" }) }),
    ],
  });
}

type Place = Omit<Setting, "room"> & { readonly width: number; readonly keep: boolean };

function bodyCell(table: PaperTable, row: number, column: number, { width, place, scheme, keep }: Place): TableCell {
  const cell: BoardCell = table.rows[row]?.[column] ?? { value: null };
  const { fill, colour, bold } = styleOf(cell, true, scheme);
  const chart = chartIn(table, row, column);
  const words = isEmptyCell(table, row, column) ? NOTHING : shownIn(cell);
  const look = { bold, colour: colour === INK ? undefined : colour };
  // Twentieths of a point; a little is left for the cell's own edges.
  const picture = chart === null ? [] : [place(chart, width / 20 - 8)];
  return new TableCell({
    width: cellWidth(width),
    ...(fill !== undefined && { shading: shaded(fill) }),
    children: [
      new Paragraph({
        ...{ keepNext: keep, alignment: table.numeric[column] ? AlignmentType.RIGHT : AlignmentType.LEFT },
        ...(isRightToLeft(words) && { bidirectional: true }),
        children: [...(chart !== null && words === "" ? [] : runsOf(words, look)), ...picture],
      }),
    ],
  });
}

/** The ink of plain cells: left to the style, so that a template's own takes its place. */
const INK = "#0B0C0C";
