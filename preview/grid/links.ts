import type { Block } from "../../src/core/workbook";
import { parseAddress } from "../embedded-excel/model/address";
import { findSheet } from "../embedded-excel/model/book";
import { cellAt } from "../embedded-excel/model/cells";
import type { Sheet } from "../embedded-excel/model/types";

/** Where the link of the selected cell leads within the workbook; null: it has none, or leads elsewhere. */
export function linkTarget(sheet: Sheet): { readonly sheet: Sheet; readonly block: Block } | null {
  const { row, column } = sheet.selection;
  const reference = cellAt(sheet, row, column)?.link?.documentReference;
  if (reference === undefined) return null;
  const { sheet: name, block } = parseAddress(reference);
  const target = name === null ? sheet : findSheet(sheet.book, name);
  return target === null ? null : { sheet: target, block };
}
