import type { IsoDay, Plan } from "../plan";
import type { Finding, NotChecked } from "../rules";
import type { CellRef, CellValue } from "../workbook";

/** What a pack is made from; a `Review` is one. */
export type BoardInput = {
  readonly plan: Plan;
  readonly findings: readonly Finding[];
  readonly notChecked: readonly NotChecked[];
  readonly asAt: { readonly date: IsoDay };
};

/** One value of a board sheet, with the cells that it was taken or counted from. */
export type BoardCell = {
  readonly value: CellValue;
  readonly from?: readonly CellRef[];
  /** How it is to be seen; the layout decides what that looks like. */
  readonly look?: Look;
  /** A link to another sheet of the pack, by its id. */
  readonly link?: string;
};

export type Look =
  | "plain"
  | "number"
  | "total"
  | "strong"
  | "quiet"
  | "not-stated"
  | "link"
  | { readonly actionStatus: string }
  | { readonly impactStatus: string }
  | { readonly rag: "met" | "near" | "missed" | "none" }
  | { readonly severity: string };

export type BoardBlock =
  | { readonly kind: "title"; readonly text: string }
  | { readonly kind: "heading"; readonly text: string }
  | { readonly kind: "text"; readonly text: string; readonly from?: readonly CellRef[]; readonly look?: Look }
  | { readonly kind: "facts"; readonly facts: readonly { readonly name: string; readonly cell: BoardCell }[] }
  | {
      readonly kind: "table";
      readonly name: string;
      readonly header: readonly string[];
      readonly rows: readonly (readonly BoardCell[])[];
      /** Relative widths of the columns. */ readonly widths: readonly number[];
    }
  | {
      readonly kind: "chart";
      readonly name: string;
      readonly chart: "bar-stacked" | "bar" | "column" | "line";
      readonly title: string;
      readonly altText: string;
      readonly table: string;
      readonly categories: string;
      readonly series: readonly { readonly column: string; readonly colour: string }[];
      /** Rows of the table left out, such as totals. */ readonly skipRows?: readonly number[];
    };

export type BoardSheet = {
  readonly id: string;
  readonly title: string;
  readonly orientation: "portrait" | "landscape";
  readonly blocks: readonly BoardBlock[];
};

/** What a board gets to read, before it is a sheet, a paper or a page. */
export type BoardPack = { readonly title: string; readonly asAt: IsoDay; readonly sheets: readonly BoardSheet[] };
