import type { Block, CellRef, CellValue } from "./cell";

/**
 * A sheet as it is to be drawn, by Excel or into a file, the same in both. Every text is written as text: `2.10` stays
 * `2.10` and `=1+1` stays those four characters.
 */
export type SheetSpec = {
  /** Which sheet of the pack this is: `cover`, `summary`, … A drawn sheet carries it in a hidden defined name. */
  readonly id: string;
  /** The wanted title; a host appends ` (2)` and so on when a sheet of the user's has it. At most 31 characters. */
  readonly title: string;
  /** Widths in characters of the body font. */
  readonly columns: readonly number[];
  readonly rows: readonly SpecRow[];
  readonly merges: readonly Block[];
  readonly tables: readonly SpecTable[];
  readonly charts: readonly SpecChart[];
  readonly page: Page;
  /**
   * Handed to the user to be filled in: it carries no mark of ours, so that it is read as any sheet of theirs and is never
   * drawn over.
   */
  readonly handedOver?: true;
  /** Rows and columns that stay in view. */
  readonly frozen?: { readonly rows: number; readonly columns: number };
  /** What is asked of whoever types into cells. No two of them share a cell. */
  readonly entries?: readonly SpecEntry[];
  /** Colours that follow the words of a cell. */
  readonly highlights?: readonly SpecHighlight[];
};

export type SpecRow = {
  /** In points. */
  readonly height: number;
  /** A row to be filled in: `height` is what it begins with, and Excel makes it as high as what is typed into it. */
  readonly grows?: true;
  readonly cells: readonly (SpecCell | null)[];
};

export type SpecCell = {
  readonly value: CellValue;
  readonly style: Style;
  /** The cells of the workbook that this one was taken or counted from. */
  readonly from?: readonly CellRef[];
  /** A link to A1 of another sheet of the pack, by its id. */
  readonly link?: string;
};

/**
 * The cell whose address is all that this one says, if it says one of those that it was taken from. Where the workbook's
 * own sheets stand beside it, it is a link to that cell; in a file that is handed over alone it stays words.
 */
export function addressIn({ value, from }: Pick<SpecCell, "value" | "from">): CellRef | undefined {
  return from?.find((at) => at === value);
}

/** Sizes in points, colours as `#RRGGBB`. What is left out is Excel's plain cell. */
export type Style = {
  readonly size?: number;
  readonly bold?: boolean;
  readonly colour?: string;
  readonly fill?: string;
  readonly border?: string;
  readonly align?: "left" | "right" | "centre";
  readonly wrap?: boolean;
  /** Steps of indent on the side to which the cell is aligned. */
  readonly indent?: number;
  /** Number format of a number or of a cell to be filled in, for example `0.0`. Texts always have `@`. */
  readonly format?: string;
};

/** What may be typed into cells. What is already there is left as it is. */
export type SpecEntry = {
  readonly block: Block;
  readonly allowed: Allowed;
  /** Whether anything else is refused, or asked about and taken if it is meant. */
  readonly otherwise: "refused" | "asked-about";
  /** Shown beside the cell while it is selected. At most 32 and 255 characters. */
  readonly title: string;
  readonly message: string;
  /** Said of anything else. At most 225 characters. */
  readonly error: string;
};

/** A choice from cells, on a sheet by its id (a typed list would break at the commas of its words), or a day. */
export type Allowed =
  { readonly kind: "list"; readonly sheet: string; readonly from: Block } | { readonly kind: "day" };

/** The first and last day that a cell for a day takes. */
export const EARLIEST_DAY = "2000-01-01";
export const LATEST_DAY = "2099-12-31";

/** Cells that hold exactly these words, whatever their case, have this look. */
export type SpecHighlight = {
  readonly block: Block;
  readonly words: string;
  readonly fill: string;
  readonly colour: string;
};

export type SpecTable = {
  /** Unique in the pack, a legal defined name. */ readonly name: string;
  /** Header row first. */ readonly block: Block;
};

export type SpecChart = {
  readonly name: string;
  readonly kind: "bar-stacked" | "bar" | "column" | "line";
  readonly title: string;
  /** What a person who does not see the chart should know. */
  readonly altText: string;
  readonly categories: Block;
  readonly series: readonly SpecSeries[];
  /** Where the value axis begins; left to Excel when absent. Bars that do not begin at nought mislead. */
  readonly startsAt?: number;
  /** Where the value axis ends; left to Excel when absent. */
  readonly endsAt?: number;
  /** Number format of the value axis; that of the values when absent. */
  readonly valueFormat?: string;
  /** Every which category has a label, so that labels stay level; Excel's choice when absent. */
  readonly labelEvery?: number;
  /** Size of its words in points; Excel's own when absent. */
  readonly textSize?: number;
  /** Its series are told apart by what the sheet says once for all its charts. */
  readonly noLegend?: true;
  /** The cells that it covers. */
  readonly place: Block;
};

export type SpecSeries = {
  readonly name: string;
  /** Blank cells are gaps. */
  readonly values: Block;
  readonly colour: string;
  /** How a line is drawn; with points when absent. */
  readonly line?: Line;
  /** Points of this shape and no line. */
  readonly marker?: Marker;
};

/** Shapes that both a file and Excel draw, and that differ without their colours. */
export type Marker = "diamond" | "square" | "x" | "triangle";

/** Lines that can be told from each other without colours. */
export type Line = "with-points" | "plain" | "dashed" | "dotted";

export type Page = {
  readonly orientation: "portrait" | "landscape";
  /** Rows repeated on each printed page, from 0. */
  readonly titleRows: { readonly from: number; readonly to: number } | null;
  /** Columns repeated on each printed page, from 0. */
  readonly titleColumns?: { readonly from: number; readonly to: number };
  /** On how many pages beside each other its columns are printed; one when absent. */
  readonly pagesWide?: number;
  /** What is printed; everything when absent. */
  readonly printArea?: Block;
  /** Printed at the top and bottom of each page; the page number is added by the host. */
  readonly header: string;
  readonly footer: string;
};

/** Body font of everything that is drawn. */
export const FONT = "Arial";
export const FONT_SIZE = 11;

/** A title that no other sheet has (Excel compares without case), at most 31 characters. */
export function freeTitle(wanted: string, taken: readonly string[]): string {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  for (let n = 1; ; n++) {
    const suffix = n === 1 ? "" : ` (${n})`;
    const title = wanted.slice(0, 31 - suffix.length) + suffix;
    if (!used.has(title.toLowerCase())) return title;
  }
}
