import type { Block } from "../../../src/core/workbook";
import { emit } from "../model/book";
import { cellsIn, columnWidth, formatAt, indexes, places, rowHeight } from "../model/cells";
import { format, refuseUnlessAllowed } from "../model/edits";
import { badArgument } from "../model/errors";
import { NO_BORDER, NO_FILL } from "../model/format";
import type { Border, CellFormat, Fill, Font, Side } from "../model/format";
import { blockNow } from "../model/ranges";
import type { RangeRef, Sheet } from "../model/types";
import type { Json } from "../protocol/messages";
import { flag } from "./checks";
import { FILL, FONT, LAYOUT, PROTECTION, SIZES } from "./format-checks";
import type { Checks } from "./format-checks";
import { node } from "./kinds";
import type { ObjectType, Scalar } from "./object-type";

/** Blocks of more cells than this are judged by the formats that occur in them, not cell by cell. */
const MOST_PLACES = 200_000;

/** The formats of the block's cells; the same one may come twice. */
export function* formatsIn({ sheet, block }: { sheet: Sheet; block: Block }): Generator<CellFormat> {
  if (block.rows * block.columns <= MOST_PLACES) {
    for (const { row, column } of places(block)) yield formatAt(sheet, row, column);
    return;
  }
  for (const { row, column } of cellsIn(sheet, block)) yield formatAt(sheet, row, column);
  yield formatAt(sheet, block.row + block.rows - 1, block.column + block.columns - 1);
}

/** What all the values are, or null when they differ. */
export function common<T extends Json>(values: Iterable<T>): T | null {
  let first: T | undefined;
  for (const value of values) {
    if (first === undefined) first = value;
    else if (first !== value) return null;
  }
  return first ?? null;
}

function* picked(ref: RangeRef, pick: (format: CellFormat) => Json): Generator<Json> {
  for (const found of formatsIn({ sheet: ref.sheet, block: blockNow(ref) })) yield pick(found);
}

/** A property of ours by its name on the wire. */
export const capital = (name: string): string => name.slice(0, 1).toUpperCase() + name.slice(1);

/** Scalars of a range's format: null when its cells differ, set for all of them. */
function scalars(
  checks: Checks,
  pick: (format: CellFormat, name: string) => Json,
  change: (format: CellFormat, name: string, value: Json) => CellFormat,
): { readonly [name: string]: Scalar<RangeRef> } {
  const pairs = Object.entries(checks).map(([name, check]): [string, Scalar<RangeRef>] => [
    capital(name),
    {
      get: (ref) => common(picked(ref, (found) => pick(found, name))),
      set: (ref, given) => {
        const value = check(given);
        format(ref.sheet, blockNow(ref), (before) => change(before, name, value));
      },
    },
  ]);
  return Object.fromEntries(pairs);
}

/** The fill with one setting changed; a colour makes an empty fill solid. */
export function withFill(before: CellFormat, name: string, value: Json): CellFormat {
  const fill = { ...before.fill, [name]: value } as Fill;
  if (name === "color" && fill.pattern === "None") {
    return { ...before, fill: { ...fill, pattern: "Solid", tintAndShade: 0 } };
  }
  if (name === "pattern" && value === "None") return { ...before, fill: NO_FILL };
  return { ...before, fill };
}

/** The font with one setting changed. */
export function withFont(before: CellFormat, name: string, value: Json): CellFormat {
  return { ...before, font: { ...before.font, [name]: value } as Font };
}

/** A side's line with one setting changed; a colour or weight draws a line where there was none. */
export function withBorder(before: CellFormat, side: Side, name: string, value: Json): CellFormat {
  const border = { ...before.borders[side], [name]: value } as Border;
  const drawn = name !== "style" && border.style === "None" ? { ...border, style: "Continuous" } : border;
  return { ...before, borders: { ...before.borders, [side]: drawn.style === "None" ? NO_BORDER : drawn } };
}

/** One of the settings that belong to no part. */
export function withLayout(before: CellFormat, name: string, value: Json): CellFormat {
  return { ...before, [name]: value };
}

/** Whether the cell is locked, or its formula hidden. */
export function withProtection(before: CellFormat, name: string, value: Json): CellFormat {
  return { ...before, protection: { ...before.protection, [name]: value } };
}

/** A setting by its name. */
export const part = (found: object, name: string): Json => (found as { readonly [key: string]: Json })[name] ?? null;

export const rangeFill: ObjectType<RangeRef> = {
  scalars: scalars(FILL, (found, name) => part(found.fill, name), withFill),
  methods: {
    Clear: (ref) => format(ref.sheet, blockNow(ref), (before) => ({ ...before, fill: NO_FILL })),
  },
  since: { TintAndShade: "1.9", PatternTintAndShade: "1.9", Pattern: "1.9", PatternColor: "1.9" },
};

export const rangeFont: ObjectType<RangeRef> = {
  scalars: scalars(FONT, (found, name) => part(found.font, name), withFont),
  since: { Strikethrough: "1.9", Subscript: "1.9", Superscript: "1.9", TintAndShade: "1.9" },
};

export const formatProtection: ObjectType<RangeRef> = {
  scalars: scalars(PROTECTION, (found, name) => part(found.protection, name), withProtection),
};

/** Sets the width of the columns, in points. */
export function setColumnWidth(sheet: Sheet, block: Block, width: number): void {
  refuseUnlessAllowed(sheet, "allowFormatColumns");
  if (width < 0) throw badArgument(`a column cannot be ${width} points wide`);
  for (const column of indexes(block.column, block.columns)) sheet.columnWidths.set(column, width);
  emit(sheet.book, { kind: "other", sheet });
}

/** Sets the height of the rows, in points. */
export function setRowHeight(sheet: Sheet, block: Block, height: number): void {
  refuseUnlessAllowed(sheet, "allowFormatRows");
  for (const row of indexes(block.row, block.rows)) sheet.rowHeights.set(row, height);
  emit(sheet.book, { kind: "other", sheet });
}

/** Widths and heights cannot be measured without a screen: fitted rows go back to the standard height. */
function autofitRows(ref: RangeRef): void {
  refuseUnlessAllowed(ref.sheet, "allowFormatRows");
  const { row, rows } = blockNow(ref);
  for (const index of indexes(row, rows)) ref.sheet.rowHeights.delete(index);
  emit(ref.sheet.book, { kind: "other", sheet: ref.sheet });
}

function autofitColumns(ref: RangeRef): void {
  const { sheet } = ref;
  refuseUnlessAllowed(sheet, "allowFormatColumns");
  const longest = new Map<number, number>();
  for (const { column, cell } of cellsIn(sheet, blockNow(ref))) {
    longest.set(column, Math.max(longest.get(column) ?? 0, String(cell.value ?? "").length));
  }
  for (const [column, length] of longest) if (length > 0) sheet.columnWidths.set(column, length * 5.25 + 3.75);
  emit(sheet.book, { kind: "other", sheet });
}

export const rangeFormat: ObjectType<RangeRef> = {
  scalars: {
    ...scalars(LAYOUT, (found, name) => part(found, name), withLayout),
    ColumnWidth: {
      get: (ref) =>
        common(
          [...indexes(blockNow(ref).column, blockNow(ref).columns)].map((column) => columnWidth(ref.sheet, column)),
        ),
      set: (ref, value) => setColumnWidth(ref.sheet, blockNow(ref), Number(SIZES.columnWidth?.(value))),
    },
    RowHeight: {
      get: (ref) => common(heights(ref)),
      set: (ref, value) => setRowHeight(ref.sheet, blockNow(ref), Number(SIZES.rowHeight?.(value))),
    },
    UseStandardHeight: {
      get: (ref) => [...indexes(blockNow(ref).row, blockNow(ref).rows)].every((row) => !ref.sheet.rowHeights.has(row)),
      set: (ref, value) => (flag(value) ? autofitRows(ref) : undefined),
    },
  },
  navigation: {
    Fill: (ref) => node("RangeFill", ref),
    Font: (ref) => node("RangeFont", ref),
    Borders: (ref) => node("RangeBorderCollection", ref),
    Protection: (ref) => node("FormatProtection", ref),
  },
  methods: { AutofitColumns: autofitColumns, AutofitRows: autofitRows },
  since: {
    ...{ ColumnWidth: "1.2", RowHeight: "1.2", AutofitColumns: "1.2", AutofitRows: "1.2", Protection: "1.2" },
    ...{ TextOrientation: "1.7", UseStandardHeight: "1.7" },
    ...{ ReadingOrder: "1.9", ShrinkToFit: "1.9", IndentLevel: "1.9", AutoIndent: "1.9" },
  },
};

function* heights(ref: RangeRef): Generator<number> {
  for (const row of indexes(blockNow(ref).row, blockNow(ref).rows)) yield rowHeight(ref.sheet, row);
}
