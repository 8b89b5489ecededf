import { contains } from "../../../src/core/workbook";
import type { Block } from "../../../src/core/workbook";
import {
  bounding,
  encloses,
  formatAddress,
  intersection,
  isWholeColumns,
  isWholeRows,
  onSheet,
} from "../model/address";
import { select } from "../model/book";
import { cellsIn, columnWidth, indexes, rowHeight, usedBlock } from "../model/cells";
import {
  clearContents,
  clearFormats,
  hideColumns,
  hideRows,
  isCovered,
  merge,
  refuseUnlessAllowed,
  unmerge,
} from "../model/edits";
import { badArgument, notFound } from "../model/errors";
import { blockNow, rangeRef } from "../model/ranges";
import { deleteCells, insertCells } from "../model/shift";
import { dropTablesWithin } from "../model/tables";
import { setValidation } from "../model/validation";
import type { RangeRef, Sheet } from "../model/types";
import type { Json } from "../protocol/messages";
import type { Args } from "./args";
import { flag, oneOf } from "./checks";
import {
  getCellProperties,
  getColumnProperties,
  getRowProperties,
  setCellProperties,
  setColumnProperties,
  setRowProperties,
} from "./cell-properties";
import { node } from "./kinds";
import type { Node } from "./kinds";
import { orNull } from "./object-type";
import type { ObjectType } from "./object-type";
import { content } from "./range-content";
import { common } from "./range-format";

const range = (sheet: Sheet, block: Block): Node => node("Range", rangeRef(sheet, onSheet(block)));

const resized = (ref: RangeRef, change: (block: Block) => Block): Node => range(ref.sheet, change(blockNow(ref)));

const hiddenLines = (ref: RangeRef, axis: "row" | "column"): Json => {
  const { row, rows, column, columns } = blockNow(ref);
  return axis === "row"
    ? common([...indexes(row, rows)].map((index) => ref.sheet.hiddenRows.has(index)))
    : common([...indexes(column, columns)].map((index) => ref.sheet.hiddenColumns.has(index)));
};

const sum = (from: number, count: number, size: (index: number) => number): number =>
  [...indexes(from, count)].reduce((total, index) => total + size(index), 0);

const scalars: ObjectType<RangeRef>["scalars"] = {
  ...content,
  Address: { get: (ref) => formatAddress(ref.sheet.name, blockNow(ref)) },
  AddressLocal: { get: (ref) => formatAddress(ref.sheet.name, blockNow(ref)) },
  RowIndex: { get: (ref) => blockNow(ref).row },
  ColumnIndex: { get: (ref) => blockNow(ref).column },
  RowCount: { get: (ref) => blockNow(ref).rows },
  ColumnCount: { get: (ref) => blockNow(ref).columns },
  // More cells than fit a 32-bit number come as -1.
  CellCount: {
    get: (ref) =>
      blockNow(ref).rows * blockNow(ref).columns > 2 ** 31 - 1 ? -1 : blockNow(ref).rows * blockNow(ref).columns,
  },
  IsEntireColumn: { get: (ref) => isWholeColumns(blockNow(ref)) },
  IsEntireRow: { get: (ref) => isWholeRows(blockNow(ref)) },
  RowHidden: {
    get: (ref) => hiddenLines(ref, "row"),
    set: (ref, value) => hideRows(ref.sheet, blockNow(ref), flag(value)),
  },
  ColumnHidden: {
    get: (ref) => hiddenLines(ref, "column"),
    set: (ref, value) => hideColumns(ref.sheet, blockNow(ref), flag(value)),
  },
  Hidden: {
    get: (ref) => {
      const [rows, columns] = [hiddenLines(ref, "row"), hiddenLines(ref, "column")];
      return rows === true || columns === true ? true : rows === null || columns === null ? null : false;
    },
  },
  Top: { get: (ref) => sum(0, blockNow(ref).row, (row) => rowHeight(ref.sheet, row)) },
  Left: { get: (ref) => sum(0, blockNow(ref).column, (column) => columnWidth(ref.sheet, column)) },
  Height: { get: (ref) => sum(blockNow(ref).row, blockNow(ref).rows, (row) => rowHeight(ref.sheet, row)) },
  Width: { get: (ref) => sum(blockNow(ref).column, blockNow(ref).columns, (column) => columnWidth(ref.sheet, column)) },
};

const APPLY_TO = ["All", "Formats", "Contents", "Hyperlinks", "RemoveHyperlinks"] as const;

function clear(ref: RangeRef, args: Args): void {
  const { sheet } = ref;
  const block = blockNow(ref);
  const what = oneOf(...APPLY_TO)(args.textOr(0, "All"));
  if (what === "All") dropTablesWithin(sheet, block);
  if (what === "All" || what === "Contents") clearContents(sheet, block);
  if (what === "All" || what === "Formats") {
    clearFormats(sheet, block);
    if (what === "All") setValidation(sheet, block, null);
    sheet.conditionalFormats = sheet.conditionalFormats.filter(({ range: { at } }) => at && !encloses(block, at));
  }
  if (what === "Hyperlinks" || what === "RemoveHyperlinks") {
    refuseUnlessAllowed(sheet, "allowInsertHyperlinks");
    for (const { cell } of cellsIn(sheet, block)) cell.link = null;
  }
}

function other(ref: RangeRef, args: Args): Block {
  const second = args.range(0, ref.sheet);
  if (second.sheet !== ref.sheet) throw badArgument("the two ranges are on different sheets");
  return blockNow(second);
}

function intersected(ref: RangeRef, args: Args): Node {
  const both = intersection(blockNow(ref), other(ref, args));
  if (!both) throw notFound("cells that both ranges have");
  return range(ref.sheet, both);
}

/** The used part of the range; an empty range answers its first cell, or a null object. */
export function usedRange(sheet: Sheet, within: Block | undefined, valuesOnly: boolean): Node {
  const used = usedBlock(sheet, valuesOnly, within);
  if (!used) throw notFound("a used cell");
  return range(sheet, grownToMerges(sheet, used));
}

/** A merged area counts as used when its first cell is. */
function grownToMerges(sheet: Sheet, used: Block): Block {
  return sheet.merges
    .filter((area) => intersection(area, used) && !isCovered(sheet, area.row, area.column))
    .reduce(bounding, used);
}

const first = (block: Block): Block => ({ ...block, rows: 1, columns: 1 });

const methods: ObjectType<RangeRef>["methods"] = {
  GetCell: (ref, args) =>
    resized(ref, (b) => ({ row: b.row + args.whole(0), column: b.column + args.whole(1), rows: 1, columns: 1 })),
  GetRow: (ref, args) => resized(ref, (b) => ({ ...b, row: b.row + args.whole(0), rows: 1 })),
  GetColumn: (ref, args) => resized(ref, (b) => ({ ...b, column: b.column + args.whole(0), columns: 1 })),
  GetLastRow: (ref) => resized(ref, (b) => ({ ...b, row: b.row + b.rows - 1, rows: 1 })),
  GetLastColumn: (ref) => resized(ref, (b) => ({ ...b, column: b.column + b.columns - 1, columns: 1 })),
  GetLastCell: (ref) =>
    resized(ref, (b) => ({ row: b.row + b.rows - 1, column: b.column + b.columns - 1, rows: 1, columns: 1 })),
  GetEntireRow: (ref) => resized(ref, (b) => ({ ...b, column: 0, columns: 16_384 })),
  GetEntireColumn: (ref) => resized(ref, (b) => ({ ...b, row: 0, rows: 1_048_576 })),
  GetOffsetRange: (ref, args) =>
    resized(ref, (b) => ({ ...b, row: b.row + args.whole(0), column: b.column + args.whole(1) })),
  GetResizedRange: (ref, args) =>
    resized(ref, (b) => ({ ...b, rows: b.rows + args.whole(0), columns: b.columns + args.whole(1) })),
  GetAbsoluteResizedRange: (ref, args) => resized(ref, (b) => ({ ...b, rows: args.whole(0), columns: args.whole(1) })),
  GetBoundingRect: (ref, args) => range(ref.sheet, bounding(blockNow(ref), other(ref, args))),
  GetIntersection: intersected,
  GetIntersectionOrNullObject: (ref, args) => orNull(() => intersected(ref, args)),
  GetUsedRange: (ref, args) =>
    orNull(() => usedRange(ref.sheet, blockNow(ref), args.flag(0))) ?? range(ref.sheet, first(blockNow(ref))),
  GetUsedRangeOrNullObject: (ref, args) => orNull(() => usedRange(ref.sheet, blockNow(ref), args.flag(0))),
  /** Only areas whose first cell is in the range are told, see `docs/embedded-excel.md`. */
  GetMergedAreasOrNullObject(ref) {
    const block = blockNow(ref);
    const areas = ref.sheet.merges.filter(({ row, column }) => contains(block, row, column));
    if (areas.length === 0) return null;
    const order = (a: Block, b: Block): number => a.row - b.row || a.column - b.column;
    return node("RangeAreas", {
      sheet: ref.sheet,
      areas: [...areas].sort(order).map((area) => rangeRef(ref.sheet, area)),
    });
  },
  GetCellProperties: (ref, args) => getCellProperties(ref, args.json(0)),
  SetCellProperties: (ref, args) => setCellProperties(ref, args.json(0)),
  GetRowProperties: (ref, args) => getRowProperties(ref, args.json(0)),
  SetRowProperties: (ref, args) => setRowProperties(ref, args.json(0)),
  GetColumnProperties: (ref, args) => getColumnProperties(ref, args.json(0)),
  SetColumnProperties: (ref, args) => setColumnProperties(ref, args.json(0)),
  Select: (ref) => select(ref.sheet, blockNow(ref)),
  Clear: clear,
  Merge: (ref, args) => merge(ref.sheet, blockNow(ref), args.flag(0)),
  Unmerge: (ref) => unmerge(ref.sheet, blockNow(ref)),
  Insert(ref, args) {
    const block = blockNow(ref);
    insertCells(ref.sheet, block, oneOf("Down", "Right")(args.json(0)) === "Down" ? "row" : "column");
    return range(ref.sheet, block);
  },
  Delete: (ref, args) =>
    deleteCells(ref.sheet, blockNow(ref), oneOf("Up", "Left")(args.json(0)) === "Up" ? "row" : "column"),
  _ValidateArraySize(ref, args) {
    const { rows, columns } = blockNow(ref);
    if (args.whole(0) !== rows || args.whole(1) !== columns) {
      throw badArgument(`an array of ${args.whole(0)} × ${args.whole(1)} does not fit ${rows} × ${columns} cells`);
    }
  },
};

export const rangeType: ObjectType<RangeRef> = {
  scalars,
  navigation: {
    Format: (ref) => node("RangeFormat", ref),
    Worksheet: (ref) => node("Worksheet", ref.sheet),
    DataValidation: (ref) => node("DataValidation", ref),
    ConditionalFormats: (ref) => node("ConditionalFormatCollection", ref),
  },
  methods,
  since: {
    ...{ Hidden: "1.2", RowHidden: "1.2", ColumnHidden: "1.2", Merge: "1.2", Unmerge: "1.2" },
    ...{ GetResizedRange: "1.3", _ValidateArraySize: "1.3" },
    ...{ GetUsedRangeOrNullObject: "1.4", GetIntersectionOrNullObject: "1.4" },
    ...{ ConditionalFormats: "1.6" },
    ...{
      NumberFormatLocal: "1.7",
      IsEntireColumn: "1.7",
      IsEntireRow: "1.7",
      Hyperlink: "1.7",
      GetAbsoluteResizedRange: "1.7",
    },
    ...{ DataValidation: "1.8" },
    ...{ GetCellProperties: "1.9", GetRowProperties: "1.9", GetColumnProperties: "1.9" },
    ...{ SetCellProperties: "1.9", SetRowProperties: "1.9", SetColumnProperties: "1.9" },
    ...{ Top: "1.10", Left: "1.10", Height: "1.10", Width: "1.10" },
    ...{ GetMergedAreasOrNullObject: "1.13" },
  },
};
