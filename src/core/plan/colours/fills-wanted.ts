import type { Area, SheetSnapshot, Snapshot } from "../../workbook";
import type { Layout } from "../plan";
import { settingsIn, wordsOf } from "../settings";
import { legendCells } from "./legend";
import type { ScaleWords } from "./scale";

/**
 * The areas of which the fills matter: the status columns of the plans, as far as their rows go, and what stands under
 * and around cells that could be a legend.
 */
export function fillsWanted(book: Snapshot, layout: Layout): readonly Area[] {
  const words = wordsOf(settingsIn(book));
  return [...statusColumns(layout), ...book.sheets.flatMap((sheet) => aroundLegends(sheet, layout, words))];
}

function statusColumns(layout: Layout): readonly Area[] {
  return layout.flatMap(({ sheet, role, columns, headerRow, lastRow }) => {
    if (role !== "actions" || headerRow === null || lastRow === null || lastRow <= headerRow) return [];
    return columns
      .filter(({ field }) => field === "actionStatus" || field === "impactStatus")
      .map(({ column }) => ({ sheet, row: headerRow + 1, column, rows: lastRow - headerRow, columns: 1 }));
  });
}

/** One area a cell: the cell with its neighbours on all sides. Only cells that name a state are looked at. */
function aroundLegends(sheet: SheetSnapshot, layout: Layout, words: ScaleWords): readonly Area[] {
  const cells = legendCells(
    sheet,
    layout.filter((one) => one.sheet === sheet.name),
    words,
  );
  if (cells.length < 2) return [];
  return cells.map(({ row, column, columns }) => {
    const [top, left] = [Math.max(0, row - 1), Math.max(0, column - 1)];
    return { sheet: sheet.name, row: top, column: left, rows: row + 2 - top, columns: column + columns + 1 - left };
  });
}
