import type { SheetSpec, SpecCell, SpecEntry, SpecHighlight, SpecRow, Style } from "../workbook";
import { choiceOf, type ListName } from "./lists";
import { blankRows, cell, DAY_FORMAT, field, fieldStyle, figureStyle, headerStyle, hintStyle } from "./looks";
import { page, TEXT_FORMAT, titleStyle, wordsRow } from "./looks";

/** A column to be filled in. */
export type Column = {
  readonly heading: string | number;
  readonly width: number;
  readonly holds: "words" | "reference" | "day" | "figure" | ListName;
  /** Shown while a cell of the column is selected. */
  readonly help?: string;
  /** Number format of the heading, where it is a month. */
  readonly format?: string;
  /** The colours that follow the words. */
  readonly colours?: readonly { readonly wording: string; readonly fill: string; readonly text: string }[];
};

export type TableSheet = {
  readonly id: string;
  readonly title: string;
  /** What stands above the headings: the sheet's own title first. */
  readonly lines: readonly string[];
  /** Rows between those lines and the headings. */
  readonly fields?: readonly (readonly SpecCell[])[];
  readonly columns: readonly Column[];
  readonly rows: number;
  /** Name of the Excel table; none where a heading is no text. */
  readonly table?: string;
  /** So many columns stay in view, and stand on both of the pages that a wide table is printed on beside each other. */
  readonly keeps?: number;
  /** Questions that cells above the headings ask. */
  readonly entries?: readonly SpecEntry[];
};

/** A sheet with headings and rows to be filled in, each column with what it takes. */
export function tableSheet(wanted: TableSheet): SheetSpec {
  const { id, title, lines, columns, rows, table, entries = [], keeps = 0 } = wanted;
  const widths = columns.map(({ width }) => width);
  const above = rowsAbove(wanted);
  const headerRow = above.length;
  const header = columns.map(({ heading, format }) => cell(heading, { ...headerStyle, ...(format && { format }) }));
  const below = columns.map((column, at) => ({ column, block: { row: headerRow + 1, rows, column: at, columns: 1 } }));
  const whole = { row: headerRow, column: 0, rows: rows + 1, columns: columns.length };
  const beside = keeps > 0 && { pagesWide: 2, titleColumns: { from: 0, to: keeps - 1 } };
  return {
    id,
    title,
    columns: widths,
    rows: [
      ...above,
      wordsRow(header, widths),
      ...blankRows(
        rows,
        columns.map((one) => field(styleOf(one))),
      ),
    ],
    merges: [],
    tables: table === undefined ? [] : [{ name: table, block: whole }],
    charts: [],
    page: { ...page(lines[0] ?? title, headerRow), ...beside },
    handedOver: true,
    frozen: { rows: headerRow + 1, columns: keeps },
    entries: [...entries, ...below.flatMap(({ column, block }) => entryOf(column, block) ?? [])],
    highlights: below.flatMap(({ column, block }) => highlightsOf(column, block)),
  };
}

/** The title, what is said below it, and what is to be filled in above the table. */
function rowsAbove({ lines: [first = "", ...more], fields = [] }: TableSheet): readonly SpecRow[] {
  return [
    { height: 28, cells: [cell(first, { ...titleStyle, wrap: false })] },
    ...more.map((line) => ({ height: 18, cells: [cell(line, hintStyle)] })),
    ...fields.map((cells) => ({ height: 20, cells })),
  ];
}

function styleOf({ holds }: Column): Style {
  if (holds === "day") return { ...fieldStyle, format: DAY_FORMAT };
  if (holds === "reference") return { ...fieldStyle, format: TEXT_FORMAT };
  return holds === "figure" ? figureStyle : fieldStyle;
}

/** Only the two ratings are held to their words; elsewhere people may have a reason for others, and are asked. */
function entryOf({ heading, holds, help }: Column, block: SpecEntry["block"]): SpecEntry | null {
  const title = String(heading).slice(0, 32);
  if (holds === "day") return dayEntry(block, title, help);
  if (holds === "words" || holds === "reference" || holds === "figure") return null;
  const isRating = holds === "actionStatus" || holds === "impactStatus";
  return {
    block,
    allowed: choiceOf(holds),
    otherwise: isRating ? "refused" : "asked-about",
    title,
    message: help ?? "Choose from the list.",
    error: isRating
      ? "Choose one of the ratings from the list. They are counted by their exact words."
      : "These are not words of the list. Other words may not be understood. Keep them all the same?",
  };
}

/** A cell for a day; words such as a school term are taken if they are meant. */
export function dayEntry(block: SpecEntry["block"], title: string, help?: string): SpecEntry {
  return {
    block,
    allowed: { kind: "day" },
    otherwise: "asked-about",
    title,
    message: help ?? "Type a day, for example 31/3/2027.",
    error: "This is not a day that Excel knows. Type it as 31/3/2027, with the year. Keep it as words all the same?",
  };
}

function highlightsOf({ colours = [] }: Column, block: SpecHighlight["block"]): readonly SpecHighlight[] {
  return colours.map(({ wording, fill, text }) => ({ block, words: wording, fill, colour: text }));
}
