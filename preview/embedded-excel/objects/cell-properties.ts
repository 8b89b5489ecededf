import type { Block } from "../../../src/core/workbook";
import { formatAddress } from "../model/address";
import { cellAt, columnWidth, formatAt, indexes, places, refuseHuge, rowHeight } from "../model/cells";
import { format, hideColumns, hideRows } from "../model/edits";
import { badArgument, notModelled } from "../model/errors";
import type { CellFormat, Side } from "../model/format";
import { blockNow } from "../model/ranges";
import type { RangeRef, Sheet } from "../model/types";
import type { Json } from "../protocol/messages";
import { flag, grid, isRecord, record } from "./checks";
import { BORDER, FILL, FONT, LAYOUT, PROTECTION, SIZES } from "./format-checks";
import type { Checks } from "./format-checks";
import {
  setColumnWidth,
  setRowHeight,
  withBorder,
  withFill,
  withFont,
  withLayout,
  withProtection,
} from "./range-format";

type Properties = { readonly [name: string]: Json };

/** `range.getCellProperties`: for every cell what the mask asks for, in the mask's shape. */
export function getCellProperties(ref: RangeRef, mask: Json): Json {
  const { sheet } = ref;
  const block = blockNow(ref);
  refuseHuge(block);
  const wanted = record(mask);
  return [...indexes(block.row, block.rows)].map((row) =>
    [...indexes(block.column, block.columns)].map((column) => {
      const at = { row, column, rows: 1, columns: 1 };
      return masked(wanted, {
        address: formatAddress(sheet.name, at),
        addressLocal: formatAddress(sheet.name, at),
        hidden: sheet.hiddenRows.has(row) || sheet.hiddenColumns.has(column),
        hyperlink: cellAt(sheet, row, column)?.link ?? null,
        style: formatAt(sheet, row, column).style,
        format: formatAt(sheet, row, column),
      });
    }),
  );
}

/** Of what is there, what the mask asks for; asking for something that is not there fails. */
function masked(mask: Properties, found: object, path = ""): Properties {
  const all = found as Properties;
  const entries = Object.entries(mask).filter(([, wanted]) => wanted !== false && wanted !== null);
  return Object.fromEntries(
    entries.map(([name, wanted]) => {
      const value = Object.hasOwn(all, name) ? all[name] : undefined;
      if (value === undefined) throw notModelled(`getCellProperties of ${path}${name}`);
      if (isRecord(wanted) && isRecord(value)) return [name, masked(wanted, value, `${path}${name}/`)];
      if (wanted !== true) throw badArgument(`the mask has ${JSON.stringify(wanted)} for ${path}${name}`);
      return [name, value];
    }),
  );
}

/** `range.setCellProperties`: each cell gets what stands at its place; `{}` leaves it alone. */
export function setCellProperties(ref: RangeRef, data: Json): void {
  const block = blockNow(ref);
  refuseHuge(block);
  if (!Array.isArray(data)) throw badArgument("the cell properties are not an array");
  const at = grid(data, block.rows, block.columns);
  const changes = new Map<string, (before: CellFormat) => CellFormat>();
  for (const { row, column } of places(block)) {
    const properties = at(row - block.row, column - block.column);
    const key = JSON.stringify(properties);
    const change = changes.get(key) ?? changeOf(record(properties));
    changes.set(key, change);
    format(ref.sheet, { row, column, rows: 1, columns: 1 }, change);
  }
}

/** Checks the properties before any cell is changed. */
function changeOf(properties: Properties): (before: CellFormat) => CellFormat {
  const steps: ((before: CellFormat) => CellFormat)[] = [];
  for (const [name, value] of Object.entries(properties)) {
    if (name !== "format") throw notModelled(`setCellProperties of ${name}`);
    for (const [part, settings] of Object.entries(record(value))) steps.push(...stepsOf(part, settings));
  }
  return (before) => steps.reduce((found, step) => step(found), before);
}

function stepsOf(part: string, settings: Json): ((before: CellFormat) => CellFormat)[] {
  switch (part) {
    case "fill":
      return checked(FILL, settings, part).map(
        ([name, value]) =>
          (before) =>
            withFill(before, name, value),
      );
    case "font":
      return checked(FONT, settings, part).map(
        ([name, value]) =>
          (before) =>
            withFont(before, name, value),
      );
    case "protection":
      return checked(PROTECTION, settings, part).map(
        ([name, value]) =>
          (before) =>
            withProtection(before, name, value),
      );
    case "borders":
      return Object.entries(record(settings)).flatMap(([side, border]) =>
        checked(BORDER, border, `borders/${side}`).map(
          ([name, value]) =>
            (before: CellFormat) =>
              withBorder(before, sideOf(side), name, value),
        ),
      );
    default:
      return checked(LAYOUT, { [part]: settings }, "format").map(
        ([name, value]) =>
          (before) =>
            withLayout(before, name, value),
      );
  }
}

function checked(checks: Checks, settings: Json, path: string): [string, Json][] {
  return Object.entries(record(settings)).map(([name, value]) => {
    const check = checks[name];
    if (!check) throw notModelled(`setCellProperties of ${path}/${name}`);
    return [name, check(value)];
  });
}

function sideOf(name: string): Side {
  const sides: readonly Side[] = ["top", "bottom", "left", "right", "diagonalDown", "diagonalUp"];
  const side = sides.find((known) => known === name);
  if (!side) throw badArgument(`a cell has no border "${name}"`);
  return side;
}

/** `range.getRowProperties`: for every row what the mask asks for. */
export function getRowProperties(ref: RangeRef, mask: Json): Json {
  const { sheet } = ref;
  const { row, rows } = blockNow(ref);
  return [...indexes(row, rows)].map((index) =>
    masked(record(mask), {
      rowIndex: index,
      rowHidden: sheet.hiddenRows.has(index),
      address: `${formatAddress(sheet.name, { row: index, column: 0, rows: 1, columns: 16_384 })}`,
      format: { rowHeight: rowHeight(sheet, index), ...formatAt(sheet, index, 0) },
    }),
  );
}

/** `range.getColumnProperties`: for every column what the mask asks for. */
export function getColumnProperties(ref: RangeRef, mask: Json): Json {
  const { sheet } = ref;
  const { column, columns } = blockNow(ref);
  return [...indexes(column, columns)].map((index) =>
    masked(record(mask), {
      columnIndex: index,
      columnHidden: sheet.hiddenColumns.has(index),
      address: `${formatAddress(sheet.name, { row: 0, column: index, rows: 1_048_576, columns: 1 })}`,
      format: { columnWidth: columnWidth(sheet, index), ...formatAt(sheet, 0, index) },
    }),
  );
}

/** `range.setRowProperties`: one entry for each row. */
export function setRowProperties(ref: RangeRef, data: Json): void {
  const block = blockNow(ref);
  each(data, block.rows, (properties, index) => {
    const row = { ...block, row: block.row + index, rows: 1, column: 0, columns: 16_384 };
    apply(ref.sheet, row, properties, "row");
  });
}

/** `range.setColumnProperties`: one entry for each column. */
export function setColumnProperties(ref: RangeRef, data: Json): void {
  const block = blockNow(ref);
  each(data, block.columns, (properties, index) => {
    const column = { ...block, column: block.column + index, columns: 1, row: 0, rows: 1_048_576 };
    apply(ref.sheet, column, properties, "column");
  });
}

function each(data: Json, count: number, act: (properties: Properties, index: number) => void): void {
  if (!Array.isArray(data) || data.length !== count) throw badArgument(`the array does not have ${count} entries`);
  data.forEach((properties: Json, index) => act(record(properties), index));
}

function apply(sheet: Sheet, block: Block, properties: Properties, axis: "row" | "column"): void {
  for (const [name, value] of Object.entries(properties)) {
    if (name === `${axis}Hidden`) (axis === "row" ? hideRows : hideColumns)(sheet, block, flag(value));
    else if (name !== "format") throw notModelled(`the ${axis} property ${name}`);
    else applyFormat(sheet, block, record(value), axis);
  }
}

function applyFormat(sheet: Sheet, block: Block, settings: Properties, axis: "row" | "column"): void {
  const { columnWidth: width, rowHeight: height, ...rest } = settings;
  if (width !== undefined && axis === "column") setColumnWidth(sheet, block, Number(SIZES.columnWidth?.(width)));
  if (height !== undefined && axis === "row") setRowHeight(sheet, block, Number(SIZES.rowHeight?.(height)));
  if (Object.keys(rest).length > 0) format(sheet, block, changeOf({ format: rest }));
}
