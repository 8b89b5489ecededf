import type { Block, CellValue } from "../../../src/core/workbook";
import type { CellFormat } from "./format";
import type { Page } from "./page";

/**
 * A workbook in memory, as Excel sees one. Rows and columns count from 0, sizes are in points, colours are `#RRGGBB`,
 * words that Office.js has for something (`"VeryHidden"`, `"LineMarkers"`) are kept as they are.
 */
export type Book = {
  name: string;
  date1904: boolean;
  /** Refuses every write. */
  readOnly: boolean;
  structureProtected: boolean;
  sheets: Sheet[];
  active: Sheet;
  names: Name[];
  readonly properties: Properties;
  readonly custom: Map<string, string | number | boolean>;
  calculationMode: string;
  themeColours: readonly string[];
  /** Who types, for dates: see `typed-text.ts`. */
  readonly typist: { readonly dayFirst: boolean; readonly thisYear: number };
  readonly listeners: Set<(event: BookEvent) => void>;
  /** The add-in beside the workbook: what it wants to be told of, and whether it wants to be told at all. */
  readonly addIn: { eventsEnabled: boolean; readonly subscriptions: Set<string> };
  /** The last number that an id was made of. */
  lastId: number;
};

export type Properties = {
  title: string;
  subject: string;
  author: string;
  keywords: string;
  comments: string;
  lastAuthor: string;
  revisionNumber: number;
  creationDate: string;
  category: string;
  manager: string;
  company: string;
};

/** What happened to the workbook. The preview redraws on any; the add-in is told of those that it listens to. */
export type BookEvent =
  | {
      readonly kind: "cells";
      readonly sheet: Sheet;
      readonly block: Block;
      readonly change: CellChange;
      readonly detail: ChangeDetail | null;
    }
  | { readonly kind: "format"; readonly sheet: Sheet; readonly block: Block }
  | { readonly kind: "selection"; readonly sheet: Sheet; readonly block: Block }
  | {
      readonly kind: "activated" | "deactivated" | "sheet-added" | "sheet-deleted" | "protection";
      readonly sheet: Sheet;
    }
  | { readonly kind: "sheet-renamed"; readonly sheet: Sheet; readonly before: string }
  | { readonly kind: "sheet-visibility"; readonly sheet: Sheet; readonly before: Visibility }
  | { readonly kind: "rows-hidden"; readonly sheet: Sheet; readonly block: Block; readonly hidden: boolean }
  /** A table, chart, name, column width: anything else that a grid may show. */
  | { readonly kind: "other"; readonly sheet: Sheet | null };

export type CellChange =
  "RangeEdited" | "RowInserted" | "RowDeleted" | "ColumnInserted" | "ColumnDeleted" | "CellInserted" | "CellDeleted";

/** Told for a change of one cell. */
export type ChangeDetail = { readonly before: CellValue; readonly after: CellValue };

export type Visibility = "Visible" | "Hidden" | "VeryHidden";

/** A worksheet: its cells, sparse, and what lies around them. */
export type Sheet = {
  readonly book: Book;
  readonly id: string;
  name: string;
  visibility: Visibility;
  deleted: boolean;
  /** By `row * 16384 + column`. */
  readonly cells: Map<number, Cell>;
  /** The format of cells that have none of their own: of their row, else their column, else the sheet. */
  readonly rowFormats: Map<number, CellFormat>;
  readonly columnFormats: Map<number, CellFormat>;
  baseFormat: CellFormat;
  readonly rowHeights: Map<number, number>;
  readonly columnWidths: Map<number, number>;
  readonly hiddenRows: Set<number>;
  readonly hiddenColumns: Set<number>;
  tabColor: string;
  showGridlines: boolean;
  showHeadings: boolean;
  standardWidth: number;
  merges: Block[];
  tables: Table[];
  charts: Chart[];
  /** How many things were drawn on it in the file, of which this host knows no more. */
  shapes: number;
  validations: Validation[];
  conditionalFormats: ConditionalFormat[];
  protection: Protection | null;
  frozen: { rows: number; columns: number };
  filter: Block | null;
  /** Whether the filter has a criterion; this host sets none, it only knows those of the file. */
  filterIsOn: boolean;
  readonly page: Page;
  /** What is or was last selected on this sheet. */
  selection: Block;
  /** Ranges that stay on their cells when rows and columns come and go. */
  readonly followers: Set<RangeRef>;
};

/** One cell. An error has its text as value. A cell without `format` looks like its row, column or sheet. */
export type Cell = {
  value: CellValue;
  error: boolean;
  formula: string | null;
  format: CellFormat | null;
  link: Hyperlink | null;
};

/** A range as an add-in or a name holds it. Once followed it stays on its cells; `at` is null when they are gone. */
export type RangeRef = { readonly sheet: Sheet; at: Block | null };

/** Several ranges of one sheet. */
export type AreasRef = { readonly sheet: Sheet; readonly areas: readonly RangeRef[] };

/** A defined name. One that names cells has a `range`, and its formula follows them. */
export type Name = {
  readonly id: string;
  readonly name: string;
  /** The sheet whose own name it is; null: the workbook's. */
  readonly scope: Sheet | null;
  range: RangeRef | null;
  formula: string;
  visible: boolean;
  comment: string;
};

export type Table = {
  readonly id: string;
  name: string;
  range: RangeRef;
  style: string;
  showHeaders: boolean;
  showTotals: boolean;
  showBandedRows: boolean;
  showBandedColumns: boolean;
  showFilterButton: boolean;
  highlightFirstColumn: boolean;
  highlightLastColumn: boolean;
  filterIsOn: boolean;
};

/** A rule for what may be typed into cells, in the shape of `Excel.DataValidationRule`. */
export type Validation = {
  ranges: readonly RangeRef[];
  readonly type: string;
  readonly rule: Readonly<Record<string, unknown>>;
  readonly ignoreBlanks: boolean;
  readonly prompt: Readonly<Record<string, unknown>>;
  readonly errorAlert: Readonly<Record<string, unknown>>;
};

/** Kept for the grid and for tests; its formula is not evaluated. */
export type ConditionalFormat = {
  readonly id: string;
  readonly range: RangeRef;
  readonly type: string;
  stopIfTrue: boolean;
  priority: number;
  readonly part: Part;
};

/** A password is kept to be compared, as nothing here is secret. */
export type Protection = { readonly options: ProtectionOptions; readonly password: string | null };

/** What a protected sheet still allows, under the names of `Excel.WorksheetProtectionOptions`. */
export type ProtectionOptions = {
  readonly allowAutoFilter: boolean;
  readonly allowDeleteColumns: boolean;
  readonly allowDeleteRows: boolean;
  readonly allowEditObjects: boolean;
  readonly allowEditScenarios: boolean;
  readonly allowFormatCells: boolean;
  readonly allowFormatColumns: boolean;
  readonly allowFormatRows: boolean;
  readonly allowInsertColumns: boolean;
  readonly allowInsertHyperlinks: boolean;
  readonly allowInsertRows: boolean;
  readonly allowPivotTables: boolean;
  readonly allowSort: boolean;
  readonly selectionMode: string;
};

export type Hyperlink = {
  readonly address?: string;
  readonly documentReference?: string;
  readonly screenTip?: string;
  readonly textToDisplay?: string;
};

/** Settings of a chart's part as they were assigned, under their Office.js names, and the parts below it. */
export type Part = { readonly own: Map<string, unknown>; readonly parts: Map<string, Part> };

export type Series = {
  readonly chart: Chart;
  name: string;
  values: RangeRef | null;
  categories: RangeRef | null;
  readonly part: Part;
};

/** A chart on a sheet. Places are in points from the sheet's top left. */
export type Chart = {
  readonly sheet: Sheet;
  readonly id: string;
  name: string;
  chartType: string;
  left: number;
  top: number;
  width: number;
  height: number;
  series: Series[];
  readonly part: Part;
};
