import { cellRef, localRef, type CellValue, type Edit, type SheetSnapshot, type SheetSpec } from "../../workbook";
import { dayOfSerial, isDateFormat, longDay, type IsoDay } from "../../plan/dates/day";
import { shorten } from "../sheets/cells";
import type { TypedCell } from "./typed";

/** The sheet on which stands what people typed on board sheets where it could not stay. */
export const ASIDE_TITLE = "Kept from board sheets";
export const ASIDE_ID = "kept";

const HEADER = ["Put aside on", "Sheet", "Cell", "What stood beside it", "What was typed"] as const;
const EXPLANATION =
  "What somebody typed on a board sheet where it could not stay, because the figures were drawn again or its row is gone. Nothing is ever removed here: delete what is no longer needed.";

/** The rows of that sheet for typed cells of one board sheet. */
export function asideRows(
  cells: readonly TypedCell[],
  sheet: SheetSnapshot,
  { today, dateSystem }: { readonly today: IsoDay; readonly dateSystem: 1900 | 1904 },
): readonly (readonly string[])[] {
  const typed = new Set(cells.map(({ row, column }) => localRef(row, column)));
  return cells.map((cell) => [
    longDay(today),
    sheet.name,
    localRef(cell.row, cell.column),
    besides(sheet, cell.row, typed),
    shown(cell, dateSystem),
  ]);
}

/** What else stands in the row, as far as a line takes it; without anything, in the row above that has something. */
function besides({ values }: SheetSnapshot, row: number, typed: ReadonlySet<string>): string {
  for (let at = row; at >= 0; at--) {
    const texts = (values[at] ?? []).flatMap((value, column) =>
      value === null || value === "" || typed.has(localRef(at, column)) ? [] : [shorten(String(value), 60)],
    );
    if (texts.length > 0) return `${at < row ? "Above: " : ""}${texts.slice(0, 3).join(" | ")}`;
  }
  return "";
}

/** What a cell holds, in words: a formula with what it gave, a day as people say it. */
function shown({ value, format, formula }: TypedCell, dateSystem: 1900 | 1904): string {
  const said =
    typeof value === "number" && isDateFormat(format ?? "") ? longDay(dayOfSerial(value, dateSystem)) : plain(value);
  if (formula === null) return said;
  return value === null ? formula : `${formula} (gave ${said})`;
}

const plain = (value: CellValue) => (typeof value === "boolean" ? String(value).toUpperCase() : String(value ?? ""));

/** The sheet with its first rows, where the workbook has none. */
export function asideSheet(rows: readonly (readonly string[])[]): SheetSpec {
  const lines: readonly (readonly string[])[] = [[ASIDE_TITLE], [EXPLANATION], [], HEADER, ...rows];
  return {
    ...{ id: ASIDE_ID, title: ASIDE_TITLE, columns: [20, 24, 8, 60, 60], merges: [], tables: [], charts: [] },
    rows: lines.map((cells, row) => ({
      ...{ height: row === 0 ? 24 : 15, ...(row > 3 && { grows: true as const }) },
      cells: cells.map((value) => ({
        value,
        style: { ...(row === 0 && { size: 16 }), ...((row === 0 || row === 3) && { bold: true }), wrap: row > 2 },
      })),
    })),
    page: { orientation: "landscape", titleRows: { from: 3, to: 3 }, header: "", footer: ASIDE_TITLE },
  };
}

/** The edits that put rows below whatever the sheet holds, from the row that is told on. */
export function asideEdits(sheet: SheetSnapshot, from: number, rows: readonly (readonly string[])[]): readonly Edit[] {
  return rows.flatMap((cells, i) =>
    cells.flatMap((to, column) => (to === "" ? [] : [{ at: cellRef(sheet.name, from + i, column), was: null, to }])),
  );
}
