import { cellRef, valueAt, type CellRef, type CellValue, type Edit } from "../../workbook";
import type { OwnSheet } from "../own-sheet";
import { squash } from "../squash";

/** What the settings sheet calls the memory of what was drawn on a board sheet. */
export const DRAWN_SETTING = "Drawn";
const NOTE = "Kept by RAG Monitor: it tells by this what people type on the board sheet. Not to be changed.";

/** Characters of one cell at most: Excel takes 32,767. */
const MOST = 30_000;

export const isDrawnRow = (cells: readonly CellValue[]): boolean => squash(String(cells[0] ?? "")) === "drawn";

/** What is remembered of each board sheet, by its id. Of rows about one sheet the texts are put together in their order. */
export function drawnIn(found: OwnSheet | null): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  for (const { cells } of found?.rows.filter((row) => isDrawnRow(row.cells)) ?? []) {
    const id = idOf(cells);
    texts.set(id, (texts.get(id) ?? "") + String(cells[2] ?? ""));
  }
  return texts;
}

/** `trends` of `trends, 2`. */
const idOf = (cells: readonly CellValue[]) =>
  String(cells[1] ?? "")
    .replace(/,\s*\d+$/, "")
    .trim();

/** The rows that remember what was drawn on a sheet: one, or several where a cell does not hold it all. */
export function drawnRows(id: string, text: string): readonly (readonly CellValue[])[] {
  const parts = Math.max(1, Math.ceil(text.length / MOST));
  return Array.from({ length: parts }, (_, i) => [
    DRAWN_SETTING,
    i === 0 ? id : `${id}, ${i + 1}`,
    text.slice(i * MOST, (i + 1) * MOST),
    NOTE,
  ]);
}

/**
 * The edits that remember what was drawn, for each sheet. Rows about the sheet are written over; further ones go below
 * everything that stands there, and what a shorter text leaves over becomes blank.
 */
export function drawnEdits(found: OwnSheet, texts: ReadonlyMap<string, string>): ReadonlyMap<string, readonly Edit[]> {
  let below = found.sheet.values.length;
  const edits = new Map<string, readonly Edit[]>();
  for (const [id, text] of texts) {
    const there = found.rows.filter(({ cells }) => isDrawnRow(cells) && idOf(cells) === id).map(({ row }) => row);
    const wanted = drawnRows(id, text);
    const places = wanted.map((_, i) => there[i] ?? below++);
    const blank = there.slice(wanted.length).map((row) => ({ row, cells: [null, null, null, null] }));
    const lines = [...wanted.map((cells, i) => ({ row: places[i]!, cells })), ...blank];
    edits.set(
      id,
      lines.flatMap(({ row, cells }) => editsOf(found, row, cells)),
    );
  }
  return edits;
}

function editsOf({ sheet, columns }: OwnSheet, row: number, cells: readonly CellValue[]): readonly Edit[] {
  return cells.flatMap((to, i) => {
    const column = columns[i] ?? null;
    if (column === null) return [];
    const was = valueAt(sheet, row, column);
    const at: CellRef = cellRef(sheet.name, row, column);
    return was === to ? [] : [{ at, was, to }];
  });
}
