import { FONT_SIZE, PAGE_MARGINS, type Block, type SheetSpec } from "../workbook";
import { longDay } from "../plan/dates/day";
import { asSentence, counted } from "../words";
import type { BoardBlock, BoardCell, BoardPack, BoardSheet } from "./pack";
import { fontOf } from "./layout/looks";
import { linesOf, shownNumber, widthOf } from "./layout/text-fit";
import { marksOf } from "./marks";
import { Drawing } from "./layout/drawing";

/** Columns of a sheet that has no table. */
const PLAIN_GRID = { portrait: [26, 60], landscape: [30, 96] } as const;

/** Lays the pack out as sheets to be drawn: A4, widths and heights set, nothing left to format. */
export function layOut(pack: BoardPack): readonly SheetSpec[] {
  return pack.sheets.map((sheet) => layOutSheet(sheet, pack));
}

/** A4 in points, and what one character of a column takes on it. */
const A4 = { short: 595, long: 842 } as const;
const CHARACTER = 6;

/** Whether a sheet prints on a single page, one page wide. */
export const isOnePage = (sheet: BoardSheet): boolean => heightInPages(sheet) <= 1;

/** Whether each link to another sheet stands on one line: some programs print no more than the first. */
export function linksFit(sheet: BoardSheet): boolean {
  const drawing = drawingOf(sheet);
  return drawing.done().rows.every(({ cells }) =>
    cells.every((cell, column) => {
      if (cell?.link === undefined) return true;
      const room = drawing.paper.slice(column).reduce((sum, width) => sum + width, 0);
      return linesOf(String(cell.value), room, fontOf(cell.style)).length === 1;
    }),
  );
}

/** On about how many sides a sheet prints: rows that no side has room for go over to the next. */
export const sidesOf = (sheet: BoardSheet): number => Math.max(1, Math.ceil(heightInPages(sheet)));

/** How high a sheet is as it is printed, one page wide, in pages. */
function heightInPages(sheet: BoardSheet): number {
  const drawing = drawingOf(sheet);
  const { rows: all } = drawing.done();
  const rows = sheet.printsTo === undefined ? all : all.slice(0, drawing.rowsTo(sheet.printsTo));
  const [wide, high] = sheet.orientation === "portrait" ? [A4.short, A4.long] : [A4.long, A4.short];
  const room = wide - 72 * (PAGE_MARGINS.left + PAGE_MARGINS.right);
  const scale = Math.min(1, room / drawing.paper.reduce((sum, width) => sum + CHARACTER * width + 4, 0));
  const height = rows.reduce((sum, row) => sum + row.height, 0);
  return (height * scale) / (high - 72 * (PAGE_MARGINS.top + PAGE_MARGINS.bottom));
}

function layOutSheet(sheet: BoardSheet, pack: BoardPack): SheetSpec {
  const drawing = drawingOf(sheet, pack);
  const header = sheet.repeat === undefined ? undefined : drawing.headerRowOf(sheet.repeat);
  return {
    id: sheet.id,
    title: sheet.title,
    ...drawing.done(),
    page: {
      orientation: sheet.orientation,
      titleRows: header === undefined ? null : { from: header, to: header },
      header: marked(pack.title, pack),
      ...(sheet.printsTo !== undefined && {
        printArea: printedTo(drawing.rowsTo(sheet.printsTo), drawing.paper),
      }),
      footer: marked(`${sheet.title}, as at ${longDay(pack.asAt)}`, pack),
    },
  };
}

function drawingOf(sheet: BoardSheet, { scheme }: Pick<BoardPack, "scheme"> = {}): Drawing {
  const printed = sheet.blocks.find((block) => block.kind === "table" && block.name === sheet.printsTo);
  const drawing = new Drawing(gridOf(sheet), scheme, printed?.kind === "table" ? printed.widths.length : undefined);
  const blocks = withTablesCounted(sheet.blocks);
  blocks.forEach((block, i) => {
    if (i > 0) drawing.gap(gapBefore(block, blocks[i - 1]!));
    drawing.add(block);
  });
  return drawing;
}

/** Who does not see a sheet is told beneath its title how many tables to look for. */
function withTablesCounted(blocks: readonly BoardBlock[]): readonly BoardBlock[] {
  const count = blocks.filter(({ kind }) => kind === "table").length;
  const said = `This sheet has ${count === 0 ? "no table" : counted(count, "table")}.`;
  const at = blocks.findIndex(({ kind }) => kind === "text");
  return blocks.map((block, i) =>
    i === at && block.kind === "text" ? { ...block, text: `${asSentence(block.text)} ${said}` } : block,
  );
}

/** The marking stands first, at the top and at the bottom, then that it is a draft. */
const marked = (words: string, pack: BoardPack) => [...marksOf(pack), words].join(" – ");

const printedTo = (rows: number, columns: readonly number[]): Block => ({
  ...{ row: 0, column: 0 },
  ...{ rows, columns: columns.length },
});

/** One grid for all tables of a sheet: each column as wide as the widest that stands in it. */
function gridOf(sheet: BoardSheet): readonly number[] {
  const grid = tableGrid(sheet);
  const rest = (sheet.leastWidth ?? 0) - grid.reduce((sum, width) => sum + width, 0);
  return rest > 0 ? [...grid, rest] : grid;
}

function tableGrid({ blocks, orientation }: BoardSheet): readonly number[] {
  const tables = blocks.filter((block) => block.kind === "table");
  if (tables.length === 0) return PLAIN_GRID[orientation];
  const columns = Math.max(...tables.map(({ widths }) => widths.length));
  return Array.from({ length: columns }, (_, i) =>
    Math.max(...tables.map(({ widths, rows }) => Math.max(widths[i] ?? 0, ...rows.map((row) => numberWidth(row[i]))))),
  );
}

/** What a number takes on its one line: Excel shows #### where a column is narrower. */
function numberWidth(cell: BoardCell | undefined): number {
  if (typeof cell?.value !== "number") return 0;
  return Math.ceil(widthOf(shownNumber(cell.value, cell.format ?? "0"), { size: FONT_SIZE, bold: true }) + 1.5);
}

/** Points of white above a block. */
function gapBefore(block: BoardBlock, before: BoardBlock): number {
  if (block.kind === "heading") return 12;
  if (block.kind === "chart" && block.beside) return 0;
  if (block.kind === "table" && before.kind === "table") return 12;
  return before.kind === "heading" ? 2 : 6;
}
