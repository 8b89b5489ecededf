import type { ObjectTypes } from "../protocol/members";
import { namedItem, namedItems } from "./names";
import { customProperties, customProperty, documentProperties } from "./properties";
import { rangeType } from "./range";
import { rangeAreas, rangeCollection } from "./range-areas";
import { formatProtection, rangeBorder, rangeBorders, rangeFill, rangeFont, rangeFormat } from "./range-format";
import { application, functionResult, functions, runtime, workbook, workbookProtection } from "./workbook";
import { worksheet } from "./worksheet";
import { worksheets } from "./worksheets";

/** All that this host has of Excel's object model. */
export const objectTypes: ObjectTypes = {
  Application: application,
  CustomProperty: customProperty,
  CustomPropertyCollection: customProperties,
  DocumentProperties: documentProperties,
  FormatProtection: formatProtection,
  FunctionResult: functionResult,
  Functions: functions,
  NamedItem: namedItem,
  NamedItemCollection: namedItems,
  Range: rangeType,
  RangeAreas: rangeAreas,
  RangeBorder: rangeBorder,
  RangeBorderCollection: rangeBorders,
  RangeCollection: rangeCollection,
  RangeFill: rangeFill,
  RangeFont: rangeFont,
  RangeFormat: rangeFormat,
  Runtime: runtime,
  Workbook: workbook,
  WorkbookProtection: workbookProtection,
  Worksheet: worksheet,
  WorksheetCollection: worksheets,
};
