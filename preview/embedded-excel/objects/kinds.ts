import type {
  AreasRef,
  Book,
  Chart,
  ConditionalFormat,
  Name,
  Part,
  RangeRef,
  Series,
  Sheet,
  Table,
} from "../model/types";
import type { HeaderFooter, HeadersFooters, Page } from "../model/page";

/** One side or inside line of a range. */
export type BorderRef = { readonly range: RangeRef; readonly index: string };
export type BreakRef = { readonly sheet: Sheet; readonly axis: "row" | "column"; readonly id: string };
export type TableColumnRef = { readonly table: Table; readonly index: number };
export type NameRef = { readonly book: Book; readonly name: Name };
export type PropertyRef = { readonly book: Book; readonly key: string };
/** The filter of a sheet or, where there is one, of its table. */
export type FilterRef = { readonly sheet: Sheet; readonly table: Table | null };
/** Where names, tables or conditional formats live: one sheet or the whole workbook. */
export type Scope = { readonly book: Book; readonly sheet: Sheet | null };
/** A part of a chart, with the sheet whose protection guards it. */
export type PartRef = { readonly sheet: Sheet; readonly part: Part };

/** What stands behind each type of Office.js that this host has: the model of it. */
export type Kinds = {
  Application: Book;
  AutoFilter: FilterRef;
  CellValueConditionalFormat: PartRef;
  Chart: Chart;
  ChartAreaFormat: PartRef;
  ChartAxes: PartRef;
  ChartAxis: PartRef;
  ChartAxisFormat: PartRef;
  ChartAxisTitle: PartRef;
  ChartAxisTitleFormat: PartRef;
  ChartBorder: PartRef;
  ChartCollection: Sheet;
  ChartDataLabelFormat: PartRef;
  ChartDataLabels: PartRef;
  ChartFill: PartRef;
  ChartFont: PartRef;
  ChartGridlines: PartRef;
  ChartGridlinesFormat: PartRef;
  ChartLegend: PartRef;
  ChartLegendFormat: PartRef;
  ChartLineFormat: PartRef;
  ChartPlotArea: PartRef;
  ChartPlotAreaFormat: PartRef;
  ChartPoint: PartRef;
  ChartPointFormat: PartRef;
  ChartPointsCollection: Series;
  ChartSeries: Series;
  ChartSeriesCollection: Chart;
  ChartSeriesFormat: PartRef;
  ChartTitle: PartRef;
  ChartTitleFormat: PartRef;
  ConditionalFormat: ConditionalFormat;
  ConditionalFormatCollection: RangeRef;
  ConditionalFormatRule: PartRef;
  ConditionalRangeFill: PartRef;
  ConditionalRangeFont: PartRef;
  ConditionalRangeFormat: PartRef;
  CustomConditionalFormat: PartRef;
  CustomProperty: PropertyRef;
  CustomPropertyCollection: Book;
  DataValidation: RangeRef;
  DocumentProperties: Book;
  FormatProtection: RangeRef;
  FunctionResult: number;
  Functions: Book;
  HeaderFooter: { readonly sheet: Sheet; readonly texts: HeaderFooter };
  HeaderFooterGroup: { readonly sheet: Sheet; readonly group: HeadersFooters };
  NamedItem: NameRef;
  NamedItemCollection: Scope;
  PageBreak: BreakRef;
  PageBreakCollection: { readonly sheet: Sheet; readonly axis: "row" | "column" };
  PageLayout: { readonly sheet: Sheet; readonly page: Page };
  Range: RangeRef;
  RangeAreas: AreasRef;
  RangeBorder: BorderRef;
  RangeBorderCollection: RangeRef;
  RangeCollection: AreasRef;
  RangeFill: RangeRef;
  RangeFont: RangeRef;
  RangeFormat: RangeRef;
  Runtime: Book;
  ShapeCollection: Sheet;
  Table: Table;
  TableCollection: Scope;
  TableColumn: TableColumnRef;
  TableColumnCollection: Table;
  Workbook: Book;
  WorkbookProtection: Book;
  Worksheet: Sheet;
  WorksheetCollection: Book;
  WorksheetFreezePanes: Sheet;
  WorksheetProtection: Sheet;
};

export type Kind = keyof Kinds;

/** An object of the add-in's, here: its type and what stands behind it. */
export type Node = { readonly [K in Kind]: { readonly kind: K; readonly it: Kinds[K] } }[Kind];

/** Pairs a type's name with what stands behind it. */
export function node<K extends Kind>(kind: K, it: Kinds[K]): Node {
  return { kind, it } as Node;
}
