import type { Changes } from "../changes";
import type { IsoDay, Plan } from "../plan";
import type { SchemeLook } from "../plan/scheme-look";
import type { Grading, PackChoices, PaperDetails, SectionId } from "../plan/settings";
import type { Dismissed, Finding, NotChecked } from "../rules";
import type { KpiTrend, PointShape } from "../trends";
import type { CellRef, CellValue, Line, SpecChart } from "../workbook";

/** What a pack is made from; a `Review` is one. */
export type BoardInput = {
  readonly plan: Plan;
  readonly findings: readonly Finding[];
  readonly notChecked: readonly NotChecked[];
  readonly dismissed?: readonly Dismissed[];
  /** What the values of each measure say, in the order of the plan's measures. */
  readonly trends: readonly KpiTrend[];
  /** What has moved since the last report; null where none is known. */
  readonly changes?: Changes | null;
  /** Where each area stands, in a sentence with the cells that it speaks of. */
  readonly areas?: readonly {
    readonly area: string | null;
    readonly sentence: string;
    readonly at: readonly CellRef[];
  }[];
  /** For whom it was judged, and how many findings were left out for that. */
  readonly grading?: Grading;
  readonly leftOut?: number;
  /** What somebody stated for the papers. */
  readonly paper?: PaperDetails;
  /** How the states of the scheme are shown; in the scheme's own words and colours when absent. */
  readonly scheme?: SchemeLook;
  /** What somebody chose of the content of the pack. */
  readonly chosen?: PackChoices;
  /** The sections that the pack has, for sheets that send the reader to others; all of them when absent. */
  readonly sectionsOn?: ReadonlySet<SectionId>;
  /** The cells whose content is not shown: see `public-edition.ts`. */
  readonly withheld?: ReadonlySet<CellRef>;
  /** `from` and `at` say where the date was taken from. */
  readonly asAt: {
    readonly date: IsoDay;
    readonly from?: "given" | "workbook" | "today";
    readonly at?: CellRef | null;
  };
};

/** One value of a board sheet, with the cells that it was taken or counted from. */
export type BoardCell = {
  readonly value: CellValue;
  readonly from?: readonly CellRef[];
  /** Number format of a number, where `0` does not do. */
  readonly format?: string;
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
  | { readonly rag: "met" | "open" | "missed" | "none" }
  | { readonly severity: string };

export type BoardBlock =
  | { readonly kind: "title"; readonly text: string }
  | { readonly kind: "heading"; readonly text: string }
  | { readonly kind: "text"; readonly text: string; readonly from?: readonly CellRef[]; readonly look?: Look }
  | { readonly kind: "facts"; readonly facts: readonly Fact[] }
  | {
      readonly kind: "table";
      readonly name: string;
      /** What it shows, in words of its own: a paper prints them above it. */
      readonly caption: string;
      readonly header: readonly string[];
      readonly rows: readonly (readonly BoardCell[])[];
      /** In characters; the tables of a sheet share one grid, whose columns take the greatest width. */
      readonly widths: readonly number[];
      /** The least height of its rows, in points, where a chart stands in them. */
      readonly leastHeights?: readonly number[];
    }
  | {
      readonly kind: "chart";
      readonly name: string;
      readonly chart: "bar-stacked" | "bar" | "column" | "line";
      readonly title: string;
      readonly altText: string;
      readonly table: string;
      readonly categories: string;
      readonly series: readonly ChartSeries[];
      /** Rows of the table left out at its end, such as totals. */ readonly skipLast?: number;
      /** The rows of the table that it shows, from 0; all of them when absent. */
      readonly rows?: { readonly from: number; readonly count: number };
      /** Beside its table instead of beneath it. */ readonly beside?: boolean;
      /** In a cell of another table that has been drawn before, instead of beneath its own. */
      readonly inCell?: { readonly table: string; readonly row: number; readonly column: string };
      /** How its axes and words are drawn, where not as Excel likes. */ readonly axes?: ChartAxes;
    };

/** A name and what is said under it. */
export type Fact = {
  readonly name: string;
  readonly cell: BoardCell;
  /** The cells that the name was taken from, where it is not ours. */
  readonly namedBy?: readonly CellRef[];
};

export type ChartAxes = Pick<SpecChart, "endsAt" | "valueFormat" | "labelEvery" | "textSize" | "noLegend">;

/** What a point of a signal says: for the better, for the worse, both, or high or low where neither is better. */
export type SignalMark = Exclude<PointShape, "plain">;

/** A column that a chart shows. `name`: what the legend calls it, where that is other than the column's header. */
export type ChartSeries = {
  readonly column: string;
  readonly name?: string;
  readonly colour: string;
  readonly line?: Line;
  /** What signal marks each of its points, if any. Papers draw such points in a shape of their own. */
  readonly marks?: readonly (SignalMark | null)[];
  /** It is such points alone, drawn in their shape without a line: a chart of Excel's has them as a series of their own. */
  readonly mark?: SignalMark;
};

export type BoardSheet = {
  readonly id: string;
  readonly title: string;
  /** What it shows, in a few words: the contents on the cover say them. */
  readonly about: string;
  /** Whether it stands behind what answers the reader. */
  readonly appendix?: true;
  readonly orientation: "portrait" | "landscape";
  /** In characters: the grid of a sheet whose tables are narrower has one more column, over which texts run. */
  readonly leastWidth?: number;
  /** The table whose header is printed again at the top of each further page. */
  readonly repeat?: string;
  /** The table with which the printed part ends; everything is printed when absent. */
  readonly printsTo?: string;
  readonly blocks: readonly BoardBlock[];
};

/** What a board gets to read, before it is a sheet, a paper or a page. */
export type BoardPack = {
  readonly title: string;
  readonly asAt: IsoDay;
  /** The protective marking that stands at the top and bottom of each page, in capitals. */
  readonly marking?: string;
  /** Something is to be settled, stated or read first; the margins say so. */
  readonly draft?: true;
  /** How the states are coloured; as the scheme has them when absent. */
  readonly scheme?: SchemeLook;
  readonly sheets: readonly BoardSheet[];
};
