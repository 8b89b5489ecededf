import type { Block } from "../../../src/core/workbook";
import { encloses, isWholeColumns, isWholeRows } from "../model/address";
import { cellAt, formatAt, indexes, refuseHuge } from "../model/cells";
import { displayText } from "../model/display";
import { format, refuseUnlessAllowed, writeEntries } from "../model/edits";
import type { Entry } from "../model/edits";
import { badArgument } from "../model/errors";
import { blockNow } from "../model/ranges";
import { SHORT_DATE } from "../model/typed-text";
import type { Cell, RangeRef, Sheet } from "../model/types";
import type { Json } from "../protocol/messages";
import { grid, isRecord, text } from "./checks";
import type { Scalar } from "./object-type";

/** Whole rows or columns: Excel answers null for what their cells hold, and refuses to set it. */
const isUnbounded = (block: Block): boolean => isWholeColumns(block) || isWholeRows(block);

/** Something of every cell, row by row. */
function cells(
  read: (sheet: Sheet, row: number, column: number, cell: Cell | undefined) => Json,
): Scalar<RangeRef>["get"] {
  return (ref) => {
    const block = blockNow(ref);
    if (isUnbounded(block)) return null;
    refuseHuge(block);
    return [...indexes(block.row, block.rows)].map((row) =>
      [...indexes(block.column, block.columns)].map((column) =>
        read(ref.sheet, row, column, cellAt(ref.sheet, row, column)),
      ),
    );
  };
}

const formulaOrValue = cells((_sheet, _row, _column, cell) => cell?.formula ?? cell?.value ?? "");

/** The short date as the user's settings write it. */
const localFormat = (numberFormat: string, { book }: Sheet): string =>
  book.typist.dayFirst ? numberFormat.replace(SHORT_DATE, LOCAL_DATE) : numberFormat;
const LOCAL_DATE = "dd/mm/yyyy";

function setNumberFormats(ref: RangeRef, value: Json, nameOf: (format: string) => string = (name) => name): void {
  const block = blockNow(ref);
  if (isUnbounded(block)) throw badArgument("number formats cannot be set for whole rows or columns");
  const at = grid(value, block.rows, block.columns);
  for (const row of indexes(0, block.rows)) {
    for (const run of runs([...indexes(0, block.columns)].map((column) => at(row, column)))) {
      if (run.value === null) continue;
      const part = { row: block.row + row, column: block.column + run.from, rows: 1, columns: run.count };
      format(ref.sheet, part, withNumberFormat(nameOf(text(run.value))));
    }
  }
}

const withNumberFormat = (numberFormat: string) => (before: ReturnType<typeof formatAt>) => ({
  ...before,
  numberFormat,
});

/** Neighbours that are equal, together. */
function runs(values: readonly Json[]): { value: Json; from: number; count: number }[] {
  const found: { value: Json; from: number; count: number }[] = [];
  values.forEach((value, from) => {
    const last = found.at(-1);
    if (last && last.value === value) last.count += 1;
    else found.push({ value, from, count: 1 });
  });
  return found;
}

/** Texts become what Excel makes of typed ones; but for the local members in the United States' order of day and month. */
function writeValues(ref: RangeRef, value: Json, dayFirst = false): void {
  const block = blockNow(ref);
  if (isUnbounded(block)) throw badArgument("values cannot be set for whole rows or columns");
  refuseHuge(block);
  const at = grid(value, block.rows, block.columns);
  const entryAt = (down: number, right: number): Entry => {
    const entry = at(down, right);
    if (typeof entry === "object" && entry !== null) throw badArgument("a cell holds a text, number or truth value");
    return entry;
  };
  writeEntries(ref.sheet, block, entryAt, dayFirst);
}

function valueType(cell: Cell | undefined): string {
  if (!cell || cell.value === null) return "Empty";
  if (cell.error) return "Error";
  if (typeof cell.value === "boolean") return "Boolean";
  return typeof cell.value === "number" ? "Double" : "String";
}

/** A link sets the text of the cell too, as in Excel. */
const hyperlink: Scalar<RangeRef> = {
  get: (ref) => cellAt(ref.sheet, blockNow(ref).row, blockNow(ref).column)?.link ?? null,
  set(ref, value) {
    const block = blockNow(ref);
    if (!isRecord(value)) throw badArgument("a hyperlink is an object");
    const known = ["address", "documentReference", "screenTip", "textToDisplay"];
    for (const [name, given] of Object.entries(value)) {
      if (!known.includes(name)) throw badArgument(`a hyperlink has no "${name}"`);
      text(given);
    }
    if (value.address === undefined && value.documentReference === undefined)
      throw badArgument("the hyperlink leads nowhere");
    refuseUnlessAllowed(ref.sheet, "allowInsertHyperlinks");
    if (block.rows * block.columns > 1 && !ref.sheet.merges.some((area) => encloses(area, block))) {
      throw badArgument("this host sets a hyperlink on one cell at a time");
    }
    const shown = value.textToDisplay ?? value.documentReference ?? value.address ?? "";
    if (value.textToDisplay !== undefined || cellAt(ref.sheet, block.row, block.column)?.value == null) {
      const at = { ...block, rows: 1, columns: 1 };
      writeEntries(ref.sheet, at, () => `'${text(shown)}`);
    }
    const cell = cellAt(ref.sheet, block.row, block.column);
    if (cell) cell.link = value as NonNullable<Cell["link"]>;
    format(ref.sheet, block, (before) => ({
      ...before,
      style: "Hyperlink",
      font: { ...before.font, color: "#0563C1", underline: "Single" },
    }));
  },
};

/** What the cells of a range hold and show. */
export const content: { readonly [name: string]: Scalar<RangeRef> } = {
  Values: {
    get: cells((_sheet, _row, _column, cell) => cell?.value ?? ""),
    set: (ref, value) => writeValues(ref, value),
  },
  Formulas: { get: formulaOrValue, set: (ref, value) => writeValues(ref, value) },
  FormulasLocal: { get: formulaOrValue, set: (ref, value) => writeValues(ref, value, ref.sheet.book.typist.dayFirst) },
  NumberFormat: {
    get: cells((sheet, row, column) => formatAt(sheet, row, column).numberFormat),
    set: (ref, value) => setNumberFormats(ref, value),
  },
  NumberFormatLocal: {
    get: cells((sheet, row, column) => localFormat(formatAt(sheet, row, column).numberFormat, sheet)),
    set: (ref, value) => setNumberFormats(ref, value, (name) => (name === LOCAL_DATE ? SHORT_DATE : name)),
  },
  Text: { get: cells((sheet, row, column) => displayText(sheet, row, column)) },
  ValueTypes: { get: cells((_sheet, _row, _column, cell) => valueType(cell)) },
  Hyperlink: hyperlink,
};
