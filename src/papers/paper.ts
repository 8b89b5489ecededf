import { longDay } from "../core/plan/dates/day";
import { usualLook, type SchemeLook } from "../core/plan/scheme-look";
import type { BoardBlock, BoardCell, BoardPack, BoardSheet } from "../core/board";
import { marksOf } from "../core/board/marks";
import { shownIn } from "./plain-text";

export type Of<K extends BoardBlock["kind"]> = Extract<BoardBlock, { kind: K }>;

/** What is said on a paper besides what the pack says. */
export type PaperOptions = {
  /** How the paper is to be handled, such as “Official: sensitive”: on each page. That of the pack when absent. */
  readonly marking?: string;
};

/** A table with what a paper calls it, and which charts stand in its cells. */
export type PaperTable = Of<"table"> & {
  readonly number: number;
  /** Whether each column holds numbers. */
  readonly numeric: readonly boolean[];
  readonly charts: readonly PaperChart[];
  /** The share of the width that each column takes, of 1 in all. */
  readonly shares: readonly number[];
};

export type PaperChart = Of<"chart"> & { readonly source: Of<"table"> };

export type PaperBlock = Exclude<BoardBlock, { kind: "title" | "table" | "chart" }> | PaperTable | PaperChart;

/** A sheet of the pack as a part of a paper. */
export type PaperPart = {
  readonly id: string;
  readonly title: string;
  /** Whether it opens the paper: its title is the paper's own. */
  readonly opens: boolean;
  readonly orientation: BoardSheet["orientation"];
  readonly blocks: readonly PaperBlock[];
  /** What the sheet does not print: it can be looked up, and nobody turns its pages. */
  readonly behind: readonly PaperBlock[];
};

/** A pack as one paper, whatever it is written to. Nothing in it depends on which sheets a pack has. */
export type Paper = {
  readonly title: string;
  readonly asAt: string;
  readonly marking: string | null;
  readonly scheme: SchemeLook;
  readonly parts: readonly PaperPart[];
};

export function paperOf(pack: BoardPack, { marking }: PaperOptions = {}): Paper {
  const count = { tables: 0 };
  const parts = pack.sheets.map((sheet) => partOf(sheet, pack.title, count));
  const marks = marksOf({ ...pack, ...(marking !== undefined && { marking: marking.trim() }) }).filter(
    (mark) => mark !== "",
  );
  const { title, asAt, scheme = usualLook } = pack;
  return { title, asAt: longDay(asAt), marking: marks.join(" – ") || null, scheme, parts };
}

function partOf(sheet: BoardSheet, packTitle: string, count: { tables: number }): PaperPart {
  const titles = sheet.blocks.flatMap((block) => (block.kind === "title" ? [block.text] : []));
  const [title = sheet.title] = titles;
  const opens = title === packTitle;
  const drawn = paperBlocks(sheet, count);
  const end = drawn.findIndex(({ kind, name }) => kind === "table" && name === sheet.printsTo);
  const cut = end < 0 ? drawn.length : end + 1;
  const blocks = drawn.map(({ block }) => block);
  return {
    ...{ id: sheet.id, title: opens ? sheet.title : title, opens, orientation: orientationOf(sheet) },
    blocks: blocks.slice(0, cut),
    behind: blocks.slice(cut),
  };
}

/** In characters: tables that are no wider can be read on an upright page. */
const UPRIGHT = 120;

/** A sheet may lie on its side only because a chart stands beside its table; in a paper the chart stands below it. */
function orientationOf({ orientation, blocks }: BoardSheet): BoardSheet["orientation"] {
  const isForChart = blocks.some((block) => block.kind === "chart" && block.beside);
  const width = (widths: readonly number[]) => widths.reduce((sum, one) => sum + one, 0);
  const isNarrow = blocks.every((block) => block.kind !== "table" || width(block.widths) <= UPRIGHT);
  return isForChart && isNarrow ? "portrait" : orientation;
}

type Placed = { readonly kind: string; readonly name: string | null; readonly block: PaperBlock };

function paperBlocks(sheet: BoardSheet, count: { tables: number }): readonly Placed[] {
  const tables = sheet.blocks.filter((block) => block.kind === "table");
  const charts = sheet.blocks.flatMap((block): PaperChart[] => {
    const source = block.kind === "chart" ? tables.find(({ name }) => name === block.table) : undefined;
    return block.kind === "chart" && source !== undefined ? [{ ...block, source }] : [];
  });
  return sheet.blocks.flatMap((block): Placed[] => {
    if (block.kind === "title") return [];
    if (block.kind === "table") {
      const inside = charts.filter(({ inCell }) => inCell?.table === block.name);
      const table = {
        number: ++count.tables,
        numeric: numericOf(block),
        shares: sharesOf(block),
      };
      return [{ kind: "table", name: block.name, block: { ...block, ...table, charts: inside } }];
    }
    if (block.kind !== "chart") return [{ kind: block.kind, name: null, block }];
    const chart = charts.find(({ name }) => name === block.name);
    return chart === undefined || chart.inCell ? [] : [{ kind: "chart", name: block.name, block: chart }];
  });
}

function numericOf({ header, rows }: Of<"table">): readonly boolean[] {
  return header.map((_, i) => isNumeric(rows.flatMap((row) => row[i] ?? [])));
}

/** Beyond so many letters a word is broken rather than given a wider column. */
const LONGEST = 16;

/** As wide as the sheet has its columns, and wide enough for their words where the sheet's would break one. */
function sharesOf({ header, rows, widths }: Of<"table">): readonly number[] {
  const wanted = header.map((title, i) => {
    const texts = [title, ...rows.map((row) => (row[i] ? shownIn(row[i]) : ""))];
    const longest = Math.max(0, ...texts.flatMap((text) => text.split(/[\s\u2013-]+/u)).map((word) => word.length));
    return Math.max(widths[i] ?? 0, Math.min(longest, LONGEST) + 3);
  });
  const all = wanted.reduce((sum, width) => sum + width, 0);
  return wanted.map((width) => width / all);
}

function isNumeric(cells: readonly BoardCell[]): boolean {
  const fits = ({ value, look }: BoardCell) => typeof value === "number" || look === "number" || look === "not-stated";
  return cells.every(fits) && cells.some(({ value }) => typeof value === "number");
}

/** Whether a list of facts is the pack's own list of contents: each of them leads to a sheet. */
export function isContents({ facts }: Of<"facts">): boolean {
  return facts.length > 0 && facts.every(({ cell }) => cell.link !== undefined);
}

/** The chart that stands in a cell of a table. */
export function chartIn({ charts, header }: PaperTable, row: number, column: number): PaperChart | null {
  return charts.find(({ inCell }) => inCell?.row === row && header.indexOf(inCell.column) === column) ?? null;
}

/** Whether a cell of a table has nothing to show, neither a value nor a chart. */
export function isEmptyCell(table: PaperTable, row: number, column: number): boolean {
  const cell = table.rows[row]?.[column];
  return (cell === undefined || shownIn(cell).trim() === "") && chartIn(table, row, column) === null;
}
