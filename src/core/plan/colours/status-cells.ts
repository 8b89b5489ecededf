import type { CellRef, Snapshot } from "../../workbook";
import { cellReader, textOf, type Cell } from "../cells";
import type { Layout } from "../plan";
import type { Scale } from "./scale";

/** A status cell of an action: its words, its fill (`#RRGGBB`, null for none or not read), and where it stands. */
export type StatusCell = { readonly text: string; readonly fill: string | null; readonly at: CellRef };

/** The status cells of all plans, of one scale; a cell that is merged over several rows once. */
export function statusCells(book: Snapshot, layout: Layout, scale: Scale): readonly StatusCell[] {
  const cells = layout.flatMap(({ sheet: name, role, columns, rows }) => {
    const sheet = book.sheets.find((one) => one.name === name);
    const held = columns.filter(({ field }) => field === scale).map(({ column }) => column);
    if (!sheet || role !== "actions" || held.length === 0) return [];
    const cellAt = cellReader(sheet, book.dateSystem);
    return rows
      .filter(({ kind }) => kind === "data")
      .flatMap(({ row }) => held.map((column) => statusCell(cellAt(row, column))));
  });
  return [...new Map(cells.map((cell) => [cell.at, cell])).values()];
}

function statusCell(cell: Cell): StatusCell {
  return { text: textOf(cell) ?? "", fill: cell.fill, at: cell.at };
}
