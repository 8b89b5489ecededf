import type { CellRef, Snapshot } from "../../workbook";
import { cellReader, textOf, type Cell } from "../cells";
import type { Layout } from "../plan";
import type { Scale } from "./scale";

/** A status cell of an action: its words, its fill (`#RRGGBB`, null for none or not read), and where it stands. */
export type StatusCell = { readonly text: string; readonly fill: string | null; readonly at: CellRef };

/** The status cells of all plans, of one scale; a cell that is merged over several rows once. */
export function statusCells(book: Snapshot, layout: Layout, scale: Scale): readonly StatusCell[] {
  return layout.flatMap(({ sheet: name, role, columns, rows }) => {
    const sheet = book.sheets.find((one) => one.name === name);
    const held = columns.filter(({ field, tick }) => field === scale && tick === undefined);
    if (!sheet || role !== "actions" || held.length === 0) return [];
    const cellAt = cellReader(sheet, book.dateSystem);
    const data = rows.filter(({ kind }) => kind === "data");
    return held.flatMap(({ column }) => distinct(data.map(({ row }) => cellAt(row, column))).map(statusCell));
  });
}

/** The rows of a merged cell follow each other. */
function distinct(cells: readonly Cell[]): readonly Cell[] {
  return cells.filter(({ at }, i) => at !== cells[i - 1]?.at);
}

function statusCell(cell: Cell): StatusCell {
  return { text: textOf(cell) ?? "", fill: cell.fill, at: cell.at };
}
