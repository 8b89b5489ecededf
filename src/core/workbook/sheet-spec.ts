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
};

export type SpecRow = { /** In points. */ readonly height: number; readonly cells: readonly (SpecCell | null)[] };

export type SpecCell = {
  readonly value: CellValue;
  readonly style: Style;
  /** The cells of the workbook that this one was taken or counted from. */
  readonly from?: readonly CellRef[];
  /** A link to A1 of another sheet of the pack, by its id. */
  readonly link?: string;
};

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
  /** Number format of a number, for example `0.0`. Texts always have `@`. */
  readonly format?: string;
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
};

/** Lines that can be told from each other without colours. */
export type Line = "with-points" | "plain" | "dashed" | "dotted";

export type Page = {
  readonly orientation: "portrait" | "landscape";
  /** Rows repeated on each printed page, from 0. */
  readonly titleRows: { readonly from: number; readonly to: number } | null;
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
