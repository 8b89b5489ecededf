import type { Block } from "../../src/core/workbook";
import { parseAddress } from "../embedded-excel/model/address";
import { sheetOf } from "../embedded-excel/model/book";
import { cellAt } from "../embedded-excel/model/cells";
import { writeEntries } from "../embedded-excel/model/edits";
import type { Sheet } from "../embedded-excel/model/types";
import { validationOf } from "../embedded-excel/model/validation";

/** The drop-down list of a cell: its words, and whether Excel stops others. */
type DropDown = { readonly words: readonly string[]; readonly stops: boolean };

/** Types a text into a cell, as Excel lets a user do: where a drop-down list stops other words, only words of the list. */
export function enter(sheet: Sheet, cell: Block, text: string): void {
  const list = dropDownOf(sheet, cell);
  if (text !== "" && list?.stops && !list.words.includes(text))
    throw new Error(`“${text}” is not in the list of this cell: ${list.words.join(" · ")}.`);
  writeEntries(sheet, cell, () => text);
}

/** The drop-down list of a cell; null where there is none, or where its source is no plain range. */
export function dropDownOf(sheet: Sheet, cell: Block): DropDown | null {
  const found = validationOf(sheet, cell);
  if (typeof found === "string" || found.type !== "List") return null;
  const { source } = found.rule.list as { readonly source: string };
  const words = source.startsWith("=") ? wordsIn(sheet, source) : source.split(",").map((word) => word.trim());
  const { showAlert, style } = found.errorAlert;
  return words && { words, stops: showAlert === true && (style ?? "Stop") === "Stop" };
}

function wordsIn(sheet: Sheet, source: string): readonly string[] | null {
  try {
    const { sheet: name, block } = parseAddress(source);
    const of = name === null ? sheet : sheetOf(sheet.book, name);
    const cells = Array.from({ length: block.rows }, (_, row) => cellAt(of, block.row + row, block.column)?.value);
    return cells.flatMap((value) => (value == null ? [] : String(value)));
  } catch {
    return null;
  }
}
