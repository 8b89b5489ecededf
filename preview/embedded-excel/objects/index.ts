import type { ObjectTypes } from "../protocol/members";
import * as chartParts from "./chart-parts";
import * as charts from "./charts";
import * as conditional from "./conditional-formats";
import { namedItem, namedItems } from "./names";
import * as page from "./page-layout";
import { customProperties, customProperty, documentProperties } from "./properties";
import { rangeType } from "./range";
import { rangeAreas, rangeCollection } from "./range-areas";
import { rangeBorder, rangeBorders } from "./range-borders";
import { formatProtection, rangeFill, rangeFont, rangeFormat } from "./range-format";
import { autoFilter, freezePanes, shapes, worksheetProtection } from "./sheet-parts";
import { table, tableColumn, tableColumns, tables } from "./tables";
import { dataValidation } from "./validation";
import { application, functionResult, functions, runtime, workbook, workbookProtection } from "./workbook";
import { worksheet } from "./worksheet";
import { worksheets } from "./worksheets";

/** All that this host has of Excel's object model. */
export const objectTypes: ObjectTypes = {
  Application: application,
  AutoFilter: autoFilter,
  Chart: charts.chart,
  ChartAreaFormat: chartParts.chartAreaFormat,
  ChartAxes: chartParts.chartAxes,
  ChartAxis: chartParts.chartAxis,
  ChartAxisFormat: chartParts.chartAxisFormat,
  ChartAxisTitle: chartParts.chartAxisTitle,
  ChartAxisTitleFormat: chartParts.chartAxisTitleFormat,
  ChartBorder: chartParts.chartBorder,
  ChartCollection: charts.charts,
  ChartDataLabelFormat: chartParts.chartDataLabelFormat,
  ChartDataLabels: chartParts.chartDataLabels,
  ChartFill: chartParts.chartFill,
  ChartFont: chartParts.chartFont,
  ChartGridlines: chartParts.chartGridlines,
  ChartGridlinesFormat: chartParts.chartGridlinesFormat,
  ChartLegend: chartParts.chartLegend,
  ChartLegendFormat: chartParts.chartLegendFormat,
  ChartLineFormat: chartParts.chartLineFormat,
  ChartPlotArea: chartParts.chartPlotArea,
  ChartPlotAreaFormat: chartParts.chartPlotAreaFormat,
  ChartPoint: chartParts.chartPoint,
  ChartPointFormat: chartParts.chartPointFormat,
  ChartPointsCollection: charts.points,
  ChartSeries: charts.series,
  ChartSeriesCollection: charts.seriesCollection,
  ChartSeriesFormat: chartParts.chartSeriesFormat,
  ChartTitle: chartParts.chartTitle,
  ChartTitleFormat: chartParts.chartTitleFormat,
  CellValueConditionalFormat: conditional.cellValueConditionalFormat,
  ConditionalFormat: conditional.conditionalFormat,
  ConditionalFormatCollection: conditional.conditionalFormats,
  ConditionalFormatRule: conditional.conditionalFormatRule,
  ConditionalRangeFill: conditional.conditionalRangeFill,
  ConditionalRangeFont: conditional.conditionalRangeFont,
  ConditionalRangeFormat: conditional.conditionalRangeFormat,
  CustomConditionalFormat: conditional.customConditionalFormat,
  CustomProperty: customProperty,
  CustomPropertyCollection: customProperties,
  DataValidation: dataValidation,
  DocumentProperties: documentProperties,
  FormatProtection: formatProtection,
  FunctionResult: functionResult,
  Functions: functions,
  HeaderFooter: page.headerFooter,
  HeaderFooterGroup: page.headerFooterGroup,
  NamedItem: namedItem,
  NamedItemCollection: namedItems,
  PageBreak: page.pageBreak,
  PageBreakCollection: page.pageBreaks,
  PageLayout: page.pageLayout,
  Range: rangeType,
  RangeAreas: rangeAreas,
  RangeBorder: rangeBorder,
  RangeBorderCollection: rangeBorders,
  RangeCollection: rangeCollection,
  RangeFill: rangeFill,
  RangeFont: rangeFont,
  RangeFormat: rangeFormat,
  Runtime: runtime,
  ShapeCollection: shapes,
  Table: table,
  TableCollection: tables,
  TableColumn: tableColumn,
  TableColumnCollection: tableColumns,
  Workbook: workbook,
  WorkbookProtection: workbookProtection,
  Worksheet: worksheet,
  WorksheetCollection: worksheets,
  WorksheetFreezePanes: freezePanes,
  WorksheetProtection: worksheetProtection,
};
