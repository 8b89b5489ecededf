import { shortRef, splitCellRef } from "./cell";
import type { Edit } from "./edit";
import type { SheetSnapshot, Snapshot } from "./snapshot";

/** The workbook as it would be with the edits made, to be judged before anything is written. */
export function withEdits(book: Snapshot, edits: readonly Edit[]): Snapshot {
  const of = (name: string) => edits.filter(({ at }) => splitCellRef(at).sheet === name);
  return { ...book, sheets: book.sheets.map((sheet) => withOwn(sheet, of(sheet.name))) };
}

function withOwn(sheet: SheetSnapshot, edits: readonly Edit[]): SheetSnapshot {
  if (edits.length === 0) return sheet;
  const formats = new Map(sheet.formats);
  const fills = new Map(sheet.fills);
  const rows = sheet.values.map((cells) => [...cells]);
  for (const { at, to, format, fill } of edits) {
    const { row, column } = splitCellRef(at);
    while (rows.length <= row) rows.push([]);
    rows[row]![column] = to;
    if (format !== undefined) formats.set(shortRef(at), format);
    if (fill?.to === null) fills.delete(shortRef(at));
    else if (fill !== undefined) fills.set(shortRef(at), fill.to);
  }
  const width = Math.max(...rows.map((cells) => cells.length));
  const values = rows.map((cells) => Array.from({ length: width }, (_, column) => cells[column] ?? null));
  return { ...sheet, values, formats, fills };
}
