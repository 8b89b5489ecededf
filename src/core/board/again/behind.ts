import { sheetOf, splitCellRef, valueIn, type CellRef, type SheetSpec, type Snapshot } from "../../workbook";

/**
 * What a cell of a board sheet was taken or counted from. Else why that is not known: it is no cell of a board sheet, it is
 * not as the pack would have it (typed over, or built from another state), or it rests on no cell.
 */
export type Behind = { readonly cells: readonly [CellRef, ...CellRef[]] } | "not-ours" | "other" | "nothing";

/** What is behind a cell of a board sheet that stands in the workbook, by the pack as it would be built now. */
export function behindCell(book: Snapshot, pack: readonly SheetSpec[], at: CellRef): Behind {
  const { sheet: name, row, column } = splitCellRef(at);
  const sheet = sheetOf(book, name);
  if (sheet === undefined || sheet.ours === null || sheet.copied) return "not-ours";
  const spec = pack.find(({ id }) => id === sheet.ours);
  const cell = spec?.rows[row]?.cells[column] ?? null;
  if (spec === undefined || (cell?.value ?? null) !== valueIn(book, at)) return "other";
  const [first, ...more] = new Set(cell?.from ?? []);
  return first === undefined ? "nothing" : { cells: [first, ...more] };
}
