import type { CellRef } from "../../workbook";
import { textOf, type Cell } from "../cells";
import type { ColumnLayout } from "../plan";
import type { Readings } from "./readings";

/** One cell of a column: what it shows, and what it is read as in words; null where it could not be read, or is not. */
export type Preview = { readonly at: CellRef; readonly raw: string; readonly reads: string | null };

/** How many cells of a column are shown. */
const SHOWN = 5;

/** A few cells of a column that are unlike each other, those that could not be read among them. */
export function previewOf(cells: readonly Cell[], column: ColumnLayout, readings: Readings): readonly Preview[] {
  const filled = cells.flatMap((cell) => {
    const raw = cell.isError ? String(cell.raw) : textOf(cell);
    return raw === null
      ? []
      : [
          {
            at: cell.at,
            raw,
            reads: column.field === null && column.also === undefined ? null : readings(cell.at, raw),
          },
        ];
  });
  return unalike(filled).slice(0, SHOWN);
}

/** One of each shape first, those that could not be read before the others; then other words of the same shapes. */
function unalike(cells: readonly Preview[]): readonly Preview[] {
  const seen = new Set<string>();
  const isNew = (key: string) => !seen.has(key) && seen.add(key);
  const distinct = cells.filter(({ raw }) => isNew(raw));
  const heads = distinct.filter((cell) => isNew(`shape ${shapeOf(cell)}`));
  const rest = distinct.filter((cell) => !heads.includes(cell));
  const first = heads.filter(({ reads }) => reads === null);
  return [...first, ...heads.filter((cell) => !first.includes(cell)), ...rest];
}

/** What two cells that are written alike have in common: their digits and words, however many. */
function shapeOf({ raw, reads }: Preview): string {
  const shape = raw
    .slice(0, 60)
    .replace(/\p{L}+/gu, "a")
    .replace(/\d+/g, "9")
    .replace(/(?:a[\s,]*)+/g, "a ");
  return `${reads === null} ${shape}`;
}
